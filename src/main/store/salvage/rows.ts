// Copies rows table by table out of a file in which some pages cannot be read. Judges no content.
import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite'
import { MAPS } from '../mapping'
import { parentColumn } from '../mapping/codec'
import type { ObjectMap } from '../mapping/define'

type Row = Record<string, SQLOutputValue>
/** Highest row number that is tried where the file cannot say its own. */
const FAR = 2 ** 24

const maps: readonly ObjectMap[] = Object.values(MAPS)
/** Tables read by row number, in an order in which parents come first. */
const BY_ROWID = ['text', 'original', 'counter', 'change_set', ...maps.map((map) => map.table)]
/** Lists read by the key of their parent. */
const LISTS = [
  { table: 'change', parent: 'sequence', of: 'change_set', key: 'sequence' },
  ...maps.flatMap((map) =>
    map.children.map((child) => ({ table: child.table, parent: parentColumn(map), of: map.table, key: 'id' })),
  ),
]

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** Longest step over a hole, in row numbers, and how many steps a table is given. */
const STRIDE = 32
const STEPS = 20_000

/**
 * Every row that can be reached, in order of row number. Where reading fails it steps on, a little further each time,
 * until a row can be found again, then back to the first such.
 */
function* readable(from: DatabaseSync, table: string, high: number): Generator<Row> {
  const rows = from.prepare(`select rowid as "at row", * from "${table}" where rowid between ? and ? order by rowid`)
  const seek = from.prepare(`select rowid from "${table}" where rowid >= ? order by rowid limit 1`)
  const reached = (row: number): boolean => attempt(() => [seek.get(row)]) !== undefined
  let at = 0
  let steps = STEPS
  while (at <= high) {
    try {
      for (const row of rows.iterate(at, high)) {
        yield row
        at = Number(row['at row']) + 1
      }
      return
    } catch {
      const hole = at
      for (let step = 1; !reached(at) || at === hole; step = Math.min(step * 2, STRIDE)) {
        at += step
        if (at > high || steps-- === 0) return
      }
      while (at - 1 > hole && reached(at - 1)) at--
    }
  }
}

function inserter(to: DatabaseSync, table: string): (row: Row) => boolean {
  const columns = to
    .prepare('select name from pragma_table_info(?)')
    .all(table)
    .map((row) => String(row.name))
  const names = columns.map((name) => `"${name}"`).join(', ')
  const statement = to.prepare(
    `insert or ignore into "${table}" (${names}) values (${columns.map(() => '?').join(', ')})`,
  )
  return (row) => {
    const values = columns.map((name) => (row[name] ?? null) as SQLInputValue)
    return Number(attempt(() => statement.run(...values).changes) ?? 0) > 0
  }
}

function copyByRowid(from: DatabaseSync, to: DatabaseSync, table: string): number {
  if (!attempt(() => from.prepare(`select 1 from "${table}"`))) return 0
  const last = attempt(() => from.prepare(`select max(rowid) as last from "${table}"`).get())
  const insert = inserter(to, table)
  let copied = 0
  for (const row of readable(from, table, last ? Number(last.last ?? 0) : FAR)) if (insert(row)) copied++
  return copied
}
function copyList(from: DatabaseSync, to: DatabaseSync, list: (typeof LISTS)[number]): number {
  const select = attempt(() => from.prepare(`select * from "${list.table}" where "${list.parent}" = ?`))
  if (!select) return 0
  const insert = inserter(to, list.table)
  let copied = 0
  for (const parent of to.prepare(`select "${list.key}" as key from "${list.of}"`).all()) {
    for (const row of attempt(() => select.all(parent.key as SQLInputValue)) ?? []) if (insert(row)) copied++
  }
  return copied
}

/** Copies what can be read; returns the number of rows by table. */
export function copyTables(from: DatabaseSync, to: DatabaseSync): Record<string, number> {
  const rows: Record<string, number> = {}
  to.exec('begin immediate')
  for (const table of BY_ROWID) rows[table] = copyByRowid(from, to, table)
  for (const list of LISTS) rows[list.table] = copyList(from, to, list)
  to.exec('commit')
  return rows
}
