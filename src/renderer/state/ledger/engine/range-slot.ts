// Filters over days: two moving thresholds on the orders of a clock's keys; without orders, one pass over the rows.
import { DAY_FIELDS, type DayFilter, type EventFilter, type Filter } from '@shared/kernel/filter'
import type { LedgerColumns } from '@shared/kernel/ledger'
import { type Clock, dayClock, eventClock, NEUTRAL, type Thresholds, thresholds } from './clocks'
import { countBelow, heldOrder } from './orders'
import type { MakeSlot, Slot } from './slot'

type RangeFilter = EventFilter | DayFilter
const isRange = (filter: Filter): filter is RangeFilter =>
  filter.field === 'event' || (DAY_FIELDS as readonly string[]).includes(filter.field)
const clockOf = (columns: LedgerColumns, filter: RangeFilter, certain: boolean): Clock =>
  filter.field === 'event' ? eventClock(columns, certain) : dayClock(columns, filter.field)

type Bump = (row: number, by: number) => void
/** Above this share of its rows a threshold's move is one pass over all. */
const SHARE = 0.25

/** The rows whose standing changes when thresholds move from `a` to `b`. */
function retarget(clock: Clock, a: Thresholds, b: Thresholds, bump: Bump): void {
  if (a.to === b.to && a.from === b.from) return
  if (!byOrders(clock, a, b, bump)) byPass(clock, a, b, bump)
}

function byOrders(clock: Clock, a: Thresholds, b: Thresholds, bump: Bump): boolean {
  const [last, first] = [heldOrder(clock, clock.to), heldOrder(clock, clock.from)]
  if (!last || !first) return false
  const [p, q] = [countBelow(last, a.to + 1), countBelow(last, b.to + 1)]
  const [r, s] = [countBelow(first, a.from), countBelow(first, b.from)]
  if (Math.abs(p - q) + Math.abs(r - s) > SHARE * last.rows.length) return false
  for (let i = Math.min(p, q); i < Math.max(p, q); i++) bump(last.rows[i]!, q > p ? -1 : 1)
  for (let i = Math.min(r, s); i < Math.max(r, s); i++) bump(first.rows[i]!, s > r ? 1 : -1)
  return true
}

function byPass({ to, from, gone, none }: Clock, a: Thresholds, b: Thresholds, bump: Bump): void {
  for (let row = 0; row < to.length; row++) {
    const [high, low] = [to[row]!, from[row]!]
    const by = +(high > b.to) - +(high > a.to) + +(low < b.from) - +(low < a.from)
    if (by !== 0 && gone[row] !== none) bump(row, by)
  }
}

/** One tally's side of a filter: thresholds on the dated, and whether the undated fail. */
interface Side {
  readonly certain: boolean
  readonly thresholds: Thresholds
  readonly undated: boolean
}
const NOTHING = { thresholds: NEUTRAL, undated: false }

function turn(columns: LedgerColumns, filter: RangeFilter, before: Side, after: Side, bump: Bump): void {
  if (before.certain !== after.certain) {
    turn(columns, filter, before, { ...NOTHING, certain: before.certain }, bump)
    turn(columns, filter, { ...NOTHING, certain: after.certain }, after, bump)
    return
  }
  const clock = clockOf(columns, filter, after.certain)
  retarget(clock, before.thresholds, after.thresholds, bump)
  if (before.undated === after.undated) return
  const by = after.undated ? 1 : -1
  for (let row = 0; row < clock.gone.length; row++) if (clock.gone[row] === clock.none) bump(row, by)
}

const failing = (filter: RangeFilter): Side => {
  const certain = filter.field === 'event' && filter.certain
  return { certain, thresholds: thresholds(filter.from, filter.to, certain), undated: !filter.keepUndated }
}
/** Of an event filter the undated are never certain. */
const doubtful = (filter: RangeFilter): Side =>
  filter.field === 'event'
    ? { certain: true, thresholds: thresholds(filter.from, filter.to, true), undated: true }
    : { ...NOTHING, certain: false }

type Sides = readonly [fails: Side, doubts: Side]
const sides = (filter: RangeFilter): Sides => [failing(filter), doubtful(filter)]
const none = (filter: RangeFilter): Sides => {
  const [fails, doubts] = sides(filter)
  return [
    { ...NOTHING, certain: fails.certain },
    { ...NOTHING, certain: doubts.certain },
  ]
}

/** A slot for a filter over days that is not negated. */
export const rangeSlot: MakeSlot = (tally, columns, filter): Slot | undefined => {
  if (!isRange(filter) || filter.negated) return undefined
  let now: RangeFilter = filter
  const fail: Bump = (row, by) => tally.fail(row, by)
  const doubt: Bump = (row, by) => tally.doubt(row, by)
  const apply = (over: LedgerColumns, next: RangeFilter, before: Sides, after: Sides) => {
    turn(over, next, before[0], after[0], fail)
    if (next.field === 'event') turn(over, next, before[1], after[1], doubt)
  }
  apply(columns, now, none(now), sides(now))
  return {
    change(over, next) {
      if (!isRange(next) || next.negated || next.field !== now.field) return false
      apply(over, next, sides(now), sides(next))
      now = next
      return true
    },
    remove: (over) => apply(over, now, sides(now), none(now)),
    put(one, row) {
      const clock = (side: Side) => clockOf(one, now, side.certain)
      const [a, b] = sides(now)
      turnOne(clock(a), a, (by) => tally.fail(row, by))
      if (now.field === 'event') turnOne(clock(b), b, (by) => tally.doubt(row, by))
    },
    grow() {},
    move() {},
    shrink() {},
  }
}

/** What a single row fails of a side. */
function turnOne({ to, from, gone, none }: Clock, side: Side, bump: (by: number) => void): void {
  const { thresholds: limit } = side
  const by = gone[0] === none ? +side.undated : +(to[0]! > limit.to) + +(from[0]! < limit.from)
  if (by !== 0) bump(by)
}
