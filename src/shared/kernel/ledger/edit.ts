// One row put in, replaced or taken out where the columns stand: what does not change is neither read nor copied. The
// columns that are given are spent; arrays whose content changed are new views, all others the same objects.
import { buildColumns } from './build'
import { type LedgerColumns, LISTS, type ListColumns, ROW_COLUMNS, type RowColumns, STRING_COLUMNS } from './columns'
import { dictionariesAgree, placeAmong } from './order'
import type { LedgerDictionaries, LedgerRecord } from './record'
import { moveElement, type Numbers, resized } from './room'

/** A row that was put in (`from` = the old count), moved or replaced (`from` = `to` where it stayed). */
export interface RowEdit {
  readonly columns: LedgerColumns
  readonly from: number
  readonly to: number
  /** The claim alone, as columns of one row over the same dictionaries; its words are numbered on their own. */
  readonly one: LedgerColumns
}

/** Whether rows can be edited in place under the dictionaries of a change: old entries keep their numbers. */
export const canEdit = (columns: LedgerColumns, dictionaries: LedgerDictionaries): boolean =>
  dictionariesAgree(columns.dictionaries, dictionaries)

/** Puts a claim in the place of its row, or in if it has none; the order stays L2's. */
export function putRow(given: LedgerColumns, row: number | undefined, record: LedgerRecord): RowEdit {
  const one = buildColumns([record], given.dictionaries, given.sequence)
  const columns = row === undefined ? withRow(given) : given
  const from = row ?? given.count
  const to = placeAmong(columns, one, from)
  const moved = from !== to || row === undefined
  const { strings, words } = wordsOf(columns, one)
  const rows = mapRows(columns.rows, (name, array) => {
    const value = words[name] ?? one.rows[name][0]!
    if (!moved && Object.is(array[to], value)) return array
    const view = resized(array, array.length)
    moveElement(view, from, to)
    view[to] = value
    return view
  })
  const ids = moved ? resized(columns.ids, columns.ids.length) : columns.ids
  moveElement(ids, from, to, 16)
  ids.set(one.ids, to * 16)
  const lists = mapLists(columns.lists, (list, name) => putEntries(list, from, to, one.lists[name] as List))
  return { columns: { ...columns, ids, rows, lists, strings }, from, to, one }
}

/** Takes a row out. */
export function dropRow(columns: LedgerColumns, row: number): LedgerColumns {
  const last = columns.count - 1
  const rows = mapRows(columns.rows, (_, array) => {
    const view = resized(array, array.length)
    moveElement(view, row, last)
    return resized(view, last)
  })
  const ids = resized(columns.ids, columns.ids.length)
  moveElement(ids, row, last, 16)
  const lists = mapLists(columns.lists, (list) => {
    const nothing = Object.fromEntries(Object.entries(list).map(([field, array]) => [field, array.subarray(0, 0)]))
    const without = putEntries(list, row, last, { ...nothing, start: new Uint32Array(2) }, true)
    return { ...without, start: resized(without.start, last + 1) }
  })
  return { ...columns, count: last, ids: resized(ids, last * 16), rows, lists }
}

type List = Readonly<Record<string, Numbers>> & { readonly start: Uint32Array }

function mapRows(rows: RowColumns, change: (name: keyof RowColumns, array: Numbers) => Numbers): RowColumns {
  const names = Object.keys(ROW_COLUMNS) as (keyof RowColumns)[]
  return Object.fromEntries(names.map((name) => [name, change(name, rows[name])])) as RowColumns
}
function mapLists(lists: ListColumns, change: (list: List, name: keyof ListColumns) => List): ListColumns {
  const names = Object.keys(LISTS) as (keyof ListColumns)[]
  return Object.fromEntries(names.map((name) => [name, change(lists[name] as List, name)])) as ListColumns
}

/** Room for one more row at the end, with no entries. */
function withRow(columns: LedgerColumns): LedgerColumns {
  const count = columns.count + 1
  return {
    ...columns,
    count,
    ids: resized(columns.ids, count * 16),
    rows: mapRows(columns.rows, (_, array) => resized(array, count)),
    lists: mapLists(columns.lists, (list) => {
      const start = resized(list.start, count + 1)
      start[count] = start[count - 1]!
      return { ...list, start }
    }),
  }
}

/** The words of a row of its own among those of the columns; words that are new come last. */
function wordsOf({ strings }: LedgerColumns, one: LedgerColumns) {
  const all = [...one.strings].every((word) => strings.includes(word))
    ? strings
    : [...strings, ...one.strings.filter((word) => !strings.includes(word))]
  const words: Partial<Record<keyof RowColumns, number>> = {}
  for (const name of STRING_COLUMNS) words[name] = all.indexOf(one.strings[one.rows[name][0]!] ?? '')
  return { strings: all, words }
}

function sameEntries(list: List, row: number, own: List): boolean {
  const [begin, end] = [list.start[row]!, list.start[row + 1]!]
  if (end - begin !== own.start[1]) return false
  return Object.entries(list).every(([field, array]) => {
    if (field === 'start') return true
    for (let i = begin; i < end; i++) if (!Object.is(array[i], own[field]![i - begin])) return false
    return true
  })
}

/** The entries of the row `from` gone, the new ones at `to`; between the two all entries move, after them the tail. */
function putEntries(list: List, from: number, to: number, own: List, always = false): List {
  if (!always && from === to && sameEntries(list, from, own)) return list
  const { start } = list
  const [begin, end] = [start[from]!, start[from + 1]!]
  const more = own.start[1]! - (end - begin)
  const total = start[start.length - 1]!
  // what stands between the two places, and where it comes to stand
  const [low, high] = to <= from ? [start[to]!, begin] : [end, start[to + 1]!]
  const shift = to <= from ? own.start[1]! : begin - end
  const at = to <= from ? low : high + shift
  const tail = Math.max(end, high)
  const fields = Object.entries(list).map(([field, array]) => {
    if (field === 'start') return [field, array] as const
    const view = resized(array, Math.max(total, total + more))
    if (more > 0) view.copyWithin(tail + more, tail, total)
    view.copyWithin(low + shift, low, high)
    if (more < 0) view.copyWithin(tail + more, tail, total)
    view.set(own[field]!, at)
    return [field, resized(view, total + more)] as const
  })
  return { ...Object.fromEntries(fields), start: movedStarts(start, from, to, own.start[1]!) } as List
}

function movedStarts(given: Uint32Array, from: number, to: number, length: number): Uint32Array {
  const start = resized(given, given.length)
  const own = start[from + 1]! - start[from]!
  if (to <= from) for (let row = from; row > to; row--) start[row] = start[row - 1]! + length
  else {
    for (let row = from + 1; row <= to; row++) start[row] = start[row + 1]! - own
    start[to + 1] = start[to + 1]! - own + length
  }
  const more = length - own
  const first = to <= from ? from + 1 : to + 2
  if (more !== 0) for (let row = first; row < start.length; row++) start[row]! += more
  return start
}
