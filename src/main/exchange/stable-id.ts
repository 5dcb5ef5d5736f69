// Turns an authoring key into the id that the object has in every corpus. Owns no registry of keys.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** 2025-08-31T00:00:00.000Z in milliseconds, as the 48 bits of time of a UUIDv7: every authored id shares it. */
const TIME = (1_756_598_400_000).toString(16).padStart(12, '0')

/**
 * The fixed lower-case UUIDv7 of an authoring key such as `@claim/customs-union-2010`: a constant time, the version
 * and variant bits of RFC 9562, and 74 bits from the SHA-256 of the key's UTF-8 bytes. The same key gives the same id
 * on every machine, so that starter and layer agree.
 */
export function stableId(key: string): string {
  const hash = bytesToHex(sha256(utf8ToBytes(key)))
  const variant = (8 + (Number.parseInt(hash.slice(3, 4), 16) % 4)).toString(16)
  return [TIME.slice(0, 8), TIME.slice(8), `7${hash.slice(0, 3)}`, variant + hash.slice(4, 7), hash.slice(7, 19)].join(
    '-',
  )
}
