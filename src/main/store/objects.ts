// Reads and writes whole objects of any type by their map, checks their hash, and reports what it writes.
import { Failure } from '@shared/contract/errors'
import type { ObjectType } from '@shared/model/change-set'
import { CompiledQuery } from 'kysely'
import { type Handle, writing } from './handle'
import { MAPS } from './mapping'
import { hashOf, settled } from './mapping/canonical'
import { decode, decodeChildren, encode, encodeChildren, type Fields, parentColumn, type SqlRow } from './mapping/codec'
import type { ObjectMap } from './mapping/define'
import { type Statements, statementsOf } from './mapping/statements'

const prepared = new Map<string, Statements>()
function statements(map: ObjectMap): Statements {
  let found = prepared.get(map.table)
  if (!found) {
    found = statementsOf(map)
    prepared.set(map.table, found)
  }
  return found
}
async function run(handle: Handle, sql: string, parameters: readonly unknown[]): Promise<readonly SqlRow[]> {
  return (await handle.db.executeQuery<SqlRow>(CompiledQuery.raw(sql, [...parameters]))).rows
}

/** A condition over the object's own table, with `?` for its parameters. */
export interface Where {
  readonly sql: string
  readonly parameters: readonly unknown[]
}
export const byId = (id: string): Where => ({ sql: '"id" = ?', parameters: [id] })

/** `"id" in (…)` with the ids as one JSON parameter, so that the statement's text stays the same. */
export const inIds = (column: string, ids: readonly string[]): Where => ({
  sql: `"${column}" in (select value from json_each(?))`,
  parameters: [JSON.stringify(ids)],
})

/** An object read from rows, with the hash that lay beside it; nothing is checked yet. */
export interface RawObject {
  readonly object: Fields
  readonly hash: string
}

/** Every object that meets `where`, in id order: one statement for the rows and one for each child table. */
export async function readRaw(handle: Handle, map: ObjectMap, where: Where): Promise<RawObject[]> {
  const sql = statements(map)
  const rows = await run(handle, sql.select(where.sql), where.parameters)
  if (rows.length === 0) return []
  const found = rows.map((row) => ({ object: decode(map.columns, row), hash: String(row.hash) }))
  const parent = parentColumn(map)
  for (const child of sql.children) {
    const groups = Map.groupBy(await run(handle, child.select(where.sql), where.parameters), (row) => row[parent])
    for (const { object } of found) decodeChildren(child.child, groups.get(String(object.id)) ?? [], object)
  }
  return found
}

/** The failure that names a damaged object; its content is never shown as right. */
export function damaged(handle: Handle, type: ObjectType, object: Fields): Failure {
  const number = object.number === undefined ? '' : ` C-${String(object.number)}`
  const detail = `${type}${number} ${String(object.id)} does not match its checksum`
  return new Failure('CORPUS_DAMAGED', { name: handle.corpusName, place: String(object.id), detail })
}

/** Objects that meet `where`, each checked against its hash (else CORPUS_DAMAGED) and its schema. */
export async function readObjects(handle: Handle, map: ObjectMap, where: Where): Promise<Fields[]> {
  const found = await readRaw(handle, map, where).catch((error: unknown) => {
    if (!(error instanceof SyntaxError)) throw error
    const detail = `a ${map.type} holds broken data`
    throw new Failure('CORPUS_DAMAGED', { name: handle.corpusName, detail })
  })
  return found.map(({ object, hash }) => {
    if (hashOf(object) !== hash) throw damaged(handle, map.type, object)
    const parsed = map.schema.safeParse(object)
    if (!parsed.success) throw damaged(handle, map.type, object)
    return parsed.data as Fields
  })
}
export async function readObject(handle: Handle, type: ObjectType, id: string): Promise<Fields | undefined> {
  return (await readObjects(handle, MAPS[type], byId(id)))[0]
}

async function writeChildren(handle: Handle, map: ObjectMap, object: Fields, fresh: boolean): Promise<void> {
  for (const { child, insert, remove } of statements(map).children) {
    if (!fresh) await run(handle, remove, [object.id])
    for (const row of encodeChildren(child, object)) await run(handle, insert, [object.id, ...row])
  }
}

/** Text of an object for the full-text index; undefined where its table keeps none. */
export const searchableOf = (map: ObjectMap, object: Fields): string | undefined => map.searchable?.(object)
function rowValues(map: ObjectMap, object: Fields, hash: string): unknown[] {
  const searchable = searchableOf(map, object)
  return [...encode(map.columns, object), hash, ...(searchable === undefined ? [] : [searchable])]
}

/** Inserts an object as it is and reports it. Returns it as stored. */
export async function createObject(handle: Handle, type: ObjectType, object: Fields): Promise<Fields> {
  const map: ObjectMap = MAPS[type]
  const { recorder } = writing(handle)
  const { object: after, hash } = settled(object)
  await run(handle, statements(map).insert, rowValues(map, after, hash))
  await writeChildren(handle, map, after, true)
  recorder.record({ op: 'create', type, id: String(after.id), after })
  return after
}

/** Replaces an object by another state of itself and reports both. */
export async function replaceObject(handle: Handle, type: ObjectType, before: Fields, next: Fields): Promise<Fields> {
  const map: ObjectMap = MAPS[type]
  const { recorder } = writing(handle)
  const { object: after, hash } = settled(next)
  await run(handle, statements(map).update, [...rowValues(map, after, hash), after.id])
  await writeChildren(handle, map, after, false)
  const op = before.deletedAt === after.deletedAt ? 'update' : after.deletedAt === undefined ? 'restore' : 'delete'
  recorder.record({ op, type, id: String(after.id), before, after })
  return after
}

/** Takes the row away: the inverse of a create, or a purge. Its children go with it. */
export async function removeObject(handle: Handle, type: ObjectType, before: Fields): Promise<void> {
  const { recorder } = writing(handle)
  await run(handle, statements(MAPS[type]).remove, [before.id])
  recorder.record({ op: 'delete', type, id: String(before.id), before })
}
