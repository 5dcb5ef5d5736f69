// Objects ⇄ rows by their map. Owns no SQL and no check.
import type { Child, Column, Columns, ObjectMap } from './define'

export type Fields = Record<string, unknown>
export type SqlValue = string | number | null
export type SqlRow = Record<string, SqlValue>

const pathOf = (name: string, column: Column): readonly string[] => column.path ?? [name]

function valueAt(object: unknown, path: readonly string[]): unknown {
  let value = object
  for (const step of path) value = (value as Fields | undefined)?.[step]
  return value
}
function setAt(object: Fields, path: readonly string[], value: unknown): void {
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
  if (column.kind === 'json') return JSON.parse(value as string)
  if (column.kind === 'boolean') return value === 1
  return value
}

/** Values of the columns in the order of the map. */
export function encode(columns: Columns, object: Fields): SqlValue[] {
  return Object.entries(columns).map(([name, column]) => toSql(column, valueAt(object, pathOf(name, column))))
}
/** The object of a row, without its child lists. NULL is an absent field. Throws SyntaxError for broken JSON. */
export function decode(columns: Columns, row: SqlRow): Fields {
  const object: Fields = {}
  for (const [name, column] of Object.entries(columns)) {
    const value = row[name]
    if (value !== null && value !== undefined) setAt(object, pathOf(name, column), fromSql(column, value))
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
export function decodeChildren(child: Child, rows: readonly SqlRow[], object: Fields): void {
  const items = rows.map((row) => (child.value === undefined ? decode(child.columns, row) : row[child.value]))
  setAt(object, child.path, items)
}
/** Column that leads from a child row to its object: `claimId`, `entityId`. */
export const parentColumn = (map: ObjectMap): string => `${map.type}Id`
