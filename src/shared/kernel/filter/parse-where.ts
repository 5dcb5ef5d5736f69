// Reads a filter text such as `type:fact domain:energy before:2010 "pipeline"`. Refuses with the term, its place
// and what would be valid; it never guesses.
import { fold } from '../gazetteer/fold'
import type { LedgerDictionaries } from '../ledger/record'
import {
  type CollectionFilter,
  DAY_FIELDS,
  type EventFilter,
  type Filter,
  isOneOf,
  NUMBER_FIELDS,
  VALUE_FIELDS,
} from './filter'
import { nearest } from './nearest'
import { readNumbers } from './parse/read-numbers'
import { readArea, readWords } from './parse/read-others'
import { readDayField, readEvent, TIME_KEYS } from './parse/read-times'
import { namesOf, readValues } from './parse/read-values'
import { common, refuse, type WhereError } from './parse/refuse'
import { readTerms, type Term } from './tokens'

/** Filters, or the first refusal. */
export type ParsedWhere = { readonly ok: true; readonly filters: readonly Filter[] } | WhereError
/** Every key that a term can have. */
export const WHERE_KEYS: readonly string[] = [
  ...VALUE_FIELDS,
  ...TIME_KEYS,
  ...DAY_FIELDS,
  ...NUMBER_FIELDS,
  'area',
  'collection',
  'text',
]

const EMPTY: LedgerDictionaries = { entities: [], tags: [], documents: [], powers: [] }
interface Reading {
  readonly dictionaries: LedgerDictionaries
  /** Collections that are being expanded: one that is met again leads back to itself. */
  readonly within: readonly string[]
  /** How many filters may still be read: collections within collections multiply. */
  readonly budget: { left: number }
}
/** Filters that a text may stand for, those of its collections counted wherever they are named. */
const FILTERS = 2000
/** Signs that a filter text may have: some hundred ids. */
const LENGTH = 20_000
/** Collections within each other. */
const DEPTH = 32

/** Collections by name, each with its own filters. */
function readCollections(
  term: Term,
  index: number,
  { dictionaries, within, budget }: Reading,
): CollectionFilter | WhereError {
  const known = dictionaries.collections ?? []
  const collections: string[] = []
  const sets: (readonly Filter[])[] = []
  for (const part of term.parts) {
    const found = known.find(({ id, name }) => id === part.text || fold(name) === fold(part.text))
    const names = known.map(({ name }) => name)
    if (!found) return refuse(term, `no collection is called “${part.text}”`, nearest(part.text, names), part)
    if (within.includes(found.id)) return refuse(term, `the collection “${found.name}” leads back to itself`, [], part)
    if (within.length >= DEPTH) return refuse(term, `more than ${DEPTH} collections stand within each other`, [], part)
    const inner = readAll(found.where, { dictionaries, within: [...within, found.id], budget })
    if (!inner.ok) return refuse(term, `the collection “${found.name}” is not understood: ${inner.message}`, [], part)
    collections.push(found.id)
    sets.push(inner.filters)
  }
  return { ...common(term, index), field: 'collection', collections, sets }
}

function readTerm(term: Term, index: number, reading: Reading): Filter | WhereError {
  const { key } = term
  if (key === undefined || key === 'text') return readWords(term, index)
  if (!WHERE_KEYS.includes(key)) return refuse(term, `there is no field “${key}”`, nearest(key, WHERE_KEYS, 8))
  if (term.parts.length === 0) {
    const valid = isOneOf(VALUE_FIELDS, key) ? namesOf(key, reading.dictionaries) : []
    return refuse(term, 'a value is missing', valid.slice(0, 12))
  }
  if (isOneOf(VALUE_FIELDS, key)) return readValues(term, key, index, reading.dictionaries)
  if (isOneOf(NUMBER_FIELDS, key)) return readNumbers(term, key, index)
  if (isOneOf(DAY_FIELDS, key)) return readDayField(term, key, index)
  if (isOneOf(TIME_KEYS, key)) return readEvent(term, key, index)
  return key === 'collection' ? readCollections(term, index, reading) : readArea(term, index)
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

function readAll(where: string, reading: Reading): ParsedWhere {
  let filters: Filter[] = []
  for (const [index, term] of readTerms(where).entries()) {
    if (reading.budget.left-- <= 0) return refuse(term, `it all stands for more than ${FILTERS} filters`)
    const filter = readTerm(term, index, reading)
    if ('ok' in filter) return filter
    filters = mergeEvents(filters, filter)
  }
  return { ok: true, filters }
}

/**
 * The filters that a filter text asks for; all of them must hold. `dictionaries` name actors, places, tags, documents,
 * sources, analysts and collections; without them such a term is refused. `within` is the id of the collection whose
 * own text this is.
 */
export function parseWhere(where: string, dictionaries: LedgerDictionaries = EMPTY, within?: string): ParsedWhere {
  if (where.length > LENGTH) return tooLong(where)
  return readAll(where, { dictionaries, within: within === undefined ? [] : [within], budget: { left: FILTERS } })
}

function tooLong(where: string): WhereError {
  const message = `the filter has ${where.length} signs, more than the ${LENGTH} that it may have`
  return {
    ok: false,
    message,
    term: `${where.slice(0, 40)}…`,
    position: { start: LENGTH, end: where.length },
    valid: [],
  }
}
