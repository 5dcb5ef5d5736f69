// Canonical text: the one form in which a version's text is kept and counted. Folds nothing but line ends.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * Decoded text to canonical text (DOMAIN 2.1): leading byte-order marks go, CRLF and lone CR become LF,
 * NUL and lone surrogates become U+FFFD. Nothing is trimmed, normalised or folded. Idempotent (D7).
 */
export function canonicalise(decoded: string): string {
  return decoded
    .replace(/^\uFEFF+/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')
    .toWellFormed()
}

/** SHA-256 of the text's UTF-8 bytes, 64 lower-case hex digits; lone surrogates count as U+FFFD. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}
