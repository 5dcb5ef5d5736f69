// Filters by values → one byte a row: vocabulary codes, derived states, and lists of entities, tags and documents.
import type { StateField, ValueFilter } from '@shared/kernel/filter'
import { codesOf } from '@shared/kernel/filter/names'
import { CODES, type LedgerColumns, RECORD_FLAG } from '@shared/kernel/ledger'

type Column = keyof LedgerColumns['rows']
/** The column behind each field over a vocabulary. */
export const COLUMN = {
  domain: 'domain',
  type: 'type',
  'type-alt': 'typeAlt',
  standing: 'standing',
  status: 'status',
  tier: 'tier',
  reading: 'reading',
  polarity: 'polarity',
  reliability: 'reliability',
  credibility: 'credibility',
  confidence: 'confidence',
  forecast: 'forecast',
  attribution: 'attribution',
  stance: 'stance',
  plover: 'plover',
  marking: 'marking',
  via: 'via',
} as const satisfies Readonly<Record<string, Column>>
/** Whether a field's values are codes of one column. */
export const hasColumn = (field: string): field is keyof typeof COLUMN => Object.hasOwn(COLUMN, field)

/** The rows that have any of a filter's values; negation is not applied. */
export function valueMask(columns: LedgerColumns, { field, values }: ValueFilter): Uint8Array {
  if (hasColumn(field)) return codedMask(columns, field, values)
  switch (field) {
    case 'domain-alt':
      return bitsMask(columns, values)
    case 'flag':
    case 'has':
    case 'is':
      return stateMask(columns, field, values)
    case 'balance':
    case 'by':
      return stringMask(columns, field === 'by' ? 'by' : 'balanceOf', values)
    default:
      return listMask(columns, field, values)
  }
}

function codedMask({ rows }: LedgerColumns, field: keyof typeof COLUMN, values: readonly string[]): Uint8Array {
  const wanted = new Uint8Array(256)
  const words = codesOf(field)
  for (const value of values) if (words.indexOf(value) >= 0) wanted[words.indexOf(value)] = 1
  return rows[COLUMN[field]].map((code) => wanted[code]!) as Uint8Array
}

function bitsMask({ rows }: LedgerColumns, values: readonly string[]): Uint8Array {
  const words: readonly string[] = CODES.domain
  const bits = values.reduce((sum, value) => sum | (words.includes(value) ? 1 << words.indexOf(value) : 0), 0)
  return Uint8Array.from(rows.domainAlt, (own) => ((own === 0 ? values.includes('') : own & bits) ? 1 : 0))
}

function stringMask({ rows, strings }: LedgerColumns, column: 'by' | 'balanceOf', values: readonly string[]) {
  const wanted = Uint8Array.from(strings, (word) => (word !== '' && values.includes(word) ? 1 : 0))
  return Uint8Array.from(rows[column], (index) => wanted[index]!)
}

type Holds = (row: number) => unknown
/** Each derived state as a test of a row. */
export function holdsOf({
  rows,
  lists,
  dictionaries,
}: LedgerColumns): Readonly<Record<StateField, Record<string, Holds>>> {
  const flagged =
    (bit: number): Holds =>
    (row) =>
      rows.flags[row]! & bit
  const listed =
    ({ start }: { readonly start: Uint32Array }): Holds =>
    (row) =>
      start[row + 1]! > start[row]!
  const located = dictionaries.entities.map((entity) => Boolean(entity.point) || entity.geometry !== undefined)
  const scope = CODES.placeRole.indexOf('scope')
  const placed = (row: number) => {
    for (let i = lists.place.start[row]!; i < lists.place.start[row + 1]!; i++)
      if (lists.place.role[i] !== scope && located[lists.place.entity[i]!]) return true
    return false
  }
  return {
    flag: {
      'single-origin': flagged(RECORD_FLAG.singleOrigin),
      circular: flagged(RECORD_FLAG.circular),
      unverified: flagged(RECORD_FLAG.unverified),
      stale: flagged(RECORD_FLAG.stale),
      split: (row) => rows.split[row],
      contested: (row) => rows.contested[row],
    },
    has: {
      passage: listed(lists.anchor),
      evidence: (row) => rows.evidence[row],
      relation: (row) => rows.relations[row],
      assessment: (row) => rows.assessments[row],
      note: (row) => rows.notes[row],
      quantity: (row) => rows.quantities[row],
      forecast: (row) => rows.forecast[row],
      likelihood: (row) => rows.likelihoodTerm[row] || !Number.isNaN(rows.likelihoodP[row]!),
      actor: listed(lists.actor),
      place: listed(lists.place),
      tag: listed(lists.tag),
    },
    is: {
      undated: (row) => rows.mode[row] === 0,
      unplaced: (row) => !placed(row),
      ungraded: (row) => !rows.credibility[row] && !rows.split[row],
      proposed: (row) => rows.suggestion[row] === CODES.suggestion.indexOf('proposed'),
    },
  }
}

