// Whether a claim passes a filter, one record at a time: the CLI's way, and the oracle of the window's masks.
import { fold } from '../gazetteer/fold'
import { CODES } from '../ledger/columns'
import type { LedgerDictionaries, LedgerEntity, LedgerRecord } from '../ledger/record'
import { matchRange } from '../time'
import type { AreaFilter, EventFilter, Filter, TextFilter, ValueField } from './filter'

type CodedField = Exclude<ValueField, 'actor' | 'place' | 'tag' | 'document' | 'source'>
const isCoded = (field: ValueField): field is CodedField => field in CODES

/** The values that a record has in a field; an absent grade is the empty word. */
function valuesOf(field: ValueField, record: LedgerRecord, dictionaries: LedgerDictionaries): string[] {
  if (isCoded(field)) return [String(record[field] ?? '')]
  switch (field) {
    case 'actor':
      return record.actors.map(({ entity }) => entity)
    case 'place':
      return record.places.map(({ place }) => place)
    case 'tag':
      return [...record.tags]
    case 'document':
      return record.anchors.map(({ document }) => document)
    case 'source': {
      const documents = new Set(record.anchors.map(({ document }) => document))
      return dictionaries.documents.filter(({ id }) => documents.has(id)).map(({ sourceId }) => sourceId)
    }
  }
}

function inTime({ from, to, certain, keepUndated }: EventFilter, { time }: LedgerRecord): boolean {
  if (!time) return keepUndated
  const match = matchRange(time, time.mode, from, to)
  return certain ? match === 'certain' : match !== 'none'
}

function positions({ point, geometry }: LedgerEntity): (readonly [lon: number, lat: number])[] {
  const flat = geometry ? (geometry.coordinates.flat(3) as number[]) : []
  const vertices = Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i] ?? 0, flat[2 * i + 1] ?? 0] as const)
  return point ? [[point.lon, point.lat], ...vertices] : vertices
}

function inside({ west, south, east, north }: AreaFilter, [lon, lat]: readonly [number, number]): boolean {
  if (lat < south || lat > north) return false
  return west <= east ? lon >= west && lon <= east : lon >= west || lon <= east
}

function inArea(filter: AreaFilter, record: LedgerRecord, { entities }: LedgerDictionaries): boolean {
  const placed = new Set(record.places.filter(({ role }) => role !== 'scope').map(({ place }) => place))
  return entities.some((entity) => placed.has(entity.id) && positions(entity).some((at) => inside(filter, at)))
}

function hasWords({ ids, text }: TextFilter, record: LedgerRecord): boolean {
  return ids ? ids.includes(record.id) : fold(record.text).includes(fold(text))
}

function passes(filter: Filter, record: LedgerRecord, dictionaries: LedgerDictionaries): boolean {
  switch (filter.field) {
    case 'event':
      return inTime(filter, record)
    case 'area':
      return inArea(filter, record, dictionaries)
    case 'text':
      return hasWords(filter, record)
    default:
      return valuesOf(filter.field, record, dictionaries).some((value) => filter.values.includes(value))
  }
}

/** Whether a record passes one filter, negation applied. A filter that is off lets everything pass. */
export function matches(filter: Filter, record: LedgerRecord, dictionaries: LedgerDictionaries): boolean {
  return !filter.on || passes(filter, record, dictionaries) !== filter.negated
}

/** Whether a record passes all filters of a set. */
export function matchesAll(
  filters: readonly Filter[],
  record: LedgerRecord,
  dictionaries: LedgerDictionaries,
): boolean {
  return filters.every((filter) => matches(filter, record, dictionaries))
}
