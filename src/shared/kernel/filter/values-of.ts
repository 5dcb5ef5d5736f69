// The values that a claim has in a field: what a filter by values is compared with.
import type { LedgerDictionaries, LedgerEntity, LedgerRecord } from '../ledger/record'
import { RECORD_FLAG } from '../ledger/record'
import { CODED_FIELDS, type CodedField, type EntityField, isOneOf, type StateField, type ValueField } from './filter'

const entityMaps = new WeakMap<LedgerDictionaries, ReadonlyMap<string, LedgerEntity>>()
/** Entities of some dictionaries by id, made once. */
export function entitiesOf(dictionaries: LedgerDictionaries): ReadonlyMap<string, LedgerEntity> {
  const known = entityMaps.get(dictionaries)
  if (known) return known
  const made = new Map(dictionaries.entities.map((entity) => [entity.id, entity]))
  entityMaps.set(dictionaries, made)
  return made
}

/** Whether a place can stand on the map (D20). */
export const isLocated = (entity: LedgerEntity | undefined): boolean =>
  entity !== undefined && (Boolean(entity.point) || entity.geometry !== undefined)

type Holds = (record: LedgerRecord, dictionaries: LedgerDictionaries) => boolean
const flagged =
  (bit: number): Holds =>
  ({ flags }) =>
    (flags & bit) !== 0
const HOLDS: { readonly [F in StateField]: Readonly<Record<string, Holds>> } = {
  flag: {
    'single-origin': flagged(RECORD_FLAG.singleOrigin),
    circular: flagged(RECORD_FLAG.circular),
    unverified: flagged(RECORD_FLAG.unverified),
    stale: flagged(RECORD_FLAG.stale),
    split: ({ split }) => split,
    contested: ({ contested }) => contested,
  },
  has: {
    passage: ({ anchors }) => anchors.length > 0,
    evidence: ({ evidence }) => evidence > 0,
    relation: ({ relations }) => relations > 0,
    assessment: ({ assessments }) => assessments > 0,
    note: ({ notes }) => notes > 0,
    quantity: ({ quantities }) => quantities > 0,
    forecast: ({ forecast }) => forecast !== undefined,
    likelihood: ({ likelihoodP, likelihoodTerm }) => likelihoodP !== undefined || likelihoodTerm !== undefined,
    actor: ({ actors }) => actors.length > 0,
    place: ({ places }) => places.length > 0,
    tag: ({ tags }) => tags.length > 0,
  },
  is: {
    undated: ({ time }) => time === undefined,
    unplaced: ({ places }, dictionaries) =>
      !places.some(({ place, role }) => role !== 'scope' && isLocated(entitiesOf(dictionaries).get(place))),
    ungraded: ({ credibility, split }) => credibility === undefined && !split,
    proposed: ({ suggestion }) => suggestion === 'proposed',
  },
}

function codedOf(field: CodedField, record: LedgerRecord): readonly string[] {
  if (field === 'domain-alt') return record.domainAlt.length > 0 ? record.domainAlt : ['']
  return [String(record[field === 'type-alt' ? 'typeAlt' : field] ?? '')]
}

function entitiesIn(field: EntityField, record: LedgerRecord, dictionaries: LedgerDictionaries): readonly string[] {
  switch (field) {
    case 'actor':
      return record.actors.map(({ entity }) => entity)
    case 'speaker':
      return record.speakers
    case 'balance':
      return record.balanceOf === undefined ? [] : [record.balanceOf]
    case 'effect':
      return record.balance?.effects.map(({ polity }) => polity) ?? []
    case 'polity':
      return record.actors.flatMap(({ entity }) => [entity, entitiesOf(dictionaries).get(entity)?.polity ?? ''])
    case 'place':
      return record.places.map(({ place }) => place)
    case 'site':
    case 'origin':
    case 'destination':
    case 'route':
    case 'scope':
      return record.places.filter(({ role }) => role === field).map(({ place }) => place)
    default:
      return record.actors.filter(({ role }) => role === field).map(({ entity }) => entity)
  }
}

/** The values that a record has in a field; an absent vocabulary value is the empty word. */
export function valuesOf(field: ValueField, record: LedgerRecord, dictionaries: LedgerDictionaries): readonly string[] {
  switch (field) {
    case 'flag':
    case 'has':
    case 'is':
      return Object.keys(HOLDS[field]).filter((word) => HOLDS[field][word]?.(record, dictionaries))
    case 'tag':
      return record.tags
    case 'by':
      return [record.by]
    case 'document':
      return record.anchors.map(({ document }) => document)
    case 'source': {
      const documents = new Set(record.anchors.map(({ document }) => document))
      return dictionaries.documents.filter(({ id }) => documents.has(id)).map(({ sourceId }) => sourceId)
    }
    default:
      return isOneOf(CODED_FIELDS, field) ? codedOf(field, record) : entitiesIn(field, record, dictionaries)
  }
}
