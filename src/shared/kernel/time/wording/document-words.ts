// Reads wording that counts from the document date: this year, over the past decade, recently, two weeks ago.
import type { RelativeTime } from '../../../model/base/time-span'
import { bounds } from '../bounds'
import { type CalendarUnit, printDay } from '../day'
import { parseEdtf } from '../parse-edtf'
import { resolveRelative, shiftDay } from '../relative'
import { type CandidateDraft, candidate, type TimeCandidate } from './candidate'
import { COUNT, type Count, readCount } from './counts'

/** The document date as wording counts from it: its own text, its precision, its first day. */
export interface DocumentDate {
  readonly edtf: string
  readonly unit: CalendarUnit
  readonly day: number
}

const UNITS: readonly CalendarUnit[] = ['year', 'month', 'day']

/** Reads a document date; undefined if it is absent or not one year, month or day. Qualifiers are left out. */
export function readDocumentDate(edtf: string | undefined): DocumentDate | undefined {
  const parsed = edtf === undefined ? undefined : parseEdtf(edtf)
  if (!parsed?.ok || parsed.value.kind !== 'date') return undefined
  const known = parsed.value.parts.filter((part) => !part.digits.includes('X'))
  const unit = UNITS[known.length - 1]
  const day = bounds(parsed.canonical)?.earliest
  return unit && day !== undefined ? { edtf: printDay(day, unit), unit, day } : undefined
}

const coarser = (a: CalendarUnit, b: CalendarUnit): CalendarUnit => (UNITS.indexOf(a) < UNITS.indexOf(b) ? a : b)
/** Where a count in some unit is cut: years and decades at a year, weeks and months at a month, days at a day. */
const CUT: Readonly<Record<Count['unit'], CalendarUnit>> = {
  day: 'day',
  week: 'month',
  month: 'month',
  year: 'year',
  decade: 'year',
}

function away(d: DocumentDate, { n = 0, unit }: Count, sign: 1 | -1): string {
  return `${printDay(shiftDay(d.day, sign * n, unit), coarser(CUT[unit], d.unit))}~`
}

type Build = (match: RegExpExecArray, d: DocumentDate | undefined) => CandidateDraft | undefined
interface Rule {
  readonly pattern: RegExp
  readonly build: Build
}

const computed = (rule: string, edtf: string | undefined, mode: CandidateDraft['mode']): CandidateDraft => ({
  edtf,
  mode,
  basis: 'computed',
  rule,
  needsDocumentDate: edtf === undefined,
})

const fromDocument = (relation: RelativeTime['relation'], offset?: RelativeTime['offset']): RelativeTime => ({
  anchor: { kind: 'document-date' },
  relation,
  ...(offset ? { offset } : {}),
})

function relative(
  rule: string,
  rel: RelativeTime,
  d: DocumentDate | undefined,
  mode: CandidateDraft['mode'],
): CandidateDraft {
  return { ...computed(rule, resolveRelative(rel, d?.edtf), mode), relative: rel }
}

const past: Build = (match, d) => {
  const count = readCount(match[1] ?? '')
  if (!count) return undefined
  if (count.n === undefined) return computed('T30', d && `/${d.edtf}`, 'throughout')
  return computed('T30', d && `${away(d, count, -1)}/${d.edtf}`, 'throughout')
}
const ahead: Build = (match, d) => {
  const count = readCount(match[1] ?? '')
  if (!count) return undefined
  if (count.n === undefined) return relative('T32', fromDocument('since'), d, 'within')
  return computed('T31', d && `${d.edtf}/${away(d, count, 1)}`, 'within')
}
const ago: Build = (match, d) => {
  const count = readCount(match[1] ?? '')
  if (!count) return undefined
  if (count.n === undefined) return relative('T32', fromDocument('until'), d, 'within')
  return relative('T33', fromDocument('before', { n: count.n, unit: count.unit }), d, 'within')
}

