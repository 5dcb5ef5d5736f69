// Whether a claim passes a filter, one record at a time: the CLI's way, and the oracle of the window's masks.
import { fold } from '../gazetteer/fold'
import type { LedgerDictionaries, LedgerEntity, LedgerRecord } from '../ledger/record'
import { matchRange } from '../time'
import { areaTest } from './area'
import type {
  AreaFilter,
  DayFilter,
  EventFilter,
  Filter,
  NumberField,
  NumberFilter,
  NumberRange,
  TextFilter,
} from './filter'
import { valuesOf } from './values-of'

const DAY = 86_400_000
/** The day, since 1970-01-01 UTC, of milliseconds since then. */
export const dayOfMillis = (millis: number): number => Math.floor(millis / DAY)
/** A probability in per cent, rounded to what a stored one keeps (four decimals). */
export const percentOf = (p: number): number => Math.round(p * 1_000_000) / 10_000

function inTime({ from, to, certain, keepUndated }: EventFilter, { time }: LedgerRecord): boolean {
  if (!time) return keepUndated
  const match = matchRange(time, time.mode, from, to)
  return certain ? match === 'certain' : match !== 'none'
}

function onDays({ field, from, to, keepUndated }: DayFilter, record: LedgerRecord): boolean {
  if (field === 'accessed') {
    const { accessed } = record
    return accessed === undefined ? keepUndated : accessed >= from && accessed <= to
  }
  if (field !== 'statement') {
    const day = dayOfMillis(record[field])
    return day >= from && day <= to
  }
  if (!record.statement) return keepUndated
  return from <= to && record.statement.earliest <= to && record.statement.latest >= from
}

/** The numbers of a claim in a field, as a range; undefined where it has none. */
function numbersOf(field: NumberField, record: LedgerRecord): NumberRange | undefined {
  if (field === 'origins') return record.origins
  if (field === 'likelihood') {
    const percent = record.likelihoodP === undefined ? undefined : percentOf(record.likelihoodP)
    return percent === undefined ? undefined : [percent, percent]
  }
  const value = field === 'for' ? record.itemsFor : field === 'against' ? record.itemsAgainst : record[field]
  return [value, value]
}

/** Whether a number, or a range of them, meets one of the asked ranges. */
export const inRanges = ([low, high]: NumberRange, ranges: readonly NumberRange[], certain: boolean): boolean =>
  ranges.some(([from, to]) => (certain ? low >= from && high <= to : low <= to && high >= from))

function inNumbers({ field, ranges, terms, certain }: NumberFilter, record: LedgerRecord): boolean {
  const own = numbersOf(field, record)
  if (own && inRanges(own, ranges, certain)) return true
  if (field !== 'likelihood') return false
  const term = record.likelihoodTerm?.toLowerCase() ?? ''
  return terms.includes(term) && (term !== '' || own === undefined)
}

function positions({ point, geometry }: LedgerEntity): (readonly [lon: number, lat: number])[] {
  const flat = geometry ? (geometry.coordinates.flat(3) as number[]) : []
  const vertices = Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i] ?? 0, flat[2 * i + 1] ?? 0] as const)
  return point ? [[point.lon, point.lat], ...vertices] : vertices
}

function inArea(filter: AreaFilter, record: LedgerRecord, { entities }: LedgerDictionaries): boolean {
  const placed = new Set(record.places.filter(({ role }) => role !== 'scope').map(({ place }) => place))
  const inside = areaTest(filter)
  return entities.some((entity) => placed.has(entity.id) && positions(entity).some(([lon, lat]) => inside(lon, lat)))
}

/** The folded words that a claim's own text must hold where no full text search was asked. */
export const wordsOf = ({ text, phrase }: TextFilter): readonly string[] =>
  phrase
    ? [fold(text)]
    : text
        .split(/\s+/)
        .map(fold)
        .filter((word) => word !== '')

function hasWords(filter: TextFilter, record: LedgerRecord): boolean {
  if (filter.ids) return filter.ids.includes(record.id)
  const text = fold(record.text)
  return wordsOf(filter).every((word) => text.includes(word))
}

function passes(filter: Filter, record: LedgerRecord, dictionaries: LedgerDictionaries): boolean {
  switch (filter.field) {
    case 'event':
      return inTime(filter, record)
    case 'statement':
    case 'accessed':
    case 'created':
    case 'modified':
      return onDays(filter, record)
    case 'area':
      return inArea(filter, record, dictionaries)
    case 'text':
      return hasWords(filter, record)
    case 'collection':
      return filter.sets.some((set) => matchesAll(set, record, dictionaries))
    default:
      if ('ranges' in filter) return inNumbers(filter, record)
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
