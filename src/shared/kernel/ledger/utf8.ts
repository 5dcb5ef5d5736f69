// UTF-8 without a host's TextEncoder: kernels have no host. Lone surrogates become U+FFFD.
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** UTF-8 bytes of a string. */
export const utf8Bytes = (text: string): Uint8Array => utf8ToBytes(text)

/** Code units that are made into a string at once. */
const CHUNK = 4096

/** The string of well-formed UTF-8 bytes between two offsets. */
export function utf8Text(bytes: Uint8Array, from: number, to: number): string {
  const units = new Uint16Array(Math.min(CHUNK, to - from) + 1)
  let out = ''
  let length = 0
  for (let i = from; i < to; ) {
    const b = bytes[i]!
    const size = b < 0x80 ? 1 : b < 0xe0 ? 2 : b < 0xf0 ? 3 : 4
    let point = size === 1 ? b : b & (0xff >> (size + 1))
    for (let k = 1; k < size; k++) point = (point << 6) | (bytes[i + k]! & 0x3f)
    if (point > 0xffff) {
      units[length++] = 0xd800 + ((point - 0x10000) >> 10)
      units[length++] = 0xdc00 + ((point - 0x10000) & 0x3ff)
    } else units[length++] = point
    if (length >= CHUNK) {
      out += String.fromCharCode(...units.subarray(0, length))
      length = 0
    }
    i += size
  }
  return out + String.fromCharCode(...units.subarray(0, length))
}
