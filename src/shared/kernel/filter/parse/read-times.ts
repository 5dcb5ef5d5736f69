// Terms about time: the event clock with its words, and the days of statement, recording and last change.
import { bounds, parseEdtf, parseWording } from '../../time'
import type { DayField, DayFilter, EventFilter } from '../filter'
import { isOneOf } from '../filter'
import type { Part, Term } from '../tokens'
import { common, endsOf, refuse, type WhereError } from './refuse'

/** Keys of the event clock. */
export const TIME_KEYS = ['event', 'before', 'after', 'since', 'until'] as const
export type TimeKey = (typeof TIME_KEYS)[number]

interface Days {
  readonly earliest: number
  readonly latest: number
}
/** Days of the event filter for each key, from the bounds of the date that follows it. */
const RANGES: Readonly<Record<TimeKey, (b: Days) => { from: number; to: number }>> = {
  event: (b) => ({ from: b.earliest, to: b.latest }),
  before: (b) => ({ from: -Infinity, to: b.earliest - 1 }),
  after: (b) => ({ from: b.latest + 1, to: Infinity }),
  since: (b) => ({ from: b.earliest, to: Infinity }),
  until: (b) => ({ from: -Infinity, to: b.latest }),
}
/** Words that may follow a date. */
export const TIME_FLAGS = ['certain', 'undated'] as const
const EXAMPLES = ['2010', '2010-06', '1997/2001', '1997..2001', '2010..']

function boundsOf(typed: string): Days | string {
  const parsed = parseEdtf(typed)
  if (parsed.ok) return bounds(parsed.canonical) ?? ''
  const [only, more] = parseWording(typed)
  const edtf = more ? undefined : only?.value.edtf
  return (edtf === undefined ? undefined : bounds(edtf)) ?? parsed.message
}

/** The days from one date to another, of which one may be left out. */
function between({ from, to }: { readonly from?: string; readonly to?: string }): Days | string {
  const first = from === undefined ? undefined : boundsOf(from)
  const last = to === undefined ? undefined : boundsOf(to)
  if (typeof first === 'string') return first
  if (typeof last === 'string') return last
  const [earliest, latest] = [first?.earliest ?? -Infinity, last?.latest ?? Infinity]
  return earliest <= latest ? { earliest, latest } : `“${to}” lies before “${from}”`
}

function daysOf(part: Part): Days | string {
  if (part.text === 'any') return { earliest: -Infinity, latest: Infinity }
  const edtf = part.text.includes('/') || part.text.startsWith('[') || part.text.startsWith('{')
  const ends = edtf ? undefined : endsOf(part)
  return ends ? between(ends) : boundsOf(part.text)
}

function readDays(term: Term, flags: readonly string[]): Days | WhereError {
  const dates = term.parts.filter(({ text }) => !flags.includes(text))
  const [date] = dates
  if (date === undefined || dates.length > 1) return refuse(term, 'one date is needed', EXAMPLES)
  const days = daysOf(date)
  return typeof days === 'string' ? refuse(term, days, EXAMPLES, date) : days
}
const has = (term: Term, flag: string): boolean => term.parts.some(({ text }) => text === flag)

/** A filter on the event time. */
export function readEvent(term: Term, key: TimeKey, index: number): EventFilter | WhereError {
  const days = readDays(term, TIME_FLAGS)
  if ('ok' in days) return days
  const { from, to } = RANGES[key](days)
  const flags = { certain: has(term, 'certain'), keepUndated: has(term, 'undated') }
  return { ...common(term, index), field: 'event', from, to, ...flags }
}

/** A filter on the statement time, the access of the document, or on when the claim was recorded or changed. */
export function readDayField(term: Term, field: DayField, index: number): DayFilter | WhereError {
  const flags = field === 'statement' || field === 'accessed' ? ['undated'] : []
  const days = readDays(term, flags)
  if ('ok' in days) return days
  const keepUndated = isOneOf(flags, 'undated') && has(term, 'undated')
  return { ...common(term, index), field, from: days.earliest, to: days.latest, keepUndated }
}
