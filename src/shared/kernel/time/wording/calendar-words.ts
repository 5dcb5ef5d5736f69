// Finds expressions that name a place in the calendar by themselves: days, months, years, decades, parts of them.
import { Chrono, configuration } from 'chrono-node/en'
import { monthLength } from '../day'

/** A calendar expression in a text. `edtf` is its own value; the others serve where it is one side of an interval. */
export interface CalendarWords {
  readonly start: number
  readonly end: number
  readonly edtf: string
  /** First and last member where the value is a set or interval, else the value itself. */
  readonly first: string
  readonly last: string
  /** The value as one side of an interval, coarsened if it is a set. */
  readonly side: string
  /** A bare year, which is a date only in a fitting context. */
  readonly bareYear: boolean
  /** The value follows a convention of ours (early, mid, late). */
  readonly computed: boolean
  readonly interval: boolean
}

type Draft = Pick<CalendarWords, 'edtf'> & Partial<CalendarWords>
type Rule = readonly [RegExp, (match: RegExpExecArray) => Draft | undefined]

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const YEAR = '(?:1\\d|20|21)\\d{2}'
const PART = '(?:early|mid|middle|late|beginning|start|end)'
const PART_OF = `(${PART})(?:[-\\s]+(?:of\\s+)?(?:the\\s+)?)`

const two = (n: number) => String(n).padStart(2, '0')
const monthNumber = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
/** 0 early, 1 mid, 2 late. */
function third(word: string): 0 | 1 | 2 {
  return /^(early|beginning|start)/i.test(word) ? 0 : /^mid/i.test(word) ? 1 : 2
}

const run = (first: string, last: string, side: string): Draft => ({ edtf: `[${first}..${last}]`, first, last, side })

/** "By the end of" a unit includes all of it; "late" in it is its last third. */
const endOf = (part: string, unit: string): Partial<CalendarWords> => (/^end/i.test(part) ? { last: unit } : {})

const THIRDS_OF_DECADE = [
  ['0', '3'],
  ['4', '6'],
  ['7', '9'],
] as const
function partOfDecade([, part = '', decade = '']: RegExpExecArray): Draft {
  const [from, to] = THIRDS_OF_DECADE[third(part)]
  return { ...run(decade + from, decade + to, `${decade}X`), ...endOf(part, `${decade}X`), computed: true }
}

function partOfYear([, part = '', year = '']: RegExpExecArray): Draft {
  return { edtf: `${year}-${37 + third(part)}`, ...endOf(part, year), computed: true }
}

function partOfMonth([, part = '', month = '', year = '']: RegExpExecArray): Draft {
  const prefix = `${year}-${two(monthNumber(month))}`
  const days = [1, 11, 21, monthLength(Number(year), monthNumber(month)) + 1]
  const from = days[third(part)] ?? 1
  const to = (days[third(part) + 1] ?? 2) - 1
  return { ...run(`${prefix}-${two(from)}`, `${prefix}-${two(to)}`, prefix), ...endOf(part, prefix), computed: true }
}

const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: 4 }
const ordinal = (word: string) => ORDINALS[word.toLowerCase()] ?? Number.parseInt(word, 10)
const SEASON_CODE: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 }

function halfOfDecade([, which = '', decade = '']: RegExpExecArray): Draft {
  const first = ordinal(which) === 1
  return { ...run(decade + (first ? '0' : '5'), decade + (first ? '4' : '9'), `${decade}X`), computed: true }
}

function monthRange([, from = '', to = '', year = '']: RegExpExecArray): Draft | undefined {
  const [a, b] = [monthNumber(from), monthNumber(to)]
  if (a >= b) return undefined
  const [first, last] = [`${year}-${two(a)}`, `${year}-${two(b)}`]
  return { edtf: `${first}/${last}`, first, last, side: first, interval: true }
}
function fourMonths(match: RegExpExecArray): Draft | undefined {
  const [a, b] = [monthNumber(match[1] ?? ''), monthNumber(match[2] ?? '')]
  return b - a === 3 && a % 4 === 1 ? { edtf: `${match[3]}-${37 + (a - 1) / 4}` } : monthRange(match)
}

function yearRange([, from = '', to = '']: RegExpExecArray): Draft | undefined {
  const last = from.slice(0, 2) + to
  return Number(last) > Number(from)
    ? { edtf: `${from}/${last}`, first: from, last, side: from, interval: true }
    : undefined
}

function yearToYear([, from = '', to = '']: RegExpExecArray): Draft | undefined {
  return Number(to) > Number(from)
    ? { edtf: `${from}/${to}`, first: from, last: to, side: from, interval: true }
    : undefined
}

