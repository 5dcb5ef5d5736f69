// Row orders by column: a permutation of all rows, made once per ledger and column, then cut by the visible mask.
import { CODES, dayOf, type LedgerColumns, textOf } from '@shared/kernel/ledger'

export interface Sort {
  readonly column: string
  readonly desc: boolean
}
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
const orders = new WeakMap<LedgerColumns, Map<string, Uint32Array>>()

/** Signed strength of what the claim does for the polity of a power, 0 where it does nothing. */
export function effectOn(columns: LedgerColumns, row: number, power: string): number {
  const { lists, dictionaries } = columns
  const beneficiary = CODES.actorRole.indexOf('beneficiary')
  const loser = CODES.actorRole.indexOf('loser')
  let sum = 0
  for (let i = lists.actor.start[row]!; i < lists.actor.start[row + 1]!; i++) {
    const role = lists.actor.role[i]
    if (role !== beneficiary && role !== loser) continue
    const entity = dictionaries.entities[lists.actor.entity[i]!]
    if (entity?.id === power || entity?.polity === power)
      sum += (role === beneficiary ? 1 : -1) * (lists.actor.strength[i] || 1)
  }
  return sum
}

/** F and 6 sort after E and 5, and what was not judged comes last, in both directions (D29). */
function gradeKey({ rows }: LedgerColumns, row: number, desc: boolean): number {
  const rank = (value: number) => (value === 0 ? 9 : value === 6 ? 8 : desc ? 6 - value : value)
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
    case 'number':
      return (row) => rows.number[row]!
    case 'modified':
      return (row) => -rows.modified[row]!
    case 'confidence':
      return (row) => rows.confidence[row] || undefined
    case 'domain':
    case 'type':
    case 'standing':
    case 'status':
      return (row) => rows[column][row]!
    default:
      return (row) => row
  }
}

/** All rows in the order of a column; ties keep time order, which is the ledger's own. */
export function orderOf(columns: LedgerColumns, { column, desc }: Sort): Uint32Array {
  const known = orders.get(columns)?.get(`${column}${desc}`)
  if (known) return known
  const order = Uint32Array.from({ length: columns.count }, (_, row) => row)
  if (column !== 'event' || desc) {
    const graded = column === 'grade'
    const keys = Array.from(order, graded ? (row) => gradeKey(columns, row, desc) : keyOf(columns, column))
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
