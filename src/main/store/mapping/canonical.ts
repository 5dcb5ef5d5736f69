// Canonical JSON (RFC 8785) and its SHA-256: the `hash` beside each stored object.
import { hash } from 'node:crypto'
import serialize from 'canonicalize'

type Json = Readonly<Record<string, unknown>>

/** Canonical JSON; a lone surrogate becomes U+FFFD, as it would in the file. */
export function canonicalJson(value: unknown): string {
  const ordered = inOrder(value)
  const text = ordered === UNUSUAL ? undefined : JSON.stringify(ordered)
  // JSON.stringify escapes a lone surrogate, which no canonical text holds
  if (text !== undefined && !text.includes('\\ud')) return text
  try {
    return serialize(value) ?? 'null'
  } catch {
    return serialize(JSON.parse(JSON.stringify(value), (_, part: unknown) => wellFormed(part))) ?? 'null'
  }
}
const wellFormed = (part: unknown): unknown => (typeof part === 'string' ? part.toWellFormed() : part)

/** What only the library writes: keys that JavaScript would put before all others, objects that are no plain ones. */
const UNUSUAL = Symbol('unusual')

/**
 * The value with the keys of every object sorted by UTF-16 unit and without undefined fields, so that JSON.stringify,
 * which writes numbers and strings as RFC 8785 does, gives its canonical text. The very same value where it is so already.
 */
function inOrder(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return arrayInOrder(value)
  if (Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null) return UNUSUAL
  return objectInOrder(value as Json)
}
function arrayInOrder(list: readonly unknown[]): unknown {
  let copy: unknown[] | undefined
  for (let i = 0; i < list.length; i++) {
    const part = inOrder(list[i])
    if (part === UNUSUAL) return UNUSUAL
    if (part !== list[i]) copy ??= list.slice()
    if (copy) copy[i] = part
  }
  return copy ?? list
}
function objectInOrder(object: Json): unknown {
  let last = ''
  let same = true
  for (const key in object) {
    const part = object[key]
    const ordered = typeof part === 'object' ? inOrder(part) : part
    if (ordered === UNUSUAL || isUnusual(key)) return UNUSUAL
    if (ordered !== part || part === undefined || key < last) same = false
    last = key
  }
  if (same) return object
  const ordered: Record<string, unknown> = {}
  for (const key of Object.keys(object).sort()) if (object[key] !== undefined) ordered[key] = inOrder(object[key])
  return ordered
}
/** JavaScript keeps keys that look like numbers before all others. */
function isUnusual(key: string): boolean {
  const first = key.charCodeAt(0)
  return (first >= 48 && first <= 57) || key === '__proto__'
}

export const sha256 = (data: string | Uint8Array): string => hash('sha256', data, 'hex')
/** Lower-case hex SHA-256 over the canonical JSON of an object without its hash. */
export const hashOf = (value: unknown): string => sha256(canonicalJson(value))

/** Canonical texts of objects that were read or settled and are not changed any more. */
const texts = new WeakMap<object, string>()
/** Notes the canonical text of an object that nobody changes any more. */
export const remember = (object: object, text: string): void => void texts.set(object, text)
/** The canonical text of an object: noted, or made. */
export const textOf = (object: object): string => texts.get(object) ?? canonicalJson(object)

/** An object as JSON keeps it (keys sorted, undefined fields dropped, strings well-formed), and the hash of that. */
export function settled(value: object): { readonly object: Record<string, unknown>; readonly hash: string } {
  const ordered = inOrder(value)
  const quick = ordered === UNUSUAL ? undefined : JSON.stringify(ordered)
  const usual = quick !== undefined && !quick.includes('\\ud') && !quick.includes('null')
  const json = usual ? quick : canonicalJson(value)
  const object = (usual ? ordered : JSON.parse(json)) as Record<string, unknown>
  remember(object, json)
  return { object, hash: sha256(json) }
}
