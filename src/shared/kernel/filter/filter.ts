// The one filter set of the linked views, as data. Parsing, matching and naming stand beside it.

/** Fields whose values are words of a closed vocabulary, in the order in which the search box lists them. */
export const CODED_FIELDS = [
  'domain',
  'domain-alt',
  'type',
  'type-alt',
  'standing',
  'status',
  'tier',
  'reading',
  'polarity',
  'reliability',
  'credibility',
  'confidence',
  'forecast',
  'attribution',
  'stance',
  'plover',
  'marking',
  'via',
] as const
/** A field over a closed vocabulary. */
export type CodedField = (typeof CODED_FIELDS)[number]

/** Fields whose values are words for a state that is derived: what a claim has, is, and is warned of. */
export const STATES = {
  flag: ['single-origin', 'circular', 'unverified', 'stale', 'split', 'contested'],
  has: [
    'passage',
    'evidence',
    'relation',
    'assessment',
    'note',
    'quantity',
    'forecast',
    'likelihood',
    'actor',
    'place',
    'tag',
  ],
  is: ['undated', 'unplaced', 'ungraded', 'proposed'],
} as const
/** A field over derived states. */
export type StateField = keyof typeof STATES

/** Fields whose values are ids of entities; those between `actor` and `place` ask for one role. */
export const ENTITY_FIELDS = [
  'actor',
  'subject',
  'object',
  'beneficiary',
  'loser',
  'mediator',
  'speaker',
  'polity',
  'balance',
  'effect',
  'place',
  'site',
  'origin',
  'destination',
  'route',
  'scope',
] as const
/** A field over entities. */
export type EntityField = (typeof ENTITY_FIELDS)[number]
/** Fields whose values are ids of objects. */
export const OBJECT_FIELDS = [...ENTITY_FIELDS, 'tag', 'document', 'source', 'by'] as const
/** A field over objects. */
export type ObjectField = (typeof OBJECT_FIELDS)[number]

/** Fields whose filter is a set of values: a claim passes when any of its own values is in the set. */
export const VALUE_FIELDS = [...CODED_FIELDS, 'flag', 'has', 'is', ...OBJECT_FIELDS] as const
/** Fields that are filtered by a set of values. */
export type ValueField = (typeof VALUE_FIELDS)[number]

/** Fields that are filtered by ranges of whole numbers; likelihood in per cent. */
export const NUMBER_FIELDS = [
  'number',
  'likelihood',
  'origins',
  'for',
  'against',
  'evidence',
  'relations',
  'assessments',
  'notes',
  'quantities',
] as const
/** A field over numbers. */
export type NumberField = (typeof NUMBER_FIELDS)[number]
/** Clocks beside the event time: the statement's, the document's access, when the claim was recorded and last changed. */
export const DAY_FIELDS = ['statement', 'accessed', 'created', 'modified'] as const
/** A field over days. */
export type DayField = (typeof DAY_FIELDS)[number]

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
/** Both ends included; ±Infinity leaves a side open. */
export type NumberRange = readonly [low: number, high: number]
/**
 * Passes when a number of the claim lies in one of the ranges, or the source's likelihood is worded as one of `terms`
 * (the empty term: it states none). Origins are a range themselves: overlapping is enough unless `certain`.
 */
export interface NumberFilter extends Common {
  readonly field: NumberField
  readonly ranges: readonly NumberRange[]
  readonly terms: readonly string[]
  readonly certain: boolean
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
/** Days as above; a statement passes when its outer bounds overlap them. */
export interface DayFilter extends Common {
  readonly field: DayField
  readonly from: number
  readonly to: number
  readonly keepUndated: boolean
}
/** Degrees; `west` > `east` crosses the antimeridian. Claims that no place puts on the map do not pass. */
export interface AreaFilter extends Common {
  readonly field: 'area'
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
  /** Corners [longitude, latitude] of a polygon within those degrees; absent for the rectangle itself. */
  readonly ring?: readonly (readonly [lon: number, lat: number])[]
}
/** Words, answered by full text search where `ids` is given, else by the claim's text. */
export interface TextFilter extends Common {
  readonly field: 'text'
  readonly text: string
  /** The words stand in a row as written; else each of them occurs. */
  readonly phrase?: boolean
  readonly ids?: readonly string[]
}
/** Claims of any of these smart collections; `sets` are their filters, as of when the text was read. */
export interface CollectionFilter extends Common {
  readonly field: 'collection'
  readonly collections: readonly string[]
  readonly sets: readonly (readonly Filter[])[]
}
/** One chip of the filter set. */
export type Filter = ValueFilter | NumberFilter | EventFilter | DayFilter | AreaFilter | TextFilter | CollectionFilter

/** Whether `key` is one of a list of words. */
export const isOneOf = <T extends string>(list: readonly T[], key: string): key is T =>
  (list as readonly string[]).includes(key)
