// First and last day of one EDTF value without interval or set (DOMAIN 3.4), and how far `~` softens it.
import { addMonths, dayOf, monthLength } from './day'
import type { Component, EdtfDate, EdtfPoint, EdtfSeason, EdtfYear, Qualifier } from './edtf'

/** Days; both finite. `softEarliest` and `softLatest` equal them unless the value is approximate. */
export interface PointBounds {
  readonly earliest: number
  readonly latest: number
  readonly softEarliest: number
  readonly softLatest: number
  readonly approximate: boolean
  readonly uncertain: boolean
  /** Written to the day, every digit given. */
  readonly knownDay: boolean
}

const isApproximate = (q: Qualifier) => q === '~' || q === '%'
const isUncertain = (q: Qualifier) => q === '?' || q === '%'

function fits(digits: string, n: number): boolean {
  const text = String(n).padStart(digits.length, '0')
  for (let i = 0; i < digits.length; i++) if (digits[i] !== 'X' && digits[i] !== text[i]) return false
  return text.length === digits.length
}

function* numbers(digits: string, low: number, high: number, step: 1 | -1): Generator<number> {
  for (let n = step > 0 ? low : high; n >= low && n <= high; n += step) if (fits(digits, n)) yield n
}

function* years({ digits }: Component, step: 1 | -1): Generator<number> {
  const negative = digits.startsWith('-')
  const magnitude = negative ? digits.slice(1) : digits
  const low = Number(magnitude.replaceAll('X', '0'))
  const high = Number(magnitude.replaceAll('X', '9'))
  for (const n of numbers(magnitude, low, high, negative ? (-step as 1 | -1) : step)) yield negative ? -n : n
}

/** The first (`step` 1) or last (-1) day that a date with unspecified digits can mean; undefined if there is none. */
function extremeDay({ parts }: EdtfDate, step: 1 | -1): number | undefined {
  const [yearPart, monthPart, dayPart] = parts
  if (!yearPart) return undefined
  for (const year of years(yearPart, step)) {
    for (const month of numbers(monthPart?.digits ?? 'XX', 1, 12, step)) {
      for (const day of numbers(dayPart?.digits ?? 'XX', 1, monthLength(year, month), step))
        return dayOf(year, month, day)
    }
  }
  return undefined
}

const MONTHS_OF_PART = [12, 1, 0] as const
const DECADE = 120
/** Length in months of the unit in which a date is known; 0 is a day, a decade the coarsest (p1). */
function unitOf({ parts }: EdtfDate): number {
  const known = parts.findIndex((part) => part.digits.includes('X'))
  if (known === 0) return DECADE
  return MONTHS_OF_PART[(known < 0 ? parts.length : known) - 1] ?? 0
}

function softUnit(date: EdtfDate): number {
  if (date.parts.every((part) => isApproximate(part.qualifier))) return unitOf(date)
  const coarsest = date.parts.findIndex((part) => isApproximate(part.qualifier))
  return coarsest === 0 && date.parts[0]?.digits.includes('X') ? DECADE : (MONTHS_OF_PART[coarsest] ?? 0)
}

function soften(earliest: number, latest: number, months: number): [number, number] {
  if (months === 0) return [earliest - 1, latest + 1]
  return [addMonths(earliest, -months), addMonths(latest + 1, months) - 1]
}

function assemble(
  earliest: number,
  latest: number,
  qualifiers: readonly Qualifier[],
  months: number,
  knownDay: boolean,
): PointBounds {
  const approximate = qualifiers.some(isApproximate)
  const [softEarliest, softLatest] = approximate ? soften(earliest, latest, months) : [earliest, latest]
  return { earliest, latest, softEarliest, softLatest, approximate, uncertain: qualifiers.some(isUncertain), knownDay }
}

/** First month (1..12, beyond 12 in the next year) and number of months of each code 21 to 41. */
const CODES: Readonly<Record<number, readonly [first: number, months: number]>> = {
  // Season with no hemisphere: both readings are kept open.
  21: [3, 9],
  22: [1, 14],
  23: [3, 9],
  24: [1, 14],
  25: [3, 3],
  26: [6, 3],
  27: [9, 3],
  28: [12, 3],
  29: [9, 3],
  30: [12, 3],
  31: [3, 3],
  32: [6, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  37: [1, 4],
  38: [5, 4],
  39: [9, 4],
  40: [1, 6],
  41: [7, 6],
}
/** Whether a number in the month's place is a code for a season or a part of the year. */
export const isSeasonCode = (code: number) => code in CODES

function seasonBounds({ year, code, qualifier }: EdtfSeason): PointBounds | undefined {
  const [first, months] = CODES[code] ?? [0, 0]
  if (months === 0) return undefined
  const earliest = dayOf(year, first, 1)
  const unit = code <= 36 ? 3 : months
  return assemble(earliest, addMonths(earliest, months) - 1, [qualifier], unit, false)
}

function yearBounds({ year, significant, qualifier }: EdtfYear): PointBounds {
  const digits = String(Math.abs(year)).padStart(4, '0').length
  const span = significant ? 10 ** (digits - significant) : 1
  const low = Math.floor(Math.abs(year) / span) * span
  const [from, to] = year < 0 ? [-(low + span - 1), -low] : [low, low + span - 1]
  return assemble(dayOf(from, 1, 1), dayOf(to, 12, 31), [qualifier], span > 1 ? DECADE : 12, false)
}

/** Bounds of one value in days; undefined where no day fits, as in `1997-02-30`. */
export function pointBounds(point: EdtfPoint): PointBounds | undefined {
  if (point.kind === 'season') return seasonBounds(point)
  if (point.kind === 'year') return yearBounds(point)
  const earliest = extremeDay(point, 1)
  const latest = extremeDay(point, -1)
  if (earliest === undefined || latest === undefined) return undefined
  const qualifiers = point.parts.map((part) => part.qualifier)
  const complete = point.parts.length === 3 && !point.parts.some((part) => part.digits.includes('X'))
  return assemble(earliest, latest, qualifiers, softUnit(point), complete)
}
