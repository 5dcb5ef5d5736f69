// The dated rows in the order of one key: a threshold that moves touches only the rows between its two places.
import { DAY_MIN } from '@shared/kernel/ledger'
import { type Clock, OPEN_CERTAIN } from './clocks'
import { memo } from './memo'

/** Dated rows by ascending key, rows of the same key in their own order. */
export interface Order {
  readonly keys: Int32Array
  readonly rows: Uint32Array
}

const orders = memo<Order>()
const sourcesOf = ({ gone, none }: Clock, keys: Int32Array): readonly object[] => (none < 0 ? [keys] : [keys, gone])

/** The order of a clock's key, made on first asking: one or two passes of a radix sort. */
export const orderOf = (clock: Clock, keys: Int32Array): Order =>
  orders(sourcesOf(clock, keys), () => ({ keys, rows: sorted(clock, keys) }))
/** The order if it is there. */
export const heldOrder = (clock: Clock, keys: Int32Array): Order | undefined => orders.held(sourcesOf(clock, keys))

function dated({ gone, none }: Clock): Uint32Array {
  const rows = new Uint32Array(gone.length)
  let at = 0
  for (let row = 0; row < gone.length; row++) if (gone[row] !== none) rows[at++] = row
  return rows.slice(0, at)
}

/** Below this many rows a comparing sort is faster. */
const FEW = 8192

/** Sixteen bits a pass from the lowest, over keys above the least of them; the infinite ends are put beside the rest. */
function sorted(clock: Clock, keys: Int32Array): Uint32Array {
  const rows = dated(clock)
  if (rows.length < FEW) return rows.sort((a, b) => keys[a]! - keys[b]! || a - b)
  const [low, high] = finiteEnds(rows, keys)
  const top = high - low + 2 - OPEN_CERTAIN
  const ranks = new Uint32Array(keys.length)
  for (let row = 0; row < ranks.length; row++) {
    const key = keys[row]!
    ranks[row] = key === DAY_MIN ? 0 : key >= OPEN_CERTAIN ? key + top : key - low + 1
  }
  const once = pass(rows, ranks, 0)
  return high - low + 3 > 0xffff ? pass(once, ranks, 16) : once
}

function finiteEnds(rows: Uint32Array, keys: Int32Array): readonly [number, number] {
  let low = Infinity
  let high = -Infinity
  for (let i = 0; i < rows.length; i++) {
    const key = keys[rows[i]!]!
    if (key === DAY_MIN || key >= OPEN_CERTAIN) continue
    if (key < low) low = key
    if (key > high) high = key
  }
  return low <= high ? [low, high] : [0, 0]
}

function pass(rows: Uint32Array, ranks: Uint32Array, shift: number): Uint32Array {
  const places = new Uint32Array(65_537)
  for (let i = 0; i < rows.length; i++) places[((ranks[rows[i]!]! >>> shift) & 0xffff) + 1]!++
  for (let i = 1; i < places.length; i++) places[i]! += places[i - 1]!
  const out = new Uint32Array(rows.length)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    out[places[(ranks[row]! >>> shift) & 0xffff]!++] = row
  }
  return out
}

/** How many rows of an order have a key below `key`. */
export function countBelow({ keys, rows }: Order, key: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (keys[rows[middle]!]! < key) low = middle + 1
    else high = middle
  }
  return low
}
