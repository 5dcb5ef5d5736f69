// The ledger as columns: what each is called, its array type, and how rows are read from it. Holds no filters.
import { ANCHOR_STATUSES } from '../../model/anchor'
import { TLP_LABELS, Via } from '../../model/base/envelope'
import {
  ACTOR_ROLES,
  AttributionMode,
  AttributionStance,
  CLAIM_TYPES,
  DOMAINS,
  PLACE_ROLES,
  PLOVER,
  READINGS,
  STANDINGS,
  STATUSES,
  TIERS,
} from '../../model/base/vocabulary'
import { RELIABILITIES } from '../../model/grade'
import type { LedgerDictionaries } from './record'

/** Vocabularies behind the coded columns; a code is the index here. Code 0 of an optional column means absent. */
export const CODES = {
  domain: DOMAINS,
  type: CLAIM_TYPES,
  typeAlt: ['', ...CLAIM_TYPES],
  standing: STANDINGS,
  tier: TIERS,
  reading: READINGS,
  status: STATUSES,
  polarity: ['affirmed', 'negated'],
  attribution: AttributionMode.options,
  stance: AttributionStance.options,
  plover: ['', ...PLOVER],
  marking: TLP_LABELS,
  via: Via.options,
  suggestion: ['', 'proposed', 'accepted', 'edited', 'rejected'],
  reliability: ['', ...RELIABILITIES],
  credibility: ['', '1', '2', '3', '4', '5', '6'],
  confidence: ['', 'low', 'moderate', 'high'],
  forecast: ['', 'open', 'overdue', 'yes', 'no', 'void'],
  mode: ['', 'within', 'throughout'],
  actorRole: ACTOR_ROLES,
  placeRole: PLACE_ROLES,
  anchorStatus: ANCHOR_STATUSES,
} as const

/** Stored days beyond these are infinite: Int32 columns carry them as their extremes. */
export const DAY_MIN = -2147483648
/** Stands for a bound that is open to the future. */
export const DAY_MAX = 2147483647

const ARRAYS = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f32: Float32Array,
  f64: Float64Array,
}
type Arrays = {
  u8: Uint8Array
  u16: Uint16Array
  u32: Uint32Array
  i32: Int32Array
  f32: Float32Array
  f64: Float64Array
}
/** Names of the array types that columns are made of. */
export type ArrayKind = keyof Arrays
/** A new array of a kind. */
export const arrayOf = (kind: ArrayKind) => ARRAYS[kind]

/**
 * One entry a row. Days are whole days since 1970-01-01; the columns of STRING_COLUMNS index `strings` (0 = none);
 * `accessed` and `deadline` are
 * DAY_MIN where absent; `root` is 0 where a claim is its cluster's own; `ids` are 16 bytes a row; `created`, `modified` are milliseconds since 1970; `domainAlt` has a bit for each domain,
 * `flags` those of RECORD_FLAG. Counts stop at 65,535.
 */
export const ROW_COLUMNS = {
  number: 'u32',
  domain: 'u8',
  domainAlt: 'u16',
  type: 'u8',
  typeAlt: 'u8',
  standing: 'u8',
  tier: 'u8',
  reading: 'u8',
  status: 'u8',
  polarity: 'u8',
  attribution: 'u8',
  stance: 'u8',
  plover: 'u8',
  balanceOf: 'u32',
  contested: 'u8',
  flags: 'u8',
  originsLow: 'u16',
  originsHigh: 'u16',
  itemsFor: 'u16',
  itemsAgainst: 'u16',
  evidence: 'u16',
  relations: 'u16',
  assessments: 'u16',
  notes: 'u16',
  quantities: 'u16',
  credibility: 'u8',
  split: 'u8',
  confidence: 'u8',
  reliability: 'u8',
  forecast: 'u8',
  likelihoodP: 'f32',
  likelihoodTerm: 'u32',
  mode: 'u8',
  edtf: 'u32',
  timeFlags: 'u16',
  earliest: 'i32',
  latest: 'i32',
  innerEarliest: 'i32',
  innerLatest: 'i32',
  softEarliest: 'i32',
  softLatest: 'i32',
  statement: 'u32',
  statementEarliest: 'i32',
  statementLatest: 'i32',
  accessed: 'i32',
  deadline: 'i32',
  root: 'u32',
  marking: 'u8',
  via: 'u8',
  suggestion: 'u8',
  by: 'u32',
  created: 'f64',
  modified: 'f64',
} as const satisfies Record<string, ArrayKind>

/** Row columns whose values index `strings`, in the order in which a row's words are numbered. */
export const STRING_COLUMNS = ['likelihoodTerm', 'edtf', 'statement', 'balanceOf', 'by'] as const

/**
 * Many entries a row: row r owns the entries `start[r]` to `start[r + 1]`. Of a judgement, `likelihoodP` is NaN where
 * there is none; of an effect, `judgement` is 0 for the claim's own, else 1 + the index among the row's judgements.
 */
export const LISTS = {
  actor: { entity: 'u32', role: 'u8', strength: 'u8' },
  place: { entity: 'u32', role: 'u8', order: 'u16' },
  speaker: { entity: 'u32' },
  tag: { tag: 'u32' },
  anchor: { document: 'u32', from: 'u32', to: 'u32', status: 'u8' },
  text: { byte: 'u8' },
  rootDocument: { document: 'u32' },
  rootOrigin: { origin: 'u32' },
  contradiction: { number: 'u32' },
  polity: { entity: 'u32' },
  judgement: { analyst: 'u32', credibility: 'u8', confidence: 'u8', likelihoodP: 'f64', ownEffects: 'u8' },
  effect: { entity: 'u32', favours: 'u8', strength: 'u8', judgement: 'u8' },
} as const satisfies Record<string, Record<string, ArrayKind>>

/** One value a row. */
export type RowColumns = { readonly [K in keyof typeof ROW_COLUMNS]: Arrays[(typeof ROW_COLUMNS)[K]] }
/** Any number of values a row. */
export type ListColumns = {
  readonly [L in keyof typeof LISTS]: { readonly start: Uint32Array } & {
    readonly [K in keyof (typeof LISTS)[L]]: (typeof LISTS)[L][K] extends ArrayKind
      ? Arrays[(typeof LISTS)[L][K]]
      : never
  }
}

/** Rows are sorted by DOMAIN's time order (earliest, else latest, else undated last; wider first; id). */
export interface LedgerColumns {
  readonly sequence: number
  readonly count: number
  readonly ids: Uint8Array
  readonly rows: RowColumns
  readonly lists: ListColumns
  readonly strings: readonly string[]
  readonly dictionaries: LedgerDictionaries
}

const HEX = Array.from({ length: 256 }, (_, value) => value.toString(16).padStart(2, '0'))
/** Two bytes a step: half the lookups, and ids are read for every row when a ledger arrives. */
const PAIRS = HEX.flatMap((high) => HEX.map((low) => high + low))

/** The UUID of a row, as text. */
export function idOf({ ids }: LedgerColumns, row: number): string {
  const at = row * 16
  const pair = (i: number): string => PAIRS[(ids[at + i]! << 8) | ids[at + i + 1]!]!
  return `${pair(0)}${pair(2)}-${pair(4)}-${pair(6)}-${pair(8)}-${pair(10)}${pair(12)}${pair(14)}`
}

/** Days of a stored bound, ∓Infinity restored. */
export const dayOf = (stored: number): number =>
  stored === DAY_MIN ? Number.NEGATIVE_INFINITY : stored === DAY_MAX ? Number.POSITIVE_INFINITY : stored
