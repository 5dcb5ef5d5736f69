// Writes a filter as the term that parseWhere reads back: the text behind a chip, a saved view, a brief's selection.
import type { LedgerDictionaries } from '../ledger/record'
import { printDay } from '../time'
import type { CollectionFilter, DayFilter, EventFilter, Filter, NumberFilter, TextFilter, ValueFilter } from './filter'
import { isObjectField, namedValues, valuesNamed } from './names'
import { isScale, scaleRuns } from './scales'

/** A value as it stands in a term: quoted where it has more than letters, digits and a few marks. */
export const quoteValue = (text: string): string =>
  /^[\p{L}\p{N}_+-]+(\.[\p{L}\p{N}_+-]+)*$/u.test(text) ? text : `"${text.replaceAll(/["“”]/g, '')}"`

/** A name where it leads back to this value alone, else the value itself. */
function nameOf(value: string, { field }: ValueFilter, dictionaries: LedgerDictionaries): string {
  const name = namedValues(field, dictionaries).find((named) => named.value === value)?.name
  if (name === undefined) return value
  if (!isObjectField(field)) return name
  const back = /["“”]/.test(name) ? [] : valuesNamed(name, field, dictionaries)
  return back.length === 1 && back[0] === value ? name : value
}

function valueTerm(filter: ValueFilter, dictionaries: LedgerDictionaries): string {
  const written = (value: string) => quoteValue(nameOf(value, filter, dictionaries))
  const values = isScale(filter.field)
    ? scaleRuns(filter.field, filter.values).map(([a, b]) => (a === b ? written(a) : `${written(a)}..${written(b)}`))
    : filter.values.map(written)
  return `${filter.field}:${values.join(',')}`
}

function daysTerm(key: string, { from, to }: Pick<EventFilter, 'from' | 'to'>): string {
  const open = { from: !Number.isFinite(from), to: !Number.isFinite(to) }
  if (open.from && open.to) return `${key}:any`
  if (open.to) return key === 'event' ? `since:${printDay(from)}` : `${key}:${printDay(from)}..`
  if (open.from) return key === 'event' ? `until:${printDay(to)}` : `${key}:..${printDay(to)}`
  const [first, last] = [printDay(from), printDay(to)]
  return `${key}:${first === last ? first : `${first}/${last}`}`
}
const timeTerm = (filter: EventFilter | DayFilter): string =>
  daysTerm(filter.field, filter) +
  (filter.field === 'event' && filter.certain ? ',certain' : '') +
  (filter.keepUndated ? ',undated' : '')

function numberTerm({ field, ranges, terms, certain }: NumberFilter): string {
  const end = (value: number) => (Number.isFinite(value) ? `${field === 'number' ? 'C-' : ''}${value}` : '')
  const written = ranges.map(([low, high]) => (low === high ? end(low) : `${end(low)}..${end(high)}`))
  const words = terms.map((term) => quoteValue(term === '' ? 'none' : term))
  return `${field}:${[...written, ...words, ...(certain ? ['certain'] : [])].join(',')}`
}

function textTerm({ text, phrase }: TextFilter): string {
  const plain = text.replaceAll(/["“”]/g, ' ').replaceAll(/\s+/g, ' ').trim()
  return !phrase && /[\s,]/.test(plain) ? `text:"${plain}"` : `"${plain}"`
}

function collectionTerm({ collections }: CollectionFilter, dictionaries: LedgerDictionaries): string {
  const names = new Map(dictionaries.collections?.map(({ id, name }) => [id, name]))
  const written = collections.map((id) => {
    const name = names.get(id)
    return name === undefined || /["“”]/.test(name) ? id : `"${name}"`
  })
  return `collection:${written.join(',')}`
}

function termOf(filter: Filter, dictionaries: LedgerDictionaries): string {
  switch (filter.field) {
    case 'event':
    case 'statement':
    case 'accessed':
    case 'created':
    case 'modified':
      return timeTerm(filter)
    case 'area':
      return `area:${(filter.ring?.flat() ?? [filter.west, filter.south, filter.east, filter.north]).join(',')}`
    case 'text':
      return textTerm(filter)
    case 'collection':
      return collectionTerm(filter, dictionaries)
    default:
      return 'ranges' in filter ? numberTerm(filter) : valueTerm(filter, dictionaries)
  }
}

/** One filter as a term. Whether it is on or pinned is the chip's own and is not written. */
export function formatFilter(filter: Filter, dictionaries: LedgerDictionaries): string {
  return `${filter.negated ? '-' : ''}${termOf(filter, dictionaries)}`
}

/** A filter set as a filter text; filters that are off are left out. */
export function formatWhere(filters: readonly Filter[], dictionaries: LedgerDictionaries): string {
  return filters
    .filter((filter) => filter.on)
    .map((filter) => formatFilter(filter, dictionaries))
    .join(' ')
}
