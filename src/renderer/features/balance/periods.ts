// The periods that the balance is split into: a few equal spans of whole years over what the claims tell of.
import type { BalanceLane } from '@shared/kernel/balance'
import { CODES, DAY_MAX, DAY_MIN, type DayRange, type LedgerColumns } from '@shared/kernel/ledger'
import { civilOf, dayOf } from '@shared/kernel/time'

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000]
/** More periods than this do not fit under a column. */
const MOST = 5
/** Share of the dated claims at either end that may lie outside the periods: one that is far away squeezes none. */
const TAIL = 0.02

/** What types of claims a lane holds (DOMAIN 5). */
export const TYPES_OF: Readonly<Record<BalanceLane, readonly string[]>> = {
  observed: ['fact', 'judgement', 'causal'],
  expected: ['forecast'],
  wished: ['normative'],
}

/** First and last year that the visible claims of a lane with an effect tell of, outliers apart; undefined where none is dated. */
export function yearsOf(
  { rows, lists, count }: LedgerColumns,
  shown: Uint8Array,
  lane: BalanceLane,
): [number, number] | undefined {
  const ofLane = CODES.type.map((type) => TYPES_OF[lane].includes(type))
  const starts: number[] = []
  const ends: number[] = []
  const { start } = lists.effect
  for (let row = 0; row < count; row++) {
    if (!shown[row] || rows.mode[row] === 0 || start[row] === start[row + 1] || !ofLane[rows.type[row]!]) continue
    const [first, last] = [rows.earliest[row]!, rows.latest[row]!]
    if (first !== DAY_MIN) starts.push(first)
    if (last !== DAY_MAX) ends.push(last)
  }
  const days = [...starts, ...ends]
  if (days.length === 0) return undefined
  const at = Int32Array.from(days).sort()
  const tail = Math.floor(at.length * TAIL)
  return [civilOf(at[tail]!).year, civilOf(at[at.length - 1 - tail]!).year]
}

/** Whole years as days, both included. */
export const yearRange = (from: number, to: number): DayRange => ({
  earliest: dayOf(from, 1, 1),
  latest: dayOf(to + 1, 1, 1) - 1,
})

/** At most five spans of a round number of years; the last takes up what is left over. */
export function periodsOf([first, last]: readonly [number, number]): readonly DayRange[] {
  const span = last - first + 1
  const step = STEPS.find((years) => Math.round(span / years) <= MOST) ?? Math.ceil(span / MOST)
  const count = Math.max(1, Math.round(span / step))
  return Array.from({ length: count }, (_, i) =>
    yearRange(first + i * step, i === count - 1 ? last : first + (i + 1) * step - 1),
  )
}

/** A range in words: whole years as years, else days. */
export function yearsWords({ earliest, latest }: DayRange): string {
  const from = civilOf(earliest)
  const to = civilOf(latest)
  const year = (value: number) => (value > 0 ? String(value) : `${1 - value} BC`)
  return from.year === to.year ? year(from.year) : `${year(from.year)}–${year(to.year)}`
}

/** The years at the edges of periods that follow each other: each first year, and the last of all. */
export function yearEnds(ranges: readonly DayRange[]): readonly string[] {
  const last = ranges.at(-1)
  const starts = ranges.map(({ earliest }) => yearsWords({ earliest, latest: earliest }))
  return last ? [...starts, yearsWords({ earliest: last.latest, latest: last.latest })] : starts
}
