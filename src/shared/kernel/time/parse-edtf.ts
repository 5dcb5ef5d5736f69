// Reads EDTF of level 0 to 2 in the 2019 syntax (DOMAIN 3.2) into its tree and refuses the rest with a message.
import type { Component, EdtfEnd, EdtfPoint, EdtfRun, EdtfSet, EdtfValue, Qualifier } from './edtf'
import { printEdtf, printPoint } from './edtf'
import { isSeasonCode, pointBounds } from './point-bounds'

/** `canonical` is the one spelling that is stored; `message` says what is wrong and what to write. */
export type ParsedEdtf =
  | { readonly ok: true; readonly value: EdtfValue; readonly canonical: string }
  | { readonly ok: false; readonly message: string }

class Refusal extends Error {}
function refuse(message: string): never {
  throw new Refusal(message)
}

function join(a: Qualifier, b: Qualifier): Qualifier {
  if (a === '' || a === b) return b
  return b === '' ? a : '%'
}

/** Older spellings and near misses, each with what to write instead. */
const NEAR_MISSES: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/^-?\d{3}$/, (text) => `“${text}” is not a year: write ${text}X for the decade, or four digits`],
  [
    /^-?\d{1,2}$/,
    (text) => `“${text}” is not a year: write ${text.padStart(2, '0')}XX for the century, or four digits`,
  ],
  [/\b(open|unknown)\b/i, () => 'write .. for an open side and nothing for an unknown one: 1997/.. or 1997/'],
  [/\?~|~\?/, () => 'uncertain and approximate together are written %'],
  [/[\dXu]u|u[\dXu]/, () => 'an unspecified digit is written X, not u: 199X'],
  [/[\dXx]x|x[\dXx]/, () => 'an unspecified digit is a capital X: 199X'],
  [/^\d{8}$/, (text) => `write ${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`],
  [/^-?\d{5,}/, (text) => `a year of five or more digits begins with Y: Y${text}`],
  [/^Y-?\d{0,4}$/, () => 'a year with Y has five or more digits'],
  [/^-0000/, () => 'there is no year −0000: 1 BC is 0000'],
  [/^\d{4}-W\d/, () => 'weeks are not EDTF: write their first and last day'],
  [/^\d{4}-\d{3}$/, () => 'days of the year are not EDTF: write month and day'],
]

function explain(text: string): string {
  if (text === '') return 'a date is missing'
  for (const [pattern, message] of NEAR_MISSES) if (pattern.test(text)) return message(text)
  return `“${text}” is not an EDTF date such as 1997, 1997-06, 1997-06-04 or 199X`
}

