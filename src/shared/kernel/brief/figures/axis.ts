// The time axis of the timeline figure: which days it shows and where its ticks stand.
import { addMonths, civilOf, dayOf, formatDay } from '../../time'

export interface Axis {
  readonly from: number
  readonly to: number
  readonly x: (day: number) => number
}

const DAYS_OF_YEAR = 365.2425
const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0

/**
 * The days to show. A few times far before the rest would press it into a corner: then the axis begins at the
 * tenth percentile, and what lies before is drawn with an arrow at its edge.
 */
export function axisOf(days: readonly number[]): Axis {
  const sorted = days.filter(Number.isFinite).sort((a, b) => a - b)
  if (sorted.length === 0) return scale(dayOf(2000, 1, 1), dayOf(2001, 1, 1))
  const [first, last] = [quantile(sorted, 0), quantile(sorted, 1)]
  const [low, high] = [quantile(sorted, 0.1), quantile(sorted, 0.9)]
  const body = Math.max(high - low, DAYS_OF_YEAR)
  const from = low - first > 1.2 * body ? low - body * 0.04 : first
  const to = last - high > 1.2 * body ? high + body * 0.04 : last
  const pad = Math.max((to - from) * 0.015, 20)
  return scale(from - pad, to + pad)
}

function scale(from: number, to: number): Axis {
  return { from, to, x: (day) => Math.round(((day - from) / (to - from)) * 1e4) / 1e4 }
}

export interface Tick {
  readonly x: number
  readonly label: string
  readonly major: boolean
}
const YEARS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000]
const MONTHS = [1, 2, 3, 6]

function yearTicks(axis: Axis): Tick[] {
  const years = (axis.to - axis.from) / DAYS_OF_YEAR
  const step = YEARS.find((one) => years / one <= 9) ?? 10_000
  const half = step % 2 === 0 || step === 5 ? step / 2 : step
  const minor = Number.isInteger(half) ? half : step
  const out: Tick[] = []
  for (let year = Math.ceil(civilOf(axis.from).year / minor) * minor; ; year += minor) {
    const day = dayOf(year, 1, 1)
    if (day > axis.to) return out
    if (day < axis.from) continue
    out.push({ x: axis.x(day), label: year > 0 ? String(year) : `${1 - year} BC`, major: year % step === 0 })
  }
}

function monthTicks(axis: Axis): Tick[] {
  const months = (axis.to - axis.from) / 30.4
  const step = MONTHS.find((one) => months / one <= 8) ?? 6
  const { year } = civilOf(axis.from)
  const out: Tick[] = []
  for (let day = dayOf(year, 1, 1); day <= axis.to; day = addMonths(day, step)) {
    if (day >= axis.from) out.push({ x: axis.x(day), label: formatDay(day).replace(/^\d+ /u, ''), major: true })
  }
  return out
}

/** Ticks of an axis: years, or months where it is short; at most about nine carry a label. */
export const ticksOf = (axis: Axis): Tick[] =>
  axis.to - axis.from < 3 * DAYS_OF_YEAR ? monthTicks(axis) : yearTicks(axis)