/** Longer expressions first: the first rule that takes a stretch of text keeps it. */
const RULES: readonly Rule[] = [
  [new RegExp(`\\b${PART_OF}((?:1\\d|20)\\d)0['’]?s\\b`, 'gi'), partOfDecade],
  [new RegExp(`\\b${PART_OF}(${MONTH})\\s+(${YEAR})\\b`, 'gi'), partOfMonth],
  [new RegExp(`\\b${PART_OF}(${YEAR})\\b(?!['’]?s)`, 'gi'), partOfYear],
  [/\b(first|second)\s+half\s+of\s+the\s+((?:1\d|20)\d)0['’]?s\b/gi, halfOfDecade],
  [
    new RegExp(`\\b(first|second|1st|2nd)\\s+half\\s+of\\s+(${YEAR})\\b`, 'gi'),
    ([, which = '', y]) => ({ edtf: `${y}-${39 + ordinal(which)}` }),
  ],
  [
    new RegExp(`\\b(first|second|third|fourth|last|1st|2nd|3rd|4th)\\s+quarter\\s+of\\s+(${YEAR})\\b`, 'gi'),
    ([, which = '', y]) => ({ edtf: `${y}-${32 + ordinal(which)}` }),
  ],
  [new RegExp(`\\bQ([1-4])[\\s/-]*(${YEAR})\\b`, 'gi'), ([, n, y]) => ({ edtf: `${y}-${32 + Number(n)}` })],
  [new RegExp(`\\b(${YEAR})[\\s/-]*Q([1-4])\\b`, 'gi'), ([, y, n]) => ({ edtf: `${y}-${32 + Number(n)}` })],
  [new RegExp(`\\bH([12])[\\s/-]*(${YEAR})\\b`, 'gi'), ([, n, y]) => ({ edtf: `${y}-${39 + Number(n)}` })],
  [
    new RegExp(`\\b(spring|summer|autumn|fall|winter)(?:\\s+(?:of|in))?,?\\s+(${YEAR})\\b`, 'gi'),
    ([, name = '', y]) => ({ edtf: `${y}-${SEASON_CODE[name.toLowerCase()]}` }),
  ],
  [new RegExp(`\\b(${MONTH})[-–](${MONTH})\\s+(${YEAR})\\b`, 'gi'), fourMonths],
  [new RegExp(`\\b(${MONTH})\\s+(?:to|until|through|and)\\s+(${MONTH})\\s+(${YEAR})\\b`, 'gi'), monthRange],
  [
    new RegExp(`\\b(${MONTH}),?\\s+(?:of\\s+)?(${YEAR})\\b`, 'gi'),
    ([, name = '', y]) => ({ edtf: `${y}-${two(monthNumber(name))}` }),
  ],
  [/\b((?:1\d|20)[1-9]|200)0['’]?s\b/gi, ([, decade]) => ({ edtf: `${decade}X` })],
  [new RegExp(`(?<![\\w$€£#.,:/-])(${YEAR})\\s?[-–]\\s?(${YEAR})\\b(?!-\\d)`, 'g'), yearToYear],
  [/\b((?:1\d|20)\d{2})–(\d{2})\b/g, yearRange],
  [
    new RegExp(`(?<![\\w$€£#.,:/-])${YEAR}(?![\\d%/]|[.,:]\\d|-\\d|\\w)`, 'g'),
    ([y = '']) => ({ edtf: y, bareYear: true }),
  ],
]

const days = new Chrono(configuration.createConfiguration(true, true))
// Only components that the text itself states are taken, so the reference day has no influence.
const REFERENCE = new Date(0)

function stated(components: {
  isCertain(c: 'year' | 'month' | 'day'): boolean
  get(c: 'year' | 'month' | 'day'): number | null
}) {
  const parts = (['year', 'month', 'day'] as const).map((part) =>
    components.isCertain(part) ? components.get(part) : null,
  )
  const [year, month, day] = parts
  if (year == null || month == null || day == null) return undefined
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** `05/07/2005` may be May or July: it is nobody's to guess. */
const isAmbiguous = (text: string) => {
  const numeric = /^(\d{1,2})[./-](\d{1,2})[./-]\d{4}$/.exec(text)
  return numeric !== null && Number(numeric[1]) <= 12 && Number(numeric[2]) <= 12 && numeric[1] !== numeric[2]
}

function* wholeDays(text: string): Generator<Draft & { start: number; end: number }> {
  for (const result of days.parse(text, REFERENCE)) {
    const lead = /^on\s+/i.exec(result.text)?.[0].length ?? 0
    const words = result.text.slice(lead)
    if (!/\d{4}/.test(words) || isAmbiguous(words)) continue
    const first = stated(result.start)
    const last = result.end ? stated(result.end) : first
    if (!first || !last) continue
    const where = { start: result.index + lead, end: result.index + result.text.length }
    yield first === last
      ? { ...where, edtf: first }
      : { ...where, edtf: `${first}/${last}`, first, last, side: first, interval: true }
  }
}

const complete = (draft: Draft & { start: number; end: number }): CalendarWords => ({
  first: draft.edtf,
  last: draft.edtf,
  side: draft.edtf,
  bareYear: false,
  computed: false,
  interval: false,
  ...draft,
})

/** All calendar expressions of a text in order, not overlapping. */
export function findCalendarWords(text: string): CalendarWords[] {
  const found: CalendarWords[] = []
  const add = (draft: Draft & { start: number; end: number }) => {
    if (!found.some((other) => draft.start < other.end && other.start < draft.end)) found.push(complete(draft))
  }
  for (const day of wholeDays(text)) add(day)
  for (const [pattern, build] of RULES) {
    for (const match of text.matchAll(pattern)) {
      const draft = build(match)
      if (draft) add({ ...draft, start: match.index, end: match.index + match[0].length })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
