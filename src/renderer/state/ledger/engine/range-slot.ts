// Filters over days: two moving thresholds on the orders of a clock's keys; without orders, one pass over the rows.
import { DAY_FIELDS, type DayFilter, type EventFilter, type Filter } from '@shared/kernel/filter'
import type { LedgerColumns } from '@shared/kernel/ledger'
import { type Clock, dayClock, eventClock, NEUTRAL, type Thresholds, thresholds } from './clocks'
import { countBelow, heldOrder } from './orders'
import type { MakeSlot, Slot } from './slot'
import type { Tally } from './tally'

type RangeFilter = EventFilter | DayFilter
/** Whether a filter is thresholds on a clock; a negated one is not. */
export const isRange = (filter: Filter): filter is RangeFilter =>
  !filter.negated && (filter.field === 'event' || (DAY_FIELDS as readonly string[]).includes(filter.field))
const clockOf = (columns: LedgerColumns, filter: RangeFilter, certain: boolean): Clock =>
  filter.field === 'event' ? eventClock(columns, certain) : dayClock(columns, filter.field)

/** Above this share of its rows a threshold's move is one pass over all. */
const SHARE = 0.25

/** The rows whose standing changes when thresholds move from `a` to `b`, by the orders of the keys or one pass. */
function retarget(tally: Tally, clock: Clock, a: Thresholds, b: Thresholds, doubts: boolean): void {
  if (a.to === b.to && a.from === b.from) return
  if (byOrders(tally, clock, a, b, doubts)) return
  if (doubts) tally.turnDoubts(clock, a, b)
  else tally.turn(clock, a, b)
}

function byOrders(tally: Tally, clock: Clock, a: Thresholds, b: Thresholds, doubts: boolean): boolean {
  const [last, first] = [heldOrder(clock, clock.to), heldOrder(clock, clock.from)]
  if (!last || !first) return false
  const [p, q] = [countBelow(last, a.to + 1), countBelow(last, b.to + 1)]
  const [r, s] = [countBelow(first, a.from), countBelow(first, b.from)]
  if (Math.abs(p - q) + Math.abs(r - s) > SHARE * last.rows.length) return false
  bumpAll(tally, last.rows, p, q, -1, doubts)
  bumpAll(tally, first.rows, r, s, 1, doubts)
  return true
}

/** The rows from place `a` to place `b` of an order get `by` more conditions, those of the way back as many less. */
function bumpAll(tally: Tally, rows: Uint32Array, a: number, b: number, by: number, doubts: boolean): void {
  const [low, high] = [Math.min(a, b), Math.max(a, b)]
  const each = b > a ? by : -by
  if (doubts) for (let i = low; i < high; i++) tally.doubt(rows[i]!, each)
  else for (let i = low; i < high; i++) tally.fail(rows[i]!, each)
}

/** One tally's side of a filter: thresholds on the dated, and whether the undated fail. */
interface Side {
  /** Of certainty, or of passing at all. */
  readonly doubts: boolean
  /** Whether its clock is that of certain matches. */
  readonly certain: boolean
  readonly thresholds: Thresholds
  readonly undated: boolean
}
const NOTHING = { thresholds: NEUTRAL, undated: false }

function turn(tally: Tally, columns: LedgerColumns, filter: RangeFilter, before: Side, after: Side): void {
  if (before.certain !== after.certain) {
    turn(tally, columns, filter, before, { ...before, ...NOTHING })
    turn(tally, columns, filter, { ...after, ...NOTHING }, after)
    return
  }
  const clock = clockOf(columns, filter, after.certain)
  const { doubts } = after
  retarget(tally, clock, before.thresholds, after.thresholds, doubts)
  if (before.undated === after.undated) return
  const by = after.undated ? 1 : -1
  for (let row = 0; row < clock.gone.length; row++) if (clock.gone[row] === clock.none) bump(tally, row, by, doubts)
}
const bump = (tally: Tally, row: number, by: number, doubts: boolean): void =>
  doubts ? tally.doubt(row, by) : tally.fail(row, by)

const failing = (filter: RangeFilter): Side => {
  const certain = filter.field === 'event' && filter.certain
  const limits = thresholds(filter.from, filter.to, certain)
  return { doubts: false, certain, thresholds: limits, undated: !filter.keepUndated }
}
/** Of an event filter the undated are never certain. */
const doubtful = ({ from, to }: RangeFilter): Side => ({
  doubts: true,
  certain: true,
  thresholds: thresholds(from, to, true),
  undated: true,
})
/** What the filter is to the tally; only the event clock knows of certainty. */
const sidesOf = (filter: RangeFilter): readonly Side[] =>
  filter.field === 'event' ? [failing(filter), doubtful(filter)] : [failing(filter)]
const nothing = (filter: RangeFilter): readonly Side[] => sidesOf(filter).map((side) => ({ ...side, ...NOTHING }))

/** A slot for a filter over days that is not negated. */
export const rangeSlot: MakeSlot = (tally, columns, filter): Slot | undefined => {
  if (!isRange(filter)) return undefined
  let now: RangeFilter = filter
  const apply = (over: LedgerColumns, before: readonly Side[], after: readonly Side[]) => {
    for (const [i, side] of before.entries()) turn(tally, over, now, side, after[i]!)
  }
  apply(columns, nothing(now), sidesOf(now))
  return {
    change(over, next) {
      if (!isRange(next) || next.field !== now.field) return false
      const before = sidesOf(now)
      now = next
      apply(over, before, sidesOf(now))
      return true
    },
    remove: (over) => apply(over, sidesOf(now), nothing(now)),
    put(one, row) {
      for (const side of sidesOf(now)) {
        const by = conditionsOf(clockOf(one, now, side.certain), side)
        if (by !== 0) bump(tally, row, by, side.doubts)
      }
    },
    grow() {},
    move() {},
    shrink() {},
  }
}

/** How many conditions of a side a single row fails. */
function conditionsOf({ to, from, gone, none }: Clock, { thresholds: limit, undated }: Side): number {
  return gone[0] === none ? +undated : +(to[0]! > limit.to) + +(from[0]! < limit.from)
}
