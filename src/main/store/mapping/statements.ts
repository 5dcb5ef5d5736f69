// The SQL of a map, written once: plain statements that any engine reads. Owns no value.
import { parentColumn } from './codec'
import type { Child, ObjectMap } from './define'

const q = (name: string): string => `"${name}"`
const list = (names: readonly string[]): string => names.map(q).join(', ')
const marks = (n: number): string => Array.from({ length: n }, () => '?').join(', ')

export interface ChildStatements {
  readonly child: Child
  readonly remove: string
  readonly insert: string
  select(where: string): string
}
export interface Statements {
  readonly insert: string
  /** Sets these columns of the row of an id, if it is still as it was read: one of an enveloped object by its `rev`. */
  update(columns: readonly string[]): string
  readonly remove: string
  select(where: string): string
  readonly children: readonly ChildStatements[]
}

function childStatements(map: ObjectMap, child: Child): ChildStatements {
  const parent = parentColumn(map)
  const names = [parent, 'position', ...Object.keys(child.columns)]
  return {
    child,
    remove: `delete from ${q(child.table)} where ${q(parent)} = ?`,
    insert: `insert into ${q(child.table)} (${list(names)}) values (${marks(names.length)})`,
    select: (where) => `select ${list(names)} from ${q(child.table)} where ${where} order by ${q(parent)}, "position"`,
  }
}

/**
 * Statements of a map. Parameters of `insert`: the columns, the hash, the searchable text if any;
 * of `update`: its columns, the id, and of an enveloped object the `rev` that it was read with.
 */
export function statementsOf(map: ObjectMap): Statements {
  const names = [...Object.keys(map.columns), 'hash']
  const asRead = map.enveloped ? ' and "rev" = ?' : ''
  const written = map.searchable ? [...names, 'searchable'] : names
  return {
    insert: `insert into ${q(map.table)} (${list(written)}) values (${marks(written.length)})`,
    update: (columns) =>
      `update ${q(map.table)} set ${columns.map((name) => `${q(name)} = ?`).join(', ')} where "id" = ?${asRead}`,
    remove: `delete from ${q(map.table)} where "id" = ?`,
    select: (where) => `select ${list(names)} from ${q(map.table)} where ${where} order by "id"`,
    children: map.children.map((child) => childStatements(map, child)),
  }
}
