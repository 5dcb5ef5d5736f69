// A date moved by calendar arithmetic at its own precision (T60). What would need more than is written is refused.

import type { z } from 'zod'
import type { TimeUnit } from '../../model/base/time-span'
import { addMonths, civilOf, dayOf, printYear } from './day'
import { type Component, type EdtfDate, type EdtfEnd, type EdtfPoint, type EdtfValue, printEdtf } from './edtf'
import { parseEdtf } from './parse-edtf'

/** A shift by whole units, negative into the past. */
export interface TimeShift {
  readonly n: number
  readonly unit: z.infer<typeof TimeUnit>
}
/** The canonical EDTF after the shift, or why there is none. */
export type ShiftedEdtf = { readonly ok: true; readonly edtf: string } | { readonly ok: false; readonly reason: string }

/** Thrown within this file only. */
class Refused extends Error {}

const MONTHS = { day: 0, week: 0, month: 1, year: 12, decade: 120 } as const
const LAST_YEAR = 9999

/**
 * Shifts a level 0 or 1 value: dates, seasons, years of five digits, intervals of them. Days that the month lacks
 * become its last one; qualifiers and open sides stay. Refused: sets, significant digits, and a shift finer than what
 * is written (a month by days, a decade by years).
 */
export function shiftEdtf(edtf: string, by: TimeShift): ShiftedEdtf {
  const parsed = parseEdtf(edtf)
  if (!parsed.ok) return { ok: false, reason: parsed.message }
  try {
    return { ok: true, edtf: printEdtf(shiftValue(parsed.value, by)) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.message }
    throw error
  }
}

function shiftValue(value: EdtfValue, by: TimeShift): EdtfValue {
  if (value.kind === 'set') throw new Refused('a set of dates is not shifted')
  if (value.kind !== 'interval') return shiftPoint(value, by)
  const end = (side: EdtfEnd): EdtfEnd => (typeof side === 'string' ? side : shiftPoint(side, by))
  return { ...value, start: end(value.start), end: end(value.end) }
}

function shiftPoint(point: EdtfPoint, by: TimeShift): EdtfPoint {
  if (point.kind === 'date') return shiftDate(point, by)
  if (point.kind === 'year' && point.significant !== undefined) throw new Refused('a year of significant digits')
  return { ...point, year: shiftedYear(point.year, wholeYears(by, point.kind === 'season' ? 'season' : 'year')) }
}

function wholeYears({ n, unit }: TimeShift, written: string): number {
  const months = n * MONTHS[unit]
  if (MONTHS[unit] === 0 || months % 12 !== 0) throw new Refused(`a ${written} is not shifted by ${unit}s`)
  return months / 12
}
function shiftedYear(year: number, years: number): number {
  const shifted = year + years
  if (Math.abs(shifted) > LAST_YEAR && Math.abs(year) <= LAST_YEAR)
    throw new Refused('the year would need more than four digits')
  return shifted
}

function shiftDate(date: EdtfDate, by: TimeShift): EdtfDate {
  const [year, month, day] = date.parts
  if (!year || date.parts.some(({ digits }) => digits.includes('X'))) return shiftUnspecified(date, by)
  if (!month) return withDigits(date, [printYear(shiftedYear(Number(year.digits), wholeYears(by, 'year')))])
  const first = dayOf(Number(year.digits), Number(month.digits), Number(day?.digits ?? 1))
  if (!day && MONTHS[by.unit] === 0) throw new Refused(`a month is not shifted by ${by.unit}s`)
  const days = by.unit === 'week' ? by.n * 7 : by.n
  const moved = civilOf(MONTHS[by.unit] === 0 ? first + days : addMonths(first, by.n * MONTHS[by.unit]))
  shiftedYear(Number(year.digits), moved.year - Number(year.digits))
  const two = (n: number) => String(n).padStart(2, '0')
  return withDigits(date, [printYear(moved.year), two(moved.month), ...(day ? [two(moved.day)] : [])])
}

/** `199X` by decades, `19XX` by centuries; where month or day is not specified, by whole years. */
function shiftUnspecified(date: EdtfDate, by: TimeShift): EdtfDate {
  const year = date.parts[0]!.digits
  const unknown = year.length - year.replace(/X+$/, '').length
  const years = wholeYears(by, 'date that is not fully specified')
  const step = 10 ** unknown
  if (year.slice(0, year.length - unknown).includes('X') || years % step !== 0)
    throw new Refused(`${year} is not shifted by ${by.n} ${by.unit}s`)
  const moved = shiftedYear(Number(year.slice(0, year.length - unknown)), years / step)
  if (moved < 0 || moved * step > LAST_YEAR) throw new Refused('the year would need more than four digits')
  return withDigits(date, [String(moved).padStart(4 - unknown, '0') + 'X'.repeat(unknown)])
}

const withDigits = (date: EdtfDate, digits: readonly string[]): EdtfDate => ({
  ...date,
  parts: date.parts.map((part, i): Component => ({ ...part, digits: digits[i] ?? part.digits })),
})
