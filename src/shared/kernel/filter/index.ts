export { areaOfRing, areaTest, type Corner, RING_CORNERS } from './area'
export type {
  AreaFilter,
  CollectionFilter,
  DayField,
  DayFilter,
  EventFilter,
  Filter,
  NumberField,
  NumberFilter,
  NumberRange,
  StateField,
  TextFilter,
  ValueField,
  ValueFilter,
} from './filter'
export { DAY_FIELDS, NUMBER_FIELDS, STATES, VALUE_FIELDS } from './filter'
export { formatFilter, formatWhere, quoteValue } from './format-filter'
export { dayOfMillis, inRanges, matches, matchesAll, percentOf, wordsOf } from './matches'
export type { WhereError } from './parse/refuse'
export { type ParsedWhere, parseWhere, WHERE_KEYS } from './parse-where'
export { namesCollection, renameCollection } from './references'
export { readTerms } from './tokens'
export { queryOf, withFoundWords } from './words'
