// The dated rows in the order of one key: a threshold that moves touches only the rows between its two places.
import { DAY_MIN } from '@shared/kernel/ledger'
import { type Clock, OPEN_CERTAIN } from './clocks'
import { memo } from './memo'
import { type Slices, slices } from './slices'

/** Dated rows by ascending key, rows of the same key in their own order. */
export interface Order {
  readonly keys: Int32Array
  readonly rows: Uint32Array
}

const orders = memo<Order>()
const sourcesOf = ({ gone, none }: Clock, keys: Int32Array): readonly object[] => (none < 0 ? [keys] : [keys, gone])

/** Makes the order of a clock's key, a slice of the rows at a time: one or two passes of a radix sort. */
export function* makeOrder(clock: Clock, keys: Int32Array): Slices {
  const sources = sourcesOf(clock, keys)
  if (orders.held(sources)) return
  const rows = yield* sorted(clock, keys)
  orders(sources, () => ({ keys, rows }))
}
/** The order if it is there. */
export const heldOrder = (clock: Clock, keys: Int32Array): Order | undefined => orders.held(sourcesOf(clock, keys))

function* dated({ gone, none }: Clock): Slices<Uint32Array> {
  const rows = new Uint32Array(gone.length)
  let at = 0
  for (const [from, to] of slices(gone.length)) {
    for (let row = from; row < to; row++) if (gone[row] !== none) rows[at++] = row
    yield
  }
  return rows.slice(0, at)
}

/** Below this many rows a comparing sort is faster. */
const FEW = 8192

/** Sixteen bits a pass from the lowest, over keys above the least of them; the infinite ends are put beside the rest. */
function* sorted(clock: Clock, keys: Int32Array): Slices<Uint32Array> {
  const rows = yield* dated(clock)
  if (rows.length < FEW) return rows.sort((a, b) => keys[a]! - keys[b]! || a - b)
  const [low, high] = finiteEnds(rows, keys)
  const top = high - low + 2 - OPEN_CERTAIN
  const ranks = new Uint32Array(keys.length)
  for (const [from, to] of slices(ranks.length)) {
    for (let row = from; row < to; row++) {
      const key = keys[row]!
      ranks[row] = key === DAY_MIN ? 0 : key >= OPEN_CERTAIN ? key + top : key - low + 1
    }
    yield
  }
  const once = yield* pass(rows, ranks, 0)
  return high - low + 3 > 0xffff ? yield* pass(once, ranks, 16) : once
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

function* pass(rows: Uint32Array, ranks: Uint32Array, shift: number): Slices<Uint32Array> {
  const places = new Uint32Array(65_537)
  for (let i = 0; i < rows.length; i++) places[((ranks[rows[i]!]! >>> shift) & 0xffff) + 1]!++
  for (let i = 1; i < places.length; i++) places[i]! += places[i - 1]!
  yield
  const out = new Uint32Array(rows.length)
  for (const [from, to] of slices(rows.length)) {
    for (let i = from; i < to; i++) {
      const row = rows[i]!
      out[places[(ranks[row]! >>> shift) & 0xffff]!++] = row
    }
    yield
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
