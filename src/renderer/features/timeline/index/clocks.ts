// The three clocks (DOMAIN 3.1): the days that a claim covers on each, and which filter is a clock's brush. Draws nothing.
import { DAY_MAX, DAY_MIN, type LedgerColumns } from '@shared/kernel/ledger'

export const CLOCKS = ['event', 'statement', 'accessed'] as const
export type Clock = (typeof CLOCKS)[number]

/** Days beyond the years −10000 to 9999 on either side: where an open bound is put. */
export const BEFORE = -4371954
export const AFTER = 2932897

const SOURCES = {
  event: ['softEarliest', 'softLatest'],
  statement: ['statementEarliest', 'statementLatest'],
  accessed: ['accessed', 'accessed'],
} as const

/** A stored bound inside the calendar; open ones one day beyond it. */
export const bounded = (day: number): number => Math.max(BEFORE, Math.min(AFTER, day))

/** Whether a row has a time on a clock. */
export function isDated({ rows }: LedgerColumns, clock: Clock, row: number): boolean {
  if (clock === 'event') return rows.mode[row] !== 0
  return clock === 'statement' ? rows.statement[row] !== 0 : rows.accessed[row] !== DAY_MIN
}

/** First and last day that a row covers on a clock, soft parts and a forecast's way to its deadline included. */
export function spanOf({ rows }: LedgerColumns, clock: Clock, row: number): readonly [from: number, to: number] {
  const [first, last] = SOURCES[clock]
  let from = rows[first][row]!
  let to = rows[last][row]!
  if (clock === 'event') {
    from = Math.min(from, rows.earliest[row]!)
    to = Math.max(to, rows.latest[row]!)
    // an open future is drawn as an arrow at the deadline, not as a bar to the end of the calendar
    const deadline = rows.deadline[row]!
    if (deadline !== DAY_MIN) to = to === DAY_MAX ? Math.max(deadline, from) : Math.max(to, deadline)
  }
  return [bounded(from), bounded(Math.max(from, to))]
}
