// What a chip says: field and values in the interface's words.
import type { Filter } from '@shared/kernel/filter'
import type { LedgerDictionaries } from '@shared/kernel/ledger'
import { string } from '../../state/strings'

const DAY = 86_400_000
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const shown = (value: number): string => (Number.isFinite(value) ? day.format(value * DAY) : '…')
const VOCABULARY = new Set(['domain', 'type', 'standing', 'status', 'reading'])

function nameOf(filter: Filter, value: string, dictionaries: LedgerDictionaries | undefined): string {
  if (VOCABULARY.has(filter.field)) return string(`${filter.field}.${value}`)
  const lists = [dictionaries?.entities, dictionaries?.tags]
  for (const list of lists) {
    const found = list?.find((item) => item.id === value)
    if (found) return found.name
  }
  const document = dictionaries?.documents.find((d) => d.id === value || d.sourceId === value)
  return document ? (filter.field === 'source' ? document.sourceName : document.title) : value
}

/** One line for a chip; negation and switched-off states are the chip's. */
export function filterWords(filter: Filter, dictionaries: LedgerDictionaries | undefined): string {
  switch (filter.field) {
    case 'event': {
      const range = string('filters.event', { from: shown(filter.from), to: shown(filter.to) })
      return filter.keepUndated ? `${range}, ${string('filters.undatedKept')}` : range
    }
    case 'area':
      return string('filters.area')
    case 'text':
      return `“${filter.text}”`
    default: {
      const names = filter.values.map((value) => nameOf(filter, value, dictionaries))
      const list = names.length > 3 ? `${names.slice(0, 2).join(', ')} +${names.length - 2}` : names.join(', ')
      return `${string(`filters.field.${filter.field}`)}: ${list}`
    }
  }
}