const YEAR = /^Y(-?[1-9]\d*)(?:E(\d{1,2}))?(?:S(\d+))?([?~%]?)$/
const SIGNIFICANT = /^(-?\d{4})S(\d+)([?~%]?)$/
const SEASON = /^(-?\d{4})-(\d{2})([?~%]?)$/
const DATE =
  /^([?~%]?)(-?[\dX]{4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?(?:T[\d:.,]+(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/
const FURTHEST_YEAR = 1e12

function readYear(digits: string, exponent: string, significant: string, qualifier: Qualifier): EdtfPoint {
  const year = Number(digits) * 10 ** Number(exponent || '0')
  if (Math.abs(year) > FURTHEST_YEAR) refuse('that year is too far away to be counted in days')
  const length = String(Math.abs(year)).padStart(4, '0').length
  const count = significant ? Number(significant) : undefined
  if (count !== undefined && (count < 1 || count > length)) refuse(`S takes 1 to ${length} digits of that year`)
  return { kind: 'year', year, ...(count && count < length ? { significant: count } : {}), qualifier }
}

function readDate(match: RegExpExecArray): EdtfPoint {
  const parts: Component[] = []
  for (const at of [1, 4, 7]) {
    const digits = match[at + 1]
    if (digits === undefined) break
    const after = (match[at + 2] ?? '') as Qualifier
    // A qualifier after a component holds for it and for all before it; one before holds for it alone.
    if (after) for (const [i, part] of parts.entries()) parts[i] = { ...part, qualifier: join(part.qualifier, after) }
    parts.push({ digits, qualifier: join((match[at] ?? '') as Qualifier, after) })
  }
  return { kind: 'date', parts }
}

function readPoint(text: string): EdtfPoint {
  const year = YEAR.exec(text)
  if (year && String(Number(year[1]) * 10 ** Number(year[2] ?? '0')).replace('-', '').length >= 5) {
    return readYear(year[1] ?? '', year[2] ?? '', year[3] ?? '', (year[4] ?? '') as Qualifier)
  }
  const significant = SIGNIFICANT.exec(text)
  if (significant) {
    return readYear(significant[1] ?? '', '', significant[2] ?? '', (significant[3] ?? '') as Qualifier)
  }
  const season = SEASON.exec(text)
  if (season && Number(season[2]) > 12) {
    if (!isSeasonCode(Number(season[2]))) refuse(`no month, season or part of a year has the number ${season[2]}`)
    return {
      kind: 'season',
      year: Number(season[1]),
      code: Number(season[2]),
      qualifier: (season[3] ?? '') as Qualifier,
    }
  }
  const date = DATE.exec(text)
  if (!date || date[2] === '-0000') refuse(explain(text))
  const point = readDate(date)
  if (!pointBounds(point)) refuse(`the calendar has no ${printPoint(point)}`)
  return point
}

function ordered(from: EdtfPoint, to: EdtfPoint): boolean {
  const start = pointBounds(from)
  const end = pointBounds(to)
  return start !== undefined && end !== undefined && end.latest >= start.earliest
}

function readInterval(text: string): EdtfValue {
  const sides = text.split('/')
  if (sides.length !== 2) refuse('an interval has one /, between its start and its end')
  const read = (side: string): EdtfEnd => (side === '..' ? 'open' : side === '' ? 'unknown' : readPoint(side))
  const start = read(sides[0] ?? '')
  const end = read(sides[1] ?? '')
  if (typeof start === 'string' && typeof end === 'string') refuse('an interval needs a date on one side at least')
  if (typeof start !== 'string' && typeof end !== 'string') {
    if (!ordered(start, end)) refuse(`the end, ${printPoint(end)}, lies before the start, ${printPoint(start)}`)
    if (printPoint(start) === printPoint(end)) return start
  }
  return { kind: 'interval', start, end }
}

function readRun(text: string, index: number, count: number): EdtfRun {
  const at = text.indexOf('..')
  if (at < 0) {
    const point = readPoint(text)
    return { from: point, to: point }
  }
  const from = at > 0 ? readPoint(text.slice(0, at)) : undefined
  const to = at + 2 < text.length ? readPoint(text.slice(at + 2)) : undefined
  if (!from && !to) refuse('.. needs a date on one side at least')
  if (!from && index > 0) refuse('only the first member of a set may begin with ..')
  if (!to && index < count - 1) refuse('only the last member of a set may end with ..')
  if (from && to) {
    if (!ordered(from, to)) refuse(`${printPoint(to)} lies before ${printPoint(from)}`)
    if (printPoint(from) === printPoint(to)) return { from, to: from }
  }
  return { from, to }
}

function readSet(text: string): EdtfValue {
  const of: EdtfSet['of'] = text.startsWith('[') ? 'one' : 'all'
  if (!text.endsWith(of === 'one' ? ']' : '}'))
    refuse(`a set that begins with ${text[0]} ends with ${of === 'one' ? ']' : '}'}`)
  const pieces = text.slice(1, -1).replaceAll(/\s/g, '').split(',')
  const members = pieces.map((piece, i) => readRun(piece, i, pieces.length))
  const [only] = members
  if (members.length === 1 && only?.from && only.from === only.to) return only.from
  return { kind: 'set', of, members }
}

function read(text: string): EdtfValue {
  if (text.startsWith('[') || text.startsWith('{')) return readSet(text)
  return text.includes('/') ? readInterval(text) : readPoint(text)
}

const MEMORY = 4096
const memory = new Map<string, ParsedEdtf>()

/** Parses EDTF of level ≤ 2, 2019 syntax (DOMAIN 3.2); white space around it is ignored, a time of day is cut. */
export function parseEdtf(text: string): ParsedEdtf {
  const known = memory.get(text)
  if (known) return known
  const result = parseAfresh(text.trim())
  if (memory.size >= MEMORY) memory.clear()
  memory.set(text, result)
  return result
}

function parseAfresh(text: string): ParsedEdtf {
  try {
    const value = read(text)
    return { ok: true, value, canonical: printEdtf(value) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ok: false, message: error.message }
  }
}
