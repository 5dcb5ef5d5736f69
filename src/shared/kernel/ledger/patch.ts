// A column set with some claims replaced, added or removed. Equal to building it anew (L4; tests hold that), but rows
// that did not change are copied in runs, never read back.
import { buildColumns } from './build'
import {
  arrayOf,
  idOf,
  type LedgerColumns,
  LISTS,
  type ListColumns,
  ROW_COLUMNS,
  type RowColumns,
  STRING_COLUMNS,
} from './columns'
import { type NUMBERED, placeOf } from './order'
import type { LedgerDictionaries, LedgerRecord } from './record'
import type { Numbers } from './room'

/** Claims to put in or replace, ids to take out, and the dictionaries from now on. */
export interface LedgerPatch {
  readonly sequence: number
  readonly records: readonly LedgerRecord[]
  readonly removed: readonly string[]
  readonly dictionaries: LedgerDictionaries
}
/** Rows `from` to `to` of a column set, which stand at `at` in the new one. */
interface Run {
  readonly columns: LedgerColumns
  readonly from: number
  readonly to: number
  readonly at: number
}

/** O(rows) copying of arrays and O(changed · log rows) work; throws where a kept claim names what is in no dictionary. */
export function patchLedger(columns: LedgerColumns, patch: LedgerPatch): LedgerColumns {
  const { dictionaries, sequence } = patch
  const fresh = buildColumns(patch.records, dictionaries, sequence)
  const gone = rowsOf(columns, new Set([...patch.removed, ...patch.records.map((record) => record.id)]))
  const runs = runsOf(columns, fresh, gone)
  const count = columns.count - gone.length + fresh.count
  const ids = new Uint8Array(count * 16)
  for (const { columns: from, ...run } of runs) ids.set(from.ids.subarray(run.from * 16, run.to * 16), run.at * 16)
  const rows = Object.fromEntries(
    Object.entries(ROW_COLUMNS).map(([name, kind]) => {
      const out = new (arrayOf(kind))(count)
      for (const run of runs) out.set(run.columns.rows[name as keyof RowColumns].subarray(run.from, run.to), run.at)
      return [name, out]
    }),
  ) as RowColumns
  const strings = internStrings(rows, runs)
  return { sequence, count, ids, rows, lists: mergeLists(runs, count, columns, dictionaries), strings, dictionaries }
}

/** The last six bytes of a UUID as a number: enough to pass over nearly all other rows. */
const tailOf = (ids: Uint8Array, row: number): number => {
  let tail = 0
  for (let i = 10; i < 16; i++) tail = tail * 256 + ids[row * 16 + i]!
  return tail
}
function rowsOf(columns: LedgerColumns, ids: ReadonlySet<string>): readonly number[] {
  const tails = new Set([...ids].map((id) => Number.parseInt(id.slice(-12), 16)))
  const rows: number[] = []
  for (let row = 0; row < columns.count; row++)
    if (tails.has(tailOf(columns.ids, row)) && ids.has(idOf(columns, row))) rows.push(row)
  return rows
}

function runsOf(columns: LedgerColumns, fresh: LedgerColumns, gone: readonly number[]): readonly Run[] {
  const runs: Run[] = []
  let at = 0
  let next = 0
  const push = (source: LedgerColumns, from: number, to: number) => {
    if (to > from) runs.push({ columns: source, from, to, at })
    at += to - from
  }
  let kept = 0
  const keepTo = (to: number) => {
    for (; next < gone.length && gone[next]! < to; next++) {
      push(columns, kept, gone[next]!)
      kept = gone[next]! + 1
    }
    push(columns, kept, Math.max(kept, to))
    kept = Math.max(kept, to)
  }
  for (let row = 0; row < fresh.count; row++) {
    keepTo(placeOf(columns, fresh, row))
    push(fresh, row, row + 1)
  }
  keepTo(columns.count)
  return runs
}

/** Numbers the words anew, in the order in which the rows first use them; writes the numbers into the columns. */
function internStrings(rows: RowColumns, runs: readonly Run[]): readonly string[] {
  const strings = new Map<string, number>([['', 0]])
  const known = new Map<LedgerColumns, Int32Array>()
  for (const { columns, from, to, at } of runs) {
    const numbers = known.get(columns) ?? new Int32Array(columns.strings.length).fill(-1)
    known.set(columns, numbers)
    const number = (old: number): number => {
      if (numbers[old]! >= 0) return numbers[old]!
      const word = columns.strings[old] ?? ''
      const made = strings.get(word) ?? strings.size
      strings.set(word, made)
      numbers[old] = made
      return made
    }
    for (let row = at; row < at + to - from; row++)
      for (const name of STRING_COLUMNS) rows[name][row] = number(rows[name][row]!)
  }
  return [...strings.keys()]
}

/** Which dictionary a list column points into. */
type Dictionary = (typeof NUMBERED)[number]
const POINTS_INTO: Readonly<Record<string, Dictionary>> = {
  'actor.entity': 'entities',
  'place.entity': 'entities',
  'speaker.entity': 'entities',
  'tag.tag': 'tags',
  'anchor.document': 'documents',
  'rootDocument.document': 'documents',
  'rootOrigin.origin': 'origins',
  'polity.entity': 'entities',
  'judgement.analyst': 'analysts',
  'effect.entity': 'entities',
}

function mergeLists(
  runs: readonly Run[],
  count: number,
  old: LedgerColumns,
  dictionaries: LedgerDictionaries,
): ListColumns {
  const lists = Object.entries(LISTS).map(([name, fields]) => {
    const listOf = (columns: LedgerColumns) =>
      columns.lists[name as keyof ListColumns] as Readonly<Record<string, Numbers>>
    const start = new Uint32Array(count + 1)
    for (const { columns, from, to, at } of runs) {
      const own = listOf(columns).start!
      const shift = start[at]! - own[from]!
      for (let i = 1; i <= to - from; i++) start[at + i] = own[from + i]! + shift
    }
    const columns = Object.entries(fields).map(([field, kind]) => {
      const out = new (arrayOf(kind))(start[count]!)
      const moved = movedIndexes(POINTS_INTO[`${name}.${field}`], old.dictionaries, dictionaries)
      for (const run of runs) {
        const list = listOf(run.columns)
        const values = list[field]!.subarray(list.start![run.from], list.start![run.to])
        out.set(moved && run.columns === old ? values.map((index) => moved(index)) : values, start[run.at])
      }
      return [field, out]
    })
    return [name, { start, ...Object.fromEntries(columns) }]
  })
  return Object.fromEntries(lists) as ListColumns
}

/** New index of a dictionary entry by its old one; undefined where all old entries kept their places. */
function movedIndexes(
  name: Dictionary | undefined,
  before: LedgerDictionaries,
  after: LedgerDictionaries,
): ((index: number) => number) | undefined {
  if (!name) return undefined
  const [then, now] = [before[name] ?? [], after[name] ?? []]
  if (then.every((item, i) => item.id === now[i]?.id)) return undefined
  const index = new Map(now.map((item, i) => [item.id, i]))
  return (old) => {
    const id = then[old]?.id ?? ''
    const found = index.get(id)
    if (found === undefined) throw new Error(`ledger dictionary has no ${name} entry ${id}`)
    return found
  }
}
