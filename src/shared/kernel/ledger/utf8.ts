// UTF-8 without a host's TextEncoder: kernels have no host. Lone surrogates become U+FFFD.
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** UTF-8 bytes of a string. */
export const utf8Bytes = (text: string): Uint8Array => utf8ToBytes(text)

/** The string of well-formed UTF-8 bytes between two offsets. */
export function utf8Text(bytes: Uint8Array, from: number, to: number): string {
  let out = ''
  for (let i = from; i < to; ) {
    const b = bytes[i]!
    const size = b < 0x80 ? 1 : b < 0xe0 ? 2 : b < 0xf0 ? 3 : 4
    let point = size === 1 ? b : b & (0xff >> (size + 1))
    for (let k = 1; k < size; k++) point = (point << 6) | (bytes[i + k]! & 0x3f)
    out += String.fromCodePoint(point)
    i += size
  }
  return out
}
