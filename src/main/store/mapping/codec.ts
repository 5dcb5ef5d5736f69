// Objects ⇄ rows by their map. Owns no SQL and no check.
import type { Child, Column, Columns, ObjectMap } from './define'
import { isSame } from './same'

export type Fields = Record<string, unknown>
export type SqlValue = string | number | null
export type SqlRow = Record<string, SqlValue>

/** A column with its name and the path to its value. */
interface Field {
  readonly name: string
  readonly column: Column
  readonly path: readonly string[]
}
const byPath = (a: { path: readonly string[] }, b: { path: readonly string[] }): number =>
  a.path.join('\0') < b.path.join('\0') ? -1 : 1

function fieldsOf(columns: Columns): readonly Field[] {
  let fields = known.get(columns)
  if (!fields) {
    fields = Object.entries(columns).map(([name, column]) => ({ name, column, path: column.path ?? [name] }))
    known.set(columns, fields)
  }
  return fields
}
const known = new WeakMap<Columns, readonly Field[]>()

type Part = Field | { readonly child: Child; readonly path: readonly string[] }
/** Columns and child lists in the order of their paths, which is the order of a canonical text. */
function partsOf(map: ObjectMap): readonly Part[] {
  let parts = plans.get(map)
  if (!parts) {
    const children = map.children.map((child) => ({ child, path: child.path }))
    parts = [...fieldsOf(map.columns), ...children].toSorted(byPath)
    plans.set(map, parts)
  }
  return parts
}
const plans = new WeakMap<ObjectMap, readonly Part[]>()
const itemFields = new WeakMap<Columns, readonly Field[]>()

/** The value at a path inside an object. */
export function valueAt(object: unknown, path: readonly string[]): unknown {
  let value = object
  for (const step of path) value = (value as Fields | undefined)?.[step]
  return value
}
function setAt(object: Fields, path: readonly string[], value: unknown): void {
  if (path.length === 1) {
    object[path[0]!] = value
    return
  }
  let at = object
  for (const step of path.slice(0, -1)) {
    at[step] ??= {}
    at = at[step] as Fields
  }
  at[path[path.length - 1]!] = value
}

function toSql(column: Column, value: unknown): SqlValue {
  if (value === undefined) return null
  if (column.kind === 'json') return JSON.stringify(value)
  if (column.kind === 'boolean') return value ? 1 : 0
  return value as SqlValue
}
function fromSql(column: Column, value: SqlValue): unknown {
  if (column.kind === 'json') return value === '[]' ? [] : JSON.parse(value as string)
  if (column.kind === 'boolean') return value === 1
  return value
}

/** Values of the columns in the order of the map. */
export const encode = (columns: Columns, object: Fields): SqlValue[] =>
  fieldsOf(columns).map(({ column, path }) => toSql(column, valueAt(object, path)))

/** Names and values of the columns in which two states of an object differ. */
export function encodeDifference(columns: Columns, before: Fields, after: Fields): (readonly [string, SqlValue])[] {
  const different: (readonly [string, SqlValue])[] = []
  for (const { name, column, path } of fieldsOf(columns)) {
    const [old, value] = [valueAt(before, path), valueAt(after, path)]
    if (old === value) continue
    const written = toSql(column, value)
    if (column.kind !== 'json' || written !== toSql(column, old)) different.push([name, written])
  }
  return different
}

function decodeField({ name, column, path }: Field, row: SqlRow, object: Fields): void {
  const value = row[name]
  if (value !== null && value !== undefined) setAt(object, path, fromSql(column, value))
}

/**
 * The object of a row and the rows of its child lists, its keys in canonical order. NULL is an absent field. Throws
 * SyntaxError for broken JSON.
 */
export function decode(map: ObjectMap, row: SqlRow, childRows: (child: Child) => readonly SqlRow[]): Fields {
  const object: Fields = {}
  for (const part of partsOf(map)) {
    if ('column' in part) decodeField(part, row, object)
    else setAt(object, part.path, childRows(part.child).map(decodeItem(part.child)))
  }
  return object
}

/** Rows of a child list: the position, then the columns. */
export function encodeChildren(child: Child, object: Fields): SqlValue[][] {
  const list = (valueAt(object, child.path) ?? []) as unknown[]
  return list.map((item, position) => {
    const fields = child.value === undefined ? (item as Fields) : { [child.value]: item }
    return [position, ...encode(child.columns, fields)]
  })
}
/** Whether a child list is the same in two states of an object. */
export const sameChildren = (child: Child, before: Fields, after: Fields): boolean =>
  isSame(valueAt(before, child.path), valueAt(after, child.path))

function decodeItem({ columns, value }: Child): (row: SqlRow) => unknown {
  if (value !== undefined) return (row) => row[value]
  const fields = itemFields.get(columns) ?? fieldsOf(columns).toSorted(byPath)
  itemFields.set(columns, fields)
  return (row) => {
    const item: Fields = {}
    for (const field of fields) decodeField(field, row, item)
    return item
  }
}
/** Column that leads from a child row to its object: `claimId`, `entityId`. */
export const parentColumn = (map: ObjectMap): string => `${map.type}Id`
