// Forecasts in words: when they fall due, probabilities, days.
import type { ForecastView } from '@shared/contract/judging/forecasts'
import { formatDay } from '@shared/kernel/time'
import { string } from '../../state/window/strings'

/** A probability in per cent with at most one decimal place. */
export const percent = (p: number): string => `${Math.round(p * 1000) / 10} %`

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
/** The UTC day of a moment. */
export const dayWords = (at: string): string => day.format(Date.parse(at))

/** Days of a year, on average; beyond two a countdown is told in years. */
const YEAR = 365.25
/** "due in 10 days, 25 Jan 2026"; "came out yes on 3 Feb 2026". */
export function dueWords({ state, dueIn, latest, forecast }: ForecastView): string {
  if (forecast.outcome && forecast.resolvedAt)
    return string(`forecasts.outcome.${forecast.outcome}`, { day: dayWords(forecast.resolvedAt) })
  if (dueIn === undefined || latest === undefined) return string('forecasts.noHorizon')
  const days = Math.abs(dueIn)
  const far = days >= 2 * YEAR ? 'Years' : ''
  const words = { count: far ? Math.floor(days / YEAR) : days, day: formatDay(latest) }
  if (state === 'overdue') return string(`forecasts.overdueBy${far}`, words)
  return dueIn === 0 ? string('forecasts.dueToday', words) : string(`forecasts.dueIn${far}`, words)
}

/** An entry as it was given: the number, or the term with its midpoint. */
export function entryWords({ p, term }: ForecastView['entries'][number]): string {
  if (term === undefined) return p === undefined ? '' : percent(p)
  return p === undefined ? term : string('forecasts.midpoint', { term, percent: percent(p) })
}
/** A Brier score, two decimal places; 0 best, 1 worst. */
export const brierWords = (brier: number): string => brier.toFixed(2)
