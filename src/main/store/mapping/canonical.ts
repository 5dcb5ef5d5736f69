// Canonical JSON (RFC 8785) and its SHA-256: the `hash` beside each stored object.
import { hash } from 'node:crypto'
import serialize from 'canonicalize'

/** Canonical JSON; a lone surrogate becomes U+FFFD, as it would in the file. */
export function canonicalJson(value: unknown): string {
  try {
    return serialize(value) ?? 'null'
  } catch {
    return serialize(JSON.parse(JSON.stringify(value), (_, part: unknown) => wellFormed(part))) ?? 'null'
  }
}
const wellFormed = (part: unknown): unknown => (typeof part === 'string' ? part.toWellFormed() : part)

export const sha256 = (data: string | Uint8Array): string => hash('sha256', data, 'hex')
/** Lower-case hex SHA-256 over the canonical JSON of an object without its hash. */
export const hashOf = (value: unknown): string => sha256(canonicalJson(value))
/** An object as JSON keeps it (undefined fields dropped, strings well-formed), and the hash of that. */
export function settled(value: object): { readonly object: Record<string, unknown>; readonly hash: string } {
  const json = canonicalJson(value)
  return { object: JSON.parse(json) as Record<string, unknown>, hash: sha256(json) }
}
