// The one filter set of the linked views, as data. Parsing, matching and naming stand beside it.

/** Fields whose filter is a set of values: a claim passes when any of its own values is in the set. */
export const VALUE_FIELDS = [
  'domain',
  'type',
  'standing',
  'status',
  'tier',
  'reading',
  'polarity',
  'reliability',
  'credibility',
  'confidence',
  'forecast',
  'actor',
  'place',
  'tag',
  'document',
  'source',
] as const
/** Fields that are filtered by a set of values. */
export type ValueField = (typeof VALUE_FIELDS)[number]

interface Common {
  /** Stable while the chip lives. */
  readonly id: string
  /** Off = the chip stays but narrows nothing. */
  readonly on: boolean
  readonly negated: boolean
  /** Pinned chips survive "clear all". */
  readonly pinned: boolean
}
/** `values` are vocabulary words (`energy`, `C`, `3`) or object ids. */
export interface ValueFilter extends Common {
  readonly field: ValueField
  readonly values: readonly string[]
}
/** Days since 1970-01-01, inclusive; ±Infinity leaves a side open. Undated claims pass when `keepUndated`. */
export interface EventFilter extends Common {
  readonly field: 'event'
  readonly from: number
  readonly to: number
  /** `certain` asks for certain matches only; the default is possible ones (DOMAIN 3.4). */
  readonly certain: boolean
  readonly keepUndated: boolean
}
/** Degrees; `west` > `east` crosses the antimeridian. Claims that no place puts on the map do not pass. */
export interface AreaFilter extends Common {
  readonly field: 'area'
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}
/** Words, answered by full text search where `ids` is given, else by the claim's text. */
export interface TextFilter extends Common {
  readonly field: 'text'
  readonly text: string
  readonly ids?: readonly string[]
}
/** One chip of the filter set. */
export type Filter = ValueFilter | EventFilter | AreaFilter | TextFilter
