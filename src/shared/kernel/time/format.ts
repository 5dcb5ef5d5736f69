// Labels of times for people: the stored precision and no more (D25). Bounds are always called bounds.

import type { z } from 'zod'
import type { TimeMode, TimeValue } from '../../model/base/time-span'
import type { Bounds } from './bounds'
import { civilOf } from './day'
import {
  type EdtfDate,
  type EdtfEnd,
  type EdtfPoint,
  type EdtfRun,
  type EdtfSet,
  type EdtfValue,
  printPoint,
  type Qualifier,
} from './edtf'
import { parseEdtf } from './parse-edtf'

type Mode = z.infer<typeof TimeMode>

const ENGLISH_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
function monthName(month: number, locale: string): string {
  const english = ENGLISH_MONTHS[month - 1] ?? String(month)
  if (locale.startsWith('en')) return english
  return new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1, 1))
}

function yearName(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const
function seasonName(code: number, locale: string): string {
  if (code <= 32) {
    const name = SEASONS[(code - 21) % 4] ?? ''
    return code <= 24 ? name : `${name} (${code <= 28 ? 'northern' : 'southern'})`
  }
  if (code <= 36) return `Q${code - 32}`
  if (code >= 40) return `H${code - 39}`
  const first = (code - 37) * 4 + 1
  return `${monthName(first, locale)}–${monthName(first + 3, locale)}`
}

function dateName(date: EdtfDate, locale: string): string {
  const [year = '', month, day] = date.parts.map((part) => part.digits)
  const decade = /^(\d{3})X$/.exec(year)
  const wholeDecade = decade && !month && (!decade[1]?.endsWith('0') || decade[1] === '200')
  if (wholeDecade) return `${decade[1]}0s`
  const unknownMonth = month === 'XX' && (day === undefined || day === 'XX')
  if (/X/.test(year) || (month && /X/.test(month) && !unknownMonth))
    return date.parts.map((part) => part.digits).join('-')
  if (!month) return yearName(Number(year))
  if (unknownMonth) return `${yearName(Number(year))}, month unknown`
  const monthYear = `${monthName(Number(month), locale)} ${yearName(Number(year))}`
  if (!day) return monthYear
  if (day === 'XX') return `${monthYear}, day unknown`
  return /X/.test(day) ? date.parts.map((part) => part.digits).join('-') : `${Number(day)} ${monthYear}`
}

function pointName(point: EdtfPoint, locale: string): string {
  if (point.kind === 'season') return `${seasonName(point.code, locale)} ${yearName(point.year)}`
  if (point.kind === 'date') return dateName(point, locale)
  return point.significant ? printPoint({ ...point, qualifier: '' }) : yearName(point.year)
}

function qualify(name: string, qualifiers: readonly Qualifier[]): string {
  const about = qualifiers.some((q) => q === '~' || q === '%')
  const unsure = qualifiers.some((q) => q === '?' || q === '%')
  return `${about ? 'c. ' : ''}${name}${unsure ? '?' : ''}`
}

function formatPoint(point: EdtfPoint, locale: string): string {
  const qualifiers = point.kind === 'date' ? point.parts.map((part) => part.qualifier) : [point.qualifier]
  return qualify(pointName(point, locale), qualifiers)
}

const dash = (a: string, b: string) => (/\s/.test(a + b) ? `${a} – ${b}` : `${a}–${b}`)

function formatInterval(start: EdtfEnd, end: EdtfEnd, mode: Mode, locale: string): string {
  const name = (side: EdtfEnd) => (typeof side === 'string' ? '?' : formatPoint(side, locale))
  if (end === 'open') return mode === 'throughout' ? `since ${name(start)}` : `${name(start)} or later`
  if (start === 'open') return `${mode === 'throughout' ? 'until' : 'by'} ${name(end)}`
  return dash(name(start), name(end))
}

function formatRun({ from, to }: EdtfRun, locale: string): string {
  if (!from) return to ? `${formatPoint(to, locale)} or earlier` : ''
  if (!to) return `${formatPoint(from, locale)} or later`
  return from === to ? formatPoint(from, locale) : dash(formatPoint(from, locale), formatPoint(to, locale))
}

function formatSet({ of, members }: EdtfSet, locale: string): string {
  const names = members.map((run) => formatRun(run, locale))
  const [only] = members
  if (members.length === 1)
    return only?.from && only.to ? `${of === 'one' ? 'within' : 'all of'} ${names[0]}` : (names[0] ?? '')
  return `${names.slice(0, -1).join(', ')} ${of === 'one' ? 'or' : 'and'} ${names.at(-1)}`
}

function formatValue(value: EdtfValue, mode: Mode, locale: string): string {
  if (value.kind === 'interval') return formatInterval(value.start, value.end, mode, locale)
  return value.kind === 'set' ? formatSet(value, locale) : formatPoint(value, locale)
}

/**
 * A time as a label: `since Jun 2006`, `5 Jul 2005`, `2000–2012`, `by Jan 2012`. Without a valid `edtf` its wording,
 * else `undated`. `locale` (BCP 47) chooses the names of months.
 */
export function formatTime(value: TimeValue | undefined, locale = 'en-GB'): string {
  const parsed = value?.edtf === undefined ? undefined : parseEdtf(value.edtf)
  if (value && parsed?.ok) return formatValue(parsed.value, value.mode, locale)
  return value?.wording ?? 'undated'
}

/** An EDTF string as a label, as a time that lies within it; the string itself if it does not parse. */
export function formatEdtf(edtf: string, locale = 'en-GB'): string {
  const parsed = parseEdtf(edtf)
  return parsed.ok ? formatValue(parsed.value, 'within', locale) : edtf
}

/** A day number as `5 Jul 2005`; an infinite one as `open`. */
export function formatDay(day: number, locale = 'en-GB'): string {
  if (!Number.isFinite(day)) return 'open'
  const civil = civilOf(day)
  return `${civil.day} ${monthName(civil.month, locale)} ${yearName(civil.year)}`
}

/** Bounds for people, named as such: `bounds 1 Jan 1997 – 31 Dec 2001`. */
export function formatBounds(
  b: Pick<Bounds, 'earliest' | 'latest'> & { readonly cutAtStatement?: boolean },
  locale = 'en-GB',
): string {
  const cut = b.cutAtStatement ? ' (cut at the statement)' : ''
  if (b.earliest === b.latest) return `bounds ${formatDay(b.earliest, locale)}${cut}`
  return `bounds ${formatDay(b.earliest, locale)} – ${formatDay(b.latest, locale)}${cut}`
}
