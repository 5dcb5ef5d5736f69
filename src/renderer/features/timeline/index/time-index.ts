// Claims of a clock by lane and day, in two orders (by first and by last day), so that how many hold in any span of days
// is two binary searches and two ranks, whatever the number of claims. Built in slices; exact.
import type { LedgerColumns } from '@shared/kernel/ledger'
import { AFTER, BEFORE, type Clock, isDated, spanOf } from './clocks'
import { type Grouping, type LaneKey, lanesOf } from './lanes'

export interface TimeIndex {
  readonly columns: LedgerColumns
  readonly clock: Clock
  readonly keys: readonly LaneKey[]
  /** Lane l owns the places `laneStart[l]` to `laneStart[l + 1]` of both orders. */
  readonly laneStart: Uint32Array
  /** By first day: the row, its first and its last day. */
  readonly row: Uint32Array
  readonly from: Int32Array
  readonly to: Int32Array
  /** Last days in their own order. */
  readonly ends: Int32Array
  /** Items of a row: `placeOf[itemStart[r]]`… are its places by first day, `endOf[…]` those by last day. */
  readonly itemStart: Uint32Array
  readonly placeOf: Uint32Array
  readonly endOf: Uint32Array
  /** Greatest last day of each block of 32 places, and of each 32 blocks. */
  readonly most: Int32Array
  readonly mostOfMost: Int32Array
  /** Rows that the clock gives no time. */
  readonly undated: Uint32Array
  /** First and last finite day. */
  readonly extent: readonly [from: number, to: number]
}
/** Work between two looks at the clock. */
const STEP = 1 << 15
const DIGIT = 12
const BUCKETS = 1 << DIGIT

interface Items {
  readonly row: Uint32Array
  readonly lane: Uint8Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly start: Uint32Array
  readonly undated: Uint32Array
  readonly extent: readonly [number, number]
}

/** The items, a row's one after another: one for each lane it stands in. */
function* gather(columns: LedgerColumns, clock: Clock, lanes: ReturnType<typeof lanesOf>): Generator<void, Items> {
  const { count } = columns
  const most = lanes.start ? lanes.lane.length : count
  const [row, lane] = [new Uint32Array(most), new Uint8Array(most)]
  const [from, to] = [new Int32Array(most), new Int32Array(most)]
  const start = new Uint32Array(count + 1)
  const undated = new Uint32Array(count)
  let [at, without, low, high] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let r = 0; r < count; r++) {
    if (r % STEP === STEP - 1) yield
    start[r] = at
    if (!isDated(columns, clock, r)) {
      undated[without++] = r
      continue
    }
    const [first, last] = spanOf(columns, clock, r)
    if (first > BEFORE && first < low) low = first
    if (last > BEFORE && last < AFTER && last > high) high = last
    if (first > high && first < AFTER) high = first
    if (last < low && last > BEFORE) low = last
    for (let i = lanes.start ? lanes.start[r]! : r; i < (lanes.start ? lanes.start[r + 1]! : r + 1); i++) {
      row[at] = r
      lane[at] = lanes.lane[i]!
      from[at] = first
      to[at++] = last
    }
  }
  start[count] = at
  return {
    row: row.subarray(0, at),
    lane: lane.subarray(0, at),
    from: from.subarray(0, at),
    to: to.subarray(0, at),
    start,
    undated: undated.slice(0, without),
    extent: [low, high],
  }
}

/** Places of the items by lane, then day, then item: a stable counting sort, least digit first. */
function* orderBy(days: Int32Array, lane: Uint8Array): Generator<void, Uint32Array> {
  let order: Uint32Array = Uint32Array.from(days.keys())
  const digits: readonly ((item: number) => number)[] = [
    (item) => (days[item]! - BEFORE) & (BUCKETS - 1),
    (item) => (days[item]! - BEFORE) >> DIGIT,
    (item) => lane[item]!,
  ]
  for (const digit of digits) {
    yield
    const at = new Uint32Array(BUCKETS + 1)
    for (let item = 0; item < days.length; item++) at[digit(item) + 1]!++
    for (let i = 1; i <= BUCKETS; i++) at[i]! += at[i - 1]!
    const next = new Uint32Array(order.length)
    for (let i = 0; i < order.length; i++) {
      if (i % STEP === STEP - 1) yield
      const item = order[i]!
      next[at[digit(item)]!++] = item
    }
    order = next
  }
  return order
}

function inverse(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length)
  for (let at = 0; at < order.length; at++) places[order[at]!] = at
  return places
}
function blocks(values: Int32Array): Int32Array {
  const most = new Int32Array((values.length >> 5) + 1).fill(BEFORE - 1)
  for (let i = 0; i < values.length; i++) if (values[i]! > most[i >> 5]!) most[i >> 5] = values[i]!
  return most
}
function startsOf(lane: Uint8Array, lanes: number): Uint32Array {
  const starts = new Uint32Array(lanes + 1)
  for (let i = 0; i < lane.length; i++) starts[lane[i]! + 1]!++
  for (let i = 1; i <= lanes; i++) starts[i]! += starts[i - 1]!
  return starts
}

/** The index of a clock and a grouping: O(claims), a slice at a time. */
export function* buildIndex(columns: LedgerColumns, clock: Clock, grouping: Grouping): Generator<void, TimeIndex> {
  const lanes = lanesOf(columns, grouping)
  yield
  const items = yield* gather(columns, clock, lanes)
  const byStart = yield* orderBy(items.from, items.lane)
  const byEnd = yield* orderBy(items.to, items.lane)
  yield
  const to = Int32Array.from(byStart, (item) => items.to[item]!)
  const most = blocks(to)
  yield
  return {
    columns,
    clock,
    keys: lanes.keys,
    laneStart: startsOf(items.lane, lanes.keys.length),
    row: byStart.map((item) => items.row[item]!),
    from: Int32Array.from(byStart, (item) => items.from[item]!),
    to,
    ends: Int32Array.from(byEnd, (item) => items.to[item]!),
    itemStart: items.start,
    placeOf: inverse(byStart),
    endOf: inverse(byEnd),
    most,
    mostOfMost: blocks(most),
    undated: items.undated,
    extent: items.extent,
  }
}
