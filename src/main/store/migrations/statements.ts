// The statements that migrations are made of: a noun's table with the envelope, lists, references, indexes.

const REF = 'deferrable initially deferred'
const ENVELOPE = `
  "createdAt" text not null,
  "createdBy" text not null references "analyst" ("id") ${REF},
  "modifiedAt" text not null,
  "rev" integer not null check ("rev" >= 1),
  "marking" text,
  "downgrade" text,
  "via" text not null,
  "suggestion" text,
  "deletedAt" text`
export const HASH = `"hash" text not null check (length("hash") = 64)`

/** A noun's table. With `key`, an integer key that full text can point at; without, the id is the key. */
export function noun(name: string, columns: string, key?: string): string {
  const id = key ? `"${key}" integer primary key,\n  "id" text not null unique` : `"id" text primary key`
  return `create table "${name}" (\n  ${id},${ENVELOPE},${columns},\n  ${HASH}\n) strict`
}
/** A list of an object in rows of their own. */
export function list(name: string, parent: string, columns: string): string {
  return `create table "${name}" (
  "${parent}Id" text not null references "${parent}" ("id") on delete cascade,
  "position" integer not null,${columns},
  primary key ("${parent}Id", "position")
) strict, without rowid`
}
export const ref = (name: string, table: string, required = false): string =>
  `\n  "${name}" text ${required ? 'not null ' : ''}references "${table}" ("id") ${REF}`
export const columns = (type: string, ...names: string[]): string =>
  names.map((name) => `\n  "${name}" ${type}`).join(',')
export const all = (...parts: string[]): string => parts.join(',')
export const index = (table: string, ...names: string[]): string =>
  `create index "${table}_${names.join('_')}" on "${table}" (${names.map((name) => `"${name}"`).join(', ')})`

/** Column types. */
export const TEXT = 'text not null'
export const INT = 'integer not null'
