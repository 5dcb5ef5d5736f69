// Lines of a grouped table: a heading for each value that occurs, then its rows unless it is closed. Pure.
import { dayOf, type LedgerColumns } from '@shared/kernel/ledger'
import { civilOf } from '@shared/kernel/time'
import { string } from '../../../state/window/strings'
import { FIELDS } from '../columns/fields'

/** Columns that a claim has at most one value of, and the decade of its event. */
export const GROUPINGS = [
  'domain',
  'decade',
  'type',
  'standing',
  'status',
  'tier',
  'reliability',
  'credibility',
  'confidence',
  'forecast',
  'documents',
  'sources',
  'marking',
  'by',
] as const
export type Grouping = (typeof GROUPINGS)[number]

/** Which group each row is in, and what the groups are called, in the order in which they stand. */
export interface Grouped {
  readonly groupOf: Uint32Array
  readonly labels: readonly string[]
}
/** What stands in one line of the table: a row of the ledger from 0, or group g as −1 − g. */
export type Lines = Int32Array
export const groupAt = (line: number): number => -1 - line

const known = new WeakMap<LedgerColumns, Map<Grouping, Grouped>>()
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** The decade as a number (1990); undefined without a time that has an end. */
function decadeOf({ rows }: LedgerColumns, row: number): number | undefined {
  if (rows.mode[row] === 0) return undefined
  const [earliest, latest] = [dayOf(rows.earliest[row]!), dayOf(rows.latest[row]!)]
  const day = Number.isFinite(earliest) ? earliest : latest
  return Number.isFinite(day) ? Math.floor(civilOf(day).year / 10) * 10 : undefined
}

/** What a row is grouped by: words, and what they sort by; undefined = nothing said. */
function labelled(
  columns: LedgerColumns,
  by: Grouping,
): (row: number) => [label: string, key: number | string] | undefined {
  if (by === 'decade')
    return (row) => {
      const decade = decadeOf(columns, row)
      return decade === undefined ? undefined : [string('table.decade', { year: String(decade) }), decade]
    }
  const field = FIELDS[by]!
  return (row) => {
    const label = field.text({ columns, row })
    const key = field.key?.({ columns, row }) ?? label
    return label === '' ? undefined : [label, key]
  }
}

/** Groups of all rows by a column; what says nothing comes last. Made once for a ledger and a column. */
export function groupsOf(columns: LedgerColumns, by: Grouping): Grouped {
  const made = known.get(columns)?.get(by)
  if (made) return made
  const value = labelled(columns, by)
  const found = new Map<string, { readonly key: number | string | undefined; readonly seen: number }>()
  const seenOf = new Uint32Array(columns.count)
  for (let row = 0; row < columns.count; row++) {
    const [label, key] = value(row) ?? ['', undefined]
    const group = found.get(label) ?? { key, seen: found.size }
    if (group.seen === found.size) found.set(label, group)
    seenOf[row] = group.seen
  }
  const sorted = [...found].sort(([, { key: a }], [, { key: b }]) =>
    a === undefined || b === undefined
      ? Number(a === undefined) - Number(b === undefined)
      : typeof a === 'number' && typeof b === 'number'
        ? a - b
        : collator.compare(String(a), String(b)),
  )
  const place = new Uint32Array(found.size)
  sorted.forEach(([, { seen }], at) => {
    place[seen] = at
  })
  const grouped = {
    groupOf: seenOf.map((seen) => place[seen]!),
    labels: sorted.map(([label]) => label || string('table.noValue')),
  }
  known.set(columns, (known.get(columns) ?? new Map<Grouping, Grouped>()).set(by, grouped))
  return grouped
}

/** How many rows of each group there are in all. */
export function sizesOf({ groupOf, labels }: Grouped): Uint32Array {
  const sizes = new Uint32Array(labels.length)
  for (const group of groupOf) sizes[group]!++
  return sizes
}
/** How many rows of each group there are among some. */
export function countsOf({ groupOf, labels }: Grouped, rows: Uint32Array): Uint32Array {
  const counts = new Uint32Array(labels.length)
  for (const row of rows) counts[groupOf[row]!]!++
  return counts
}

/** The lines for rows in their order; groups without a row are left out, closed ones show their heading alone. */
export function linesOf(grouped: Grouped, rows: Uint32Array, closed: ReadonlySet<string>): Lines {
  const counts = countsOf(grouped, rows)
  const open = grouped.labels.map((label) => !closed.has(label))
  const next = new Uint32Array(counts.length)
  let length = 0
  counts.forEach((count, g) => {
    next[g] = length + 1
    if (count > 0) length += 1 + (open[g] ? count : 0)
  })
  const lines = new Int32Array(length)
  counts.forEach((count, g) => {
    if (count > 0) lines[next[g]! - 1] = -1 - g
  })
  for (const row of rows) {
    const g = grouped.groupOf[row]!
    if (open[g]) lines[next[g]!++] = row
  }
  return lines
}

/** Claims a bin by group over the years of all: `bins` counts a group, from the first day to the last that is told. */
export function sparksOf(
  columns: LedgerColumns,
  { groupOf, labels }: Grouped,
  rows: Uint32Array,
  bins: number,
): Uint32Array {
  const { earliest, mode } = columns.rows
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const told = (row: number) => mode[row] !== 0 && Number.isFinite(dayOf(earliest[row]!))
  for (const row of rows)
    if (told(row)) {
      first = Math.min(first, earliest[row]!)
      last = Math.max(last, earliest[row]!)
    }
  const counts = new Uint32Array(labels.length * bins)
  const width = Math.max(1, (last - first + 1) / bins)
  for (const row of rows)
    if (told(row)) counts[groupOf[row]! * bins + Math.min(bins - 1, Math.floor((earliest[row]! - first) / width))]!++
  return counts
}
