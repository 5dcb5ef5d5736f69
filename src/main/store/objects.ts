// Reads whole objects of any type by their map and checks their hash. Writes nothing: see write-objects.
import { Failure } from '@shared/contract/errors'
import type { ObjectType } from '@shared/model/change-set'
import type { Handle } from './handle'
import { MAPS } from './mapping'
import { remember, sha256, textOf } from './mapping/canonical'
import { decode, type Fields, parentColumn, type SqlRow } from './mapping/codec'
import type { ObjectMap } from './mapping/define'
import { isSame } from './mapping/same'
import { type Statements, statementsOf } from './mapping/statements'

const prepared = new Map<string, Statements>()
/** The SQL of a map, made once. */
export function statements(map: ObjectMap): Statements {
  let found = prepared.get(map.table)
  if (!found) {
    found = statementsOf(map)
    prepared.set(map.table, found)
  }
  return found
}
const rowsOf = (handle: Handle, sql: string, parameters: readonly unknown[]): readonly SqlRow[] =>
  handle.direct.prepare(sql).all(parameters) as readonly SqlRow[]

/** A condition over the object's own table, with `?` for its parameters. */
export interface Where {
  readonly sql: string
  readonly parameters: readonly unknown[]
  /** Given where it means the objects of these ids and nothing else. */
  readonly ids?: readonly string[]
}
export const byId = (id: string): Where => ({ sql: '"id" = ?', parameters: [id] })

/** `"id" in (…)` with the ids as one JSON parameter, so that the statement's text stays the same. */
export const inIds = (column: string, ids: readonly string[]): Where => ({
  sql: `"${column}" in (select value from json_each(?))`,
  parameters: [JSON.stringify(ids)],
  ...(column === 'id' && { ids }),
})
const within = (map: ObjectMap, sql: string): string =>
  `"${parentColumn(map)}" in (select "id" from "${map.table}" where ${sql})`

/** An object read from rows, with the hash that lay beside it; nothing is checked yet. */
export interface RawObject {
  readonly object: Fields
  readonly hash: string
}

const NO_ROWS: readonly SqlRow[] = []

/** Every object that meets `where`, in id order: one statement for the rows and one for each child table. */
export async function readRaw(handle: Handle, map: ObjectMap, where: Where): Promise<RawObject[]> {
  const sql = statements(map)
  const rows = rowsOf(handle, sql.select(where.sql), where.parameters)
  if (rows.length === 0) return []
  const parent = parentColumn(map)
  const lists = new Map(
    sql.children.map(({ child, select }) => {
      const own = where.ids ? inIds(parent, where.ids) : undefined
      const rows = rowsOf(handle, select(own?.sql ?? within(map, where.sql)), (own ?? where).parameters)
      return [child, Map.groupBy(rows, (row) => row[parent])]
    }),
  )
  return rows.map((row) => ({
    object: decode(map, row, (child) => lists.get(child)?.get(row.id!) ?? NO_ROWS),
    hash: String(row.hash),
  }))
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
    const text = textOf(object)
    if (sha256(text) !== hash) throw damaged(handle, map.type, object)
    const parsed = parsedAs(map, object, hash)
    if (!parsed) throw damaged(handle, map.type, object)
    if (parsed === object) remember(object, text)
    return parsed
  })
}

/** Hashes of objects that met their schema as they were: an object of the same hash needs no second look. */
const met = new Set<string>()
const MET_AT_MOST = 100_000

/** The object as its schema has it, itself where the schema alters nothing; undefined where it does not meet it. */
function parsedAs(map: ObjectMap, object: Fields, hash: string): Fields | undefined {
  const key = `${map.type} ${hash}`
  if (met.has(key)) return object
  const parsed = map.schema.safeParse(object)
  if (!parsed.success) return undefined
  if (!isSame(parsed.data, object)) return parsed.data as Fields
  if (met.size >= MET_AT_MOST) met.clear()
  met.add(key)
  return object
}
export async function readObject(handle: Handle, type: ObjectType, id: string): Promise<Fields | undefined> {
  return (await readObjects(handle, MAPS[type], byId(id)))[0]
}

/** The objects of these ids that exist, in id order. */
export const readMany = (handle: Handle, type: ObjectType, ids: readonly string[]): Promise<Fields[]> =>
  readObjects(handle, MAPS[type], inIds('id', ids))
