// Row orders by column: a permutation of all rows, made once per ledger and column, then cut by the visible mask.
import { dayOf, type LedgerColumns, textOf } from '@shared/kernel/ledger'
import { effectOn } from './columns/effects'
import { FIELDS } from './columns/fields'

export interface Sort {
  readonly column: string
  readonly desc: boolean
}
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
const orders = new WeakMap<LedgerColumns, Map<string, Uint32Array>>()

const GRADED = ['grade', 'reliability', 'credibility'] as const
type Graded = (typeof GRADED)[number]
const isGraded = (column: string): column is Graded => (GRADED as readonly string[]).includes(column)

/** F and 6 sort after E and 5, and what was not judged comes last, in both directions (D29). */
function gradeKey({ rows }: LedgerColumns, row: number, { column, desc }: Sort): number {
  const rank = (value: number) => (value === 0 ? 9 : value === 6 ? 8 : desc ? 6 - value : value)
  if (column !== 'grade') return rank(rows[column as 'reliability' | 'credibility'][row]!)
  return rank(rows.credibility[row]!) * 10 + rank(rows.reliability[row]!)
}
/** Earliest if finite, else latest if finite (DOMAIN 3.4). */
function eventKey({ rows }: LedgerColumns, row: number): number | undefined {
  if (rows.mode[row] === 0) return undefined
  const [earliest, latest] = [dayOf(rows.earliest[row]!), dayOf(rows.latest[row]!)]
  return Number.isFinite(earliest) ? earliest : Number.isFinite(latest) ? latest : Number.MAX_SAFE_INTEGER
}
type Key = number | string | undefined

/** What a row sorts by; a row without a value comes last in both directions. */
function keyOf(columns: LedgerColumns, column: string): (row: number) => Key {
  const { rows, strings } = columns
  if (column.startsWith('power.')) return (row) => -effectOn(columns, row, column.slice(6))
  switch (column) {
    case 'claim':
      return (row) => textOf(columns, row)
    case 'event':
      return (row) => eventKey(columns, row)
    case 'likelihood':
      return (row) =>
        Number.isNaN(rows.likelihoodP[row]!) ? strings[rows.likelihoodTerm[row]!] || undefined : -rows.likelihoodP[row]!
    default: {
      const field = FIELDS[column]
      const key = field?.key ?? field?.text
      return key ? (row) => key({ columns, row }) : (row) => row
    }
  }
}

/** All rows in the order of a column; ties keep time order, which is the ledger's own. */
export function orderOf(columns: LedgerColumns, { column, desc }: Sort): Uint32Array {
  const known = orders.get(columns)?.get(`${column}${desc}`)
  if (known) return known
  const order = Uint32Array.from({ length: columns.count }, (_, row) => row)
  if (column !== 'event' || desc) {
    const graded = isGraded(column)
    const keys = Array.from(order, graded ? (row) => gradeKey(columns, row, { column, desc }) : keyOf(columns, column))
    const sign = desc && !graded ? -1 : 1
    order.sort((a, b) => compare(keys[a], keys[b], sign) || a - b)
  }
  const cache = orders.get(columns) ?? new Map<string, Uint32Array>()
  orders.set(columns, cache.set(`${column}${desc}`, order))
  return order
}
function compare(a: Key, b: Key, sign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)))
}

/** The order less what the filters hide. */
export function visibleOrder(order: Uint32Array, visible: Uint8Array): Uint32Array {
  return order.filter((row) => visible[row] === 1)
}
