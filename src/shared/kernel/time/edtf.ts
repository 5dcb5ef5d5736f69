// The EDTF values we accept (DOMAIN 3.2) as a tree, and its canonical spelling. Reading is parse-edtf's.
import { printYear } from './day'

/** `?` uncertain, `~` approximate, `%` both. */
export type Qualifier = '' | '?' | '~' | '%'
/** One component as written: digits or `X`; a year may carry `-`. */
export interface Component {
  readonly digits: string
  readonly qualifier: Qualifier
}
/** A year, year-month or year-month-day; any digit may be `X`. */
export interface EdtfDate {
  readonly kind: 'date'
  /** Year, then month, then day: one to three. */
  readonly parts: readonly Component[]
}
/** A season, quarter, four-month period or half of a year: code 21 to 41. */
export interface EdtfSeason {
  readonly kind: 'season'
  readonly year: number
  readonly code: number
  readonly qualifier: Qualifier
}
/** A year of five or more digits, or one with significant digits (`1950S2`). */
export interface EdtfYear {
  readonly kind: 'year'
  readonly year: number
  readonly significant?: number
  readonly qualifier: Qualifier
}
export type EdtfPoint = EdtfDate | EdtfSeason | EdtfYear
/** `open` is `..` (no bound is stated), `unknown` an empty side (a bound exists, not known). */
export type EdtfEnd = EdtfPoint | 'open' | 'unknown'
export interface EdtfInterval {
  readonly kind: 'interval'
  readonly start: EdtfEnd
  readonly end: EdtfEnd
}
/** A member of a set: one value, or a run of them; an absent side of a run is open. */
export interface EdtfRun {
  readonly from?: EdtfPoint
  readonly to?: EdtfPoint
}
/** `one`: `[…]`, one of its members. `all`: `{…}`, all of them. */
export interface EdtfSet {
  readonly kind: 'set'
  readonly of: 'one' | 'all'
  readonly members: readonly EdtfRun[]
}
export type EdtfValue = EdtfPoint | EdtfInterval | EdtfSet

function printDate({ parts }: EdtfDate): string {
  const first = parts[0]?.qualifier ?? ''
  if (parts.every((part) => part.qualifier === first)) return parts.map((part) => part.digits).join('-') + first
  return parts.map((part) => part.qualifier + part.digits).join('-')
}

/** Canonical spelling of one value without interval or set. */
export function printPoint(point: EdtfPoint): string {
  switch (point.kind) {
    case 'date':
      return printDate(point)
    case 'season':
      return `${printYear(point.year)}-${point.code}${point.qualifier}`
    case 'year':
      return printYear(point.year) + (point.significant ? `S${point.significant}` : '') + point.qualifier
  }
}

const printEnd = (end: EdtfEnd) => (end === 'open' ? '..' : end === 'unknown' ? '' : printPoint(end))

function printRun({ from, to }: EdtfRun): string {
  if (from && from === to) return printPoint(from)
  return `${from ? printPoint(from) : ''}..${to ? printPoint(to) : ''}`
}

/** Canonical EDTF of a tree: the only spelling that is stored (D24). */
export function printEdtf(value: EdtfValue): string {
  if (value.kind === 'interval') return `${printEnd(value.start)}/${printEnd(value.end)}`
  if (value.kind !== 'set') return printPoint(value)
  const members = value.members.map(printRun).join(',')
  return value.of === 'one' ? `[${members}]` : `{${members}}`
}
