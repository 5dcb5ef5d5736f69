// Reads a filter text such as `type:fact domain:energy before:2010 "pipeline"`. Refuses with the term, its place
// and what would be valid; it never guesses.

import type { LedgerDictionaries } from '../ledger/record'
import { bounds, parseEdtf, parseWording } from '../time'
import type { AreaFilter, EventFilter, Filter, ValueField } from './filter'
import { VALUE_FIELDS } from './filter'
import { namedValues, valuesNamed } from './names'
import { nearest } from './nearest'
import { type Position, readTerms, type Term } from './tokens'

/** Why a filter text was refused: the term as written, its place, and what would be valid. */
export interface WhereError {
  readonly ok: false
  /** One sentence without its full stop: names the term and what is wrong with it. */
  readonly message: string
  readonly term: string
  readonly position: Position
  /** What could stand there instead. */
  readonly valid: readonly string[]
}
/** Filters, or the first refusal. */
export type ParsedWhere = { readonly ok: true; readonly filters: readonly Filter[] } | WhereError

const TIME_KEYS = ['event', 'before', 'after', 'since', 'until'] as const
type TimeKey = (typeof TIME_KEYS)[number]
/** Every key that a term can have. */
export const WHERE_KEYS: readonly string[] = [...VALUE_FIELDS, ...TIME_KEYS, 'area', 'text']

const EMPTY: LedgerDictionaries = { entities: [], tags: [], documents: [], powers: [] }

function fail(term: Term, message: string, valid: readonly string[] = []): WhereError {
  const hint = valid.length > 0 ? `; valid: ${valid.join(', ')}` : ''
  const position = { start: term.start, end: term.end }
  return {
    ok: false,
    message: `“${term.text}” at ${term.start + 1}: ${message}${hint}`,
    term: term.text,
    position,
    valid,
  }
}

const common = (term: Term, index: number) => ({
  id: `where-${index + 1}`,
  on: true,
  negated: term.negated,
  pinned: false,
})

function readValues(
  term: Term,
  field: ValueField,
  index: number,
  dictionaries: LedgerDictionaries,
): Filter | WhereError {
  const values: string[] = []
  for (const typed of term.values) {
    const found = valuesNamed(typed, field, dictionaries)
    if (found.length === 0) {
      const names = [...new Set(namedValues(field, dictionaries).map(({ name }) => name))]
      return fail(term, `no ${field} is called “${typed}”`, nearest(typed, names))
    }
    values.push(...found)
  }
  return { ...common(term, index), field, values: [...new Set(values)] }
}

/** Days of the event filter for each key, from the bounds of the date that follows it. */
const RANGES: Readonly<Record<TimeKey, (b: { earliest: number; latest: number }) => { from: number; to: number }>> = {
  event: (b) => ({ from: b.earliest, to: b.latest }),
  before: (b) => ({ from: -Infinity, to: b.earliest - 1 }),
  after: (b) => ({ from: b.latest + 1, to: Infinity }),
  since: (b) => ({ from: b.earliest, to: Infinity }),
  until: (b) => ({ from: -Infinity, to: b.latest }),
}
const FLAGS = ['certain', 'undated'] as const

function dateOf(typed: string): { earliest: number; latest: number } | string {
  const parsed = parseEdtf(typed)
  if (parsed.ok) return bounds(parsed.canonical) ?? ''
  const [only, more] = parseWording(typed)
  const edtf = more ? undefined : only?.value.edtf
  return (edtf === undefined ? undefined : bounds(edtf)) ?? parsed.message
}

function readTime(term: Term, key: TimeKey, index: number): EventFilter | WhereError {
  const dates = term.values.filter((value) => !(FLAGS as readonly string[]).includes(value))
  const [typed] = dates
  if (typed === undefined || dates.length > 1) return fail(term, 'one date is needed', ['2010', '2010-06', '1997/2001'])
  const date = key === 'event' && typed === 'any' ? { earliest: -Infinity, latest: Infinity } : dateOf(typed)
  if (typeof date === 'string') return fail(term, date, ['2010', '2010-06', '1997/2001'])
  const [certain, keepUndated] = FLAGS.map((flag) => term.values.includes(flag))
  const { from, to } = RANGES[key](date)
  return {
    ...common(term, index),
    field: 'event',
    from,
    to,
    certain: certain ?? false,
    keepUndated: keepUndated ?? false,
  }
}

function readArea(term: Term, index: number): AreaFilter | WhereError {
  const [west = NaN, south = NaN, east = NaN, north = NaN, ...more] = term.values.map(Number)
  const valid = Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && north <= 90 && south <= north
  if (!valid || more.length > 0)
    return fail(term, 'west, south, east and north are needed in degrees', ['area:46,35,90,56'])
  return { ...common(term, index), field: 'area', west, south, east, north }
}

function readWords(term: Term, index: number): Filter | WhereError {
  const text = term.values.join(' ')
  if (!term.quoted && term.key === undefined && (/^(AND|OR|NOT)$/.test(text) || /[()]/.test(text))) {
    return fail(term, 'terms are joined by spaces and all must hold; alternatives are written domain:energy,trade')
  }
  if (text === '') return fail(term, 'words are missing', ['"pipeline"'])
  return { ...common(term, index), field: 'text', text }
}

const isOneOf = <T extends string>(list: readonly T[], key: string): key is T =>
  (list as readonly string[]).includes(key)

function readTerm(term: Term, index: number, dictionaries: LedgerDictionaries): Filter | WhereError {
  const { key } = term
  if (key === undefined || key === 'text') return readWords(term, index)
  if (!WHERE_KEYS.includes(key)) return fail(term, `there is no field “${key}”`, nearest(key, WHERE_KEYS, 8))
  if (term.values.length === 0) {
    const valid = isOneOf(VALUE_FIELDS, key) ? namedValues(key, dictionaries).map(({ name }) => name) : []
    return fail(term, 'a value is missing', valid.slice(0, 12))
  }
  if (isOneOf(VALUE_FIELDS, key)) return readValues(term, key, index, dictionaries)
  return isOneOf(TIME_KEYS, key) ? readTime(term, key, index) : readArea(term, index)
}

/** Two event terms that both must hold are one range: one chip instead of two. */
function mergeEvents(filters: readonly Filter[], next: Filter): Filter[] {
  const at = filters.findIndex((f) => f.field === 'event' && !f.negated)
  const known = filters[at]
  if (next.field !== 'event' || next.negated || known?.field !== 'event') return [...filters, next]
  const merged: EventFilter = {
    ...known,
    from: Math.max(known.from, next.from),
    to: Math.min(known.to, next.to),
    certain: known.certain || next.certain,
    keepUndated: known.keepUndated && next.keepUndated,
  }
  return filters.with(at, merged)
}

/**
 * The filters that a filter text asks for; all of them must hold. `dictionaries` name actors, places, tags,
 * documents and sources; without them such a term is refused.
 */
export function parseWhere(where: string, dictionaries: LedgerDictionaries = EMPTY): ParsedWhere {
  let filters: Filter[] = []
  for (const [index, term] of readTerms(where).entries()) {
    const filter = readTerm(term, index, dictionaries)
    if ('ok' in filter) return filter
    filters = mergeEvents(filters, filter)
  }
  return { ok: true, filters }
}
