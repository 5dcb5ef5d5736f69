// Writes a filter as the term that parseWhere reads back: the text behind a chip, a saved view, a brief's selection.
import type { LedgerDictionaries } from '../ledger/record'
import { printDay } from '../time'
import type { EventFilter, Filter, ValueFilter } from './filter'
import { isObjectField, namedValues, valuesNamed } from './names'

const quote = (text: string) => (/^[\p{L}\p{N}_.-]+$/u.test(text) ? text : `"${text.replaceAll(/["“”]/g, '')}"`)

/** A name where it leads back to this value alone, else the value itself. */
function nameOf(value: string, filter: ValueFilter, dictionaries: LedgerDictionaries): string {
  const name = namedValues(filter.field, dictionaries).find((named) => named.value === value)?.name
  if (name === undefined) return value
  if (!isObjectField(filter.field)) return name
  const back = /["“”]/.test(name) ? [] : valuesNamed(name, filter.field, dictionaries)
  return back.length === 1 && back[0] === value ? name : value
}

function eventTerm({ from, to, certain, keepUndated }: EventFilter): string {
  const flags = (certain ? ',certain' : '') + (keepUndated ? ',undated' : '')
  const open = { from: !Number.isFinite(from), to: !Number.isFinite(to) }
  if (open.from && open.to) return `event:any${flags}`
  if (open.to) return `since:${printDay(from)}${flags}`
  if (open.from) return `until:${printDay(to)}${flags}`
  const [first, last] = [printDay(from), printDay(to)]
  return `event:${first === last ? first : `${first}/${last}`}${flags}`
}

function termOf(filter: Filter, dictionaries: LedgerDictionaries): string {
  switch (filter.field) {
    case 'event':
      return eventTerm(filter)
    case 'area':
      return `area:${[filter.west, filter.south, filter.east, filter.north].join(',')}`
    case 'text':
      return `"${filter.text.replaceAll(/["“”]/g, '')}"`
    default:
      return `${filter.field}:${filter.values.map((value) => quote(nameOf(value, filter, dictionaries))).join(',')}`
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