const STEP: Readonly<Record<string, number>> = { this: 0, current: 0, last: -1, previous: -1, next: 1, coming: 1 }
const calendarUnit: Build = (match, d) => {
  const step = STEP[(match[1] ?? '').toLowerCase()] ?? 0
  const unit = (match[2] ?? '').toLowerCase()
  if (!d) return computed('T28', undefined, 'within')
  if (unit === 'decade')
    return computed('T28', `${printDay(shiftDay(d.day, step, 'decade'), 'year').slice(0, -1)}X`, 'within')
  if (unit === 'year') return computed('T28', printDay(shiftDay(d.day, step, 'year'), 'year'), 'within')
  if (d.unit === 'year') return computed('T28', unit === 'month' ? `${d.edtf}-XX` : d.edtf, 'within')
  if (unit === 'month') return computed('T28', printDay(shiftDay(firstOfMonth(d), step, 'month'), 'month'), 'within')
  if (d.unit === 'month') return computed('T28', `${d.edtf}-XX`, 'within')
  const monday = d.day - ((((d.day + 3) % 7) + 7) % 7) + step * 7
  return computed('T28', `[${printDay(monday)}..${printDay(monday + 6)}]`, 'within')
}
const firstOfMonth = (d: DocumentDate) => bounds(printDay(d.day, 'month'))?.earliest ?? d.day

const neighbourDay: Build = (match, d) => {
  const step = /yesterday/i.test(match[0]) ? -1 : 1
  if (!d) return computed('T28', undefined, 'within')
  return computed(
    'T28',
    d.unit === 'day' ? printDay(d.day + step) : d.unit === 'month' ? `${d.edtf}-XX` : d.edtf,
    'within',
  )
}

const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(
      `\\b(?:(?:over|during|in|within|for|throughout|across)\\s+)?(?:the|these)\\s+(?:past|last|previous|preceding)\\s+(${COUNT})\\b`,
      'gi',
    ),
    build: past,
  },
  { pattern: new RegExp(`\\b(?:over|for|during)\\s+(?:the\\s+)?past\\s+(${COUNT})\\b`, 'gi'), build: past },
  {
    pattern: new RegExp(
      `\\b(?:(?:over|during|in|within|for)\\s+)?the\\s+(?:next|coming|following)\\s+(${COUNT})\\b`,
      'gi',
    ),
    build: ahead,
  },
  { pattern: /\bin\s+the\s+((?:years|months|weeks|days|decades))\s+(?:ahead|to\s+come)\b/gi, build: ahead },
  { pattern: new RegExp(`\\bwithin\\s+(${COUNT})\\b`, 'gi'), build: ahead },
  { pattern: new RegExp(`\\b(${COUNT})\\s+ago\\b`, 'gi'), build: ago },
  {
    pattern:
      /\b(?:recently|lately|of\s+late|(?:in|over|during)\s+(?:the\s+)?recent\s+(?:years|months|weeks|days|decades|times))\b/gi,
    build: (_, d) => relative('T32', fromDocument('until'), d, 'within'),
  },
  {
    pattern: /\bin\s+(?:the\s+)?(?:near\s+|foreseeable\s+|immediate\s+)?future\b/gi,
    build: (_, d) => relative('T32', fromDocument('since'), d, 'within'),
  },
  {
    pattern:
      /\b(?:(?:earlier|later)\s+)?(?:the\s+)?(?<!the\s)(this|last|previous|next|current|coming)\s+(week|month|year|decade)\b/gi,
    build: calendarUnit,
  },
  { pattern: /\b(?:yesterday|tomorrow)\b/gi, build: neighbourDay },
  {
    pattern: /\b(?:now|currently|at\s+present|today|nowadays|presently|at\s+the\s+moment)\b/gi,
    build: (_, d) => relative('T29', fromDocument('same-as'), d, 'within'),
  },
]

/** Times of a text that count from the document date; without one they have no `edtf` yet. */
export function readDocumentWords(text: string, documentDate: string | undefined): TimeCandidate[] {
  const d = readDocumentDate(documentDate)
  const found: TimeCandidate[] = []
  for (const { pattern, build } of RULES) {
    for (const match of text.matchAll(pattern)) {
      const draft = build(match, d)
      const time = draft && candidate(text, match.index, match.index + match[0].length, draft)
      if (time) found.push(time)
    }
  }
  return found
}
