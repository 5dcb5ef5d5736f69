// The periods of a view: whole days, months, years … so wide that a bar can be seen, and how many claims hold in each.
import { civilOf, dayOf } from '@shared/kernel/time'
import type { Axis } from '../axis/scale'
import { AFTER, BEFORE } from '../index/clocks'
import { countIn, type Tally } from '../index/tally'

/** Days, both included. */
export interface Period {
  readonly from: number
  readonly to: number
  readonly label: string
}
interface Unit {
  /** Months, or 0 for a day. */
  readonly months: number
  readonly days: number
}
const UNITS: readonly Unit[] = [
  { months: 0, days: 1 },
  ...[1, 3, 12, 60, 120, 600, 1200, 6000, 12_000].map((months) => ({ months, days: months * 30.44 })),
]
/** Pixels of the narrowest bar. */
const NARROW = 14
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const yearName = (year: number): string => (year > 0 ? String(year) : `${1 - year} BC`)

function labelOf(from: number, to: number, { months }: Unit): string {
  const { year, month, day } = civilOf(from)
  if (months === 0) return `${day} ${MONTHS[month - 1]} ${yearName(year)}`
  if (months === 1) return `${MONTHS[month - 1]} ${yearName(year)}`
  if (months === 3) return `${MONTHS[month - 1]}–${MONTHS[month + 1]} ${yearName(year)}`
  return months === 12 ? yearName(year) : `${yearName(year)}–${yearName(civilOf(to).year)}`
}

/** The first day of the unit that holds a day, and of the one after it. */
function unitAt(day: number, { months }: Unit): readonly [number, number] {
  if (months === 0) return [day, day + 1]
  const { year, month } = civilOf(day)
  const index = Math.floor((year * 12 + month - 1) / months) * months
  const start = (at: number) => dayOf(Math.floor(at / 12), (((at % 12) + 12) % 12) + 1, 1)
  return [start(index), start(index + months)]
}

const unitOf = ({ width, from, to }: Axis): Unit =>
  UNITS.find(({ days }) => (days * width) / (to - from) >= NARROW) ?? UNITS.at(-1)!
/** Months that a period of the view has; 0 = a day. */
export const monthsOf = (axis: Axis): number => unitOf(axis).months

export function periodsOf(axis: Axis): readonly Period[] {
  const unit = unitOf(axis)
  const periods: Period[] = []
  let day = Math.max(BEFORE + 1, Math.floor(axis.from))
  while (day < Math.min(AFTER, axis.to)) {
    const [from, next] = unitAt(day, unit)
    periods.push({ from, to: next - 1, label: labelOf(from, next - 1, unit) })
    day = next
  }
  return periods
}

/** How many claims hold on a day of each period; a claim of several lanes is told once only by an index of lanes that part. */
export function countPeriods(tally: Tally, periods: readonly Period[]): readonly number[] {
  return periods.map(({ from, to }) =>
    tally.index.keys.reduce((sum, _, lane) => sum + countIn(tally, lane, from, to), 0),
  )
}
