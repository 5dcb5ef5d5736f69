// Arithmetic on whole days since 1970-01-01, proleptic Gregorian, UTC. Never touches Date or a local zone.

/** A calendar date: astronomical year (0 = 1 BC), month 1..12, day 1..31. */
export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

const DAYS_PER_ERA = 146_097

/** Whether a proleptic Gregorian year has 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
/** Number of days in a month 1..12. */
export function monthLength(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 31)
}

/** Days since 1970-01-01 of a calendar date (days_from_civil, Howard Hinnant). Exact for years within ±10^12. */
export function dayOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return (
    era * DAYS_PER_ERA + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  )
}

/** The calendar date of a finite day number (civil_from_days, Howard Hinnant). */
export function civilOf(day: number): Civil {
  const z = day + 719_468
  const era = Math.floor(z / DAYS_PER_ERA)
  const doe = z - era * DAYS_PER_ERA
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 }
}

/** Shifts a day by whole months; a day that the month lacks becomes its last one. Infinite days stay. */
export function addMonths(day: number, months: number): number {
  if (!Number.isFinite(day)) return day
  const civil = civilOf(day)
  const index = civil.year * 12 + civil.month - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return dayOf(year, month, Math.min(civil.day, monthLength(year, month)))
}

/** A year as EDTF writes it: four digits, `-` before negative ones, `Y` before longer ones. */
export function printYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0')
  if (digits.length > 4) return `Y${year}`
  return year < 0 ? `-${digits}` : digits
}

const two = (n: number) => String(n).padStart(2, '0')

/** Precisions at which a day can be printed. */
export type CalendarUnit = 'day' | 'month' | 'year'
/** The EDTF of the unit that holds a finite day: `2009-08-15`, `2009-08` or `2009`. */
export function printDay(day: number, unit: CalendarUnit = 'day'): string {
  const { year, month, day: dayOfMonth } = civilOf(day)
  // EDTF has no month in a year of five digits; the year is the finest it can say.
  if (unit === 'year' || Math.abs(year) > 9999) return printYear(year)
  return unit === 'month' ? `${printYear(year)}-${two(month)}` : `${printYear(year)}-${two(month)}-${two(dayOfMonth)}`
}

/** The UTC day of an RFC 3339 UTC time such as `2026-02-03T10:00:00.000Z`; undefined if it is none. */
export function dayOfTimestamp(timestamp: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(timestamp)
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}