function stateMask(columns: LedgerColumns, field: StateField, values: readonly string[]): Uint8Array {
  const asked = Object.entries(holdsOf(columns)[field]).flatMap(([word, holds]) => (values.includes(word) ? holds : []))
  return Uint8Array.from({ length: columns.count }, (_, row) => (asked.some((holds) => holds(row)) ? 1 : 0))
}

/** Fields whose values are entries of a list. */
export type ListField = Exclude<
  ValueFilter['field'],
  keyof typeof COLUMN | StateField | 'domain-alt' | 'balance' | 'by'
>
/** Where the ids of a field are listed; `role`, where given, is the one that counts. */
interface Listed {
  readonly start: Uint32Array
  readonly entries: Uint32Array
  readonly ids: readonly (readonly (string | undefined)[])[]
  readonly roles?: Uint8Array
  readonly role?: number
}

/** Where the ids of a field over objects are listed. */
export function listOf({ lists, dictionaries }: LedgerColumns, field: ListField): Listed {
  const { entities, tags, documents } = dictionaries
  const own = <T extends { readonly id: string }>(items: readonly T[]) => items.map(({ id }) => [id])
  const { actor, place, speaker, tag, anchor } = lists
  switch (field) {
    case 'actor':
      return { start: actor.start, entries: actor.entity, ids: own(entities) }
    case 'effect':
      return { start: lists.effect.start, entries: lists.effect.entity, ids: own(entities) }
    case 'polity':
      return { start: actor.start, entries: actor.entity, ids: entities.map(({ id, polity }) => [id, polity]) }
    case 'speaker':
      return { start: speaker.start, entries: speaker.entity, ids: own(entities) }
    case 'place':
      return { start: place.start, entries: place.entity, ids: own(entities) }
    case 'tag':
      return { start: tag.start, entries: tag.tag, ids: own(tags) }
    case 'document':
      return { start: anchor.start, entries: anchor.document, ids: own(documents) }
    case 'source':
      return { start: anchor.start, entries: anchor.document, ids: documents.map(({ sourceId }) => [sourceId]) }
    case 'site':
    case 'origin':
    case 'destination':
    case 'route':
    case 'scope': {
      const role = CODES.placeRole.indexOf(field)
      return { start: place.start, entries: place.entity, ids: own(entities), roles: place.role, role }
    }
    default: {
      const role = CODES.actorRole.indexOf(field)
      return { start: actor.start, entries: actor.entity, ids: own(entities), roles: actor.role, role }
    }
  }
}

function listMask(columns: LedgerColumns, field: ListField, values: readonly string[]): Uint8Array {
  const { start, entries, ids, roles, role } = listOf(columns, field)
  const asked = new Set<string | undefined>(values)
  const wanted = Uint8Array.from(ids, (own) => (own.some((id) => id !== undefined && asked.has(id)) ? 1 : 0))
  const pass = new Uint8Array(columns.count)
  for (let row = 0; row < columns.count; row++) {
    for (let i = start[row]!; i < start[row + 1]!; i++)
      if (wanted[entries[i]!] && (!roles || roles[i] === role)) pass[row] = 1
  }
  return pass
}
