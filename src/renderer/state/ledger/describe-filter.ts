// What a filter says in the interface's words: fields, values, ranges. The filter text is kernel/filter's.
import type { CollectionFilter, DayFilter, EventFilter, Filter, NumberFilter, ValueFilter } from '@shared/kernel/filter'
import { isObjectField, namedValues } from '@shared/kernel/filter/names'
import { isScale, scaleRuns } from '@shared/kernel/filter/scales'
import type { LedgerDictionaries } from '@shared/kernel/ledger'
import { string } from '../window/strings'

type Dictionaries = LedgerDictionaries | undefined
const DAY = 86_400_000
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const shown = (value: number): string => (Number.isFinite(value) ? day.format(value * DAY) : '…')

/** The section of words behind a field's values. */
const SECTIONS: Readonly<Record<string, string>> = {
  domain: 'domain',
  'domain-alt': 'domain',
  type: 'type',
  'type-alt': 'type',
  standing: 'standing',
  status: 'status',
  tier: 'tier',
  reading: 'reading',
  polarity: 'polarity',
  confidence: 'confidence',
  attribution: 'attribution',
  stance: 'attributionStance',
  forecast: 'filters.value.forecast',
  via: 'filters.value.via',
  flag: 'filters.value.flag',
  has: 'filters.value.has',
  is: 'filters.value.is',
}

/** A field's name. */
export const fieldWords = (field: Filter['field']): string => string(`filters.field.${field}`)

/** A value of a field as people read it: a word of the interface, a letter, or an object's name. */
export function valueWords(field: ValueFilter['field'], value: string, dictionaries: Dictionaries): string {
  if (value === '') return string('filters.none')
  const section = SECTIONS[field]
  if (section) return string(`${section}.${value}`)
  if (!isObjectField(field)) return field === 'plover' ? value.toLowerCase() : value
  const all = dictionaries ? namedValues(field, dictionaries) : []
  return all.find((named) => named.value === value)?.name ?? value
}

const list = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 2).join(', ')} +${names.length - 2}` : names.join(', ')

function daysWords(filter: EventFilter | DayFilter): string {
  const name = fieldWords(filter.field)
  const range = string('filters.days', { name, from: shown(filter.from), to: shown(filter.to) })
  const certain = filter.field === 'event' && filter.certain ? `, ${string('filters.certain')}` : ''
  return range + certain + (filter.keepUndated ? `, ${string('filters.undatedKept')}` : '')
}

function numberWords({ field, ranges, terms, certain }: NumberFilter): string {
  const end = (value: number) => (field === 'number' ? `C-${value}` : `${value}`)
  const written = ranges.map(([low, high]) => {
    if (low === high) return end(low)
    if (!Number.isFinite(high)) return string('filters.atLeast', { value: end(low) })
    if (!Number.isFinite(low)) return string('filters.atMost', { value: end(high) })
    return string('filters.between', { from: end(low), to: end(high) })
  })
  const words = terms.map((term) => (term === '' ? string('filters.none') : term))
  const name = fieldWords(field) + (field === 'likelihood' && written.length > 0 ? ' %' : '')
  return `${name}: ${list([...written, ...words])}${certain ? `, ${string('filters.certain')}` : ''}`
}

function collectionWords({ collections }: CollectionFilter, dictionaries: Dictionaries): string {
  const names = new Map(dictionaries?.collections?.map(({ id, name }) => [id, name]))
  return `${fieldWords('collection')}: ${list(collections.map((id) => names.get(id) ?? id))}`
}

/** One line for a chip; negation and switched-off states are the chip's. */
export function describeFilter(filter: Filter, dictionaries: Dictionaries): string {
  switch (filter.field) {
    case 'event':
    case 'statement':
    case 'accessed':
    case 'created':
    case 'modified':
      return daysWords(filter)
    case 'area':
      return string(filter.ring ? 'filters.drawnArea' : 'filters.area')
    case 'text':
      return `“${filter.text}”`
    case 'collection':
      return collectionWords(filter, dictionaries)
    default: {
      if ('ranges' in filter) return numberWords(filter)
      const { field } = filter
      const words = (value: string) => valueWords(field, value, dictionaries)
      const runs = isScale(field) ? scaleRuns(field, filter.values) : filter.values.map((value) => [value, value])
      const names = runs.map(([a = '', b = '']) => (a === b ? words(a) : `${words(a)}–${words(b)}`))
      return `${fieldWords(filter.field)}: ${list(names)}`
    }
  }
}
