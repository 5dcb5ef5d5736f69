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

/** F and 6 sort after E and 5, and what was not judged comes last (D29). */
const gradeKey = (columns: LedgerColumns, row: number): number =>
  (columns.rows.credibility[row] || 9) * 10 + (columns.rows.reliability[row] || 9)

function keyOf(columns: LedgerColumns, column: string): (row: number) => number | string {
  const { rows, strings } = columns
  if (column.startsWith('power.')) return (row) => -effectOn(columns, row, column.slice(6))
  switch (column) {
    case 'claim':
      return (row) => textOf(columns, row)
    case 'grade':
      return (row) => gradeKey(columns, row)
    case 'likelihood':
      return (row) =>
        Number.isNaN(rows.likelihoodP[row]!) ? strings[rows.likelihoodTerm[row]!] || '\uffff' : -rows.likelihoodP[row]!
    case 'number':
      return (row) => rows.number[row]!
    case 'modified':
      return (row) => -rows.modified[row]!
    case 'domain':
    case 'type':
    case 'standing':
    case 'status':
    case 'confidence':
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
  if (column === 'event') sortByEvent(columns, order, desc)
  else {
    const key = keyOf(columns, column)
    const keys = Array.from(order, key)
    const sign = desc ? -1 : 1
    order.sort((a, b) => sign * compare(keys[a]!, keys[b]!) || a - b)
  }
  const cache = orders.get(columns) ?? new Map<string, Uint32Array>()
  orders.set(columns, cache.set(`${column}${desc}`, order))
  return order
}
const compare = (a: number | string, b: number | string): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))

/** Undated claims stay last in both directions. */
function sortByEvent({ rows }: LedgerColumns, order: Uint32Array, desc: boolean): void {
  if (!desc) return
  const day = (row: number): number => (rows.mode[row] === 0 ? Number.NEGATIVE_INFINITY : dayOf(rows.earliest[row]!))
  order.sort((a, b) => day(b) - day(a) || a - b)
}

/** The order less what the filters hide. */
export function visibleOrder(order: Uint32Array, visible: Uint8Array): Uint32Array {
  return order.filter((row) => visible[row] === 1)
}
