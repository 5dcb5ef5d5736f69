// The tables of DOMAIN 2.4 and 2.5: claims and what is judged of them.
import { Assessment, Claim, Forecast } from '@shared/model/claim'
import { ClaimRelation, Evidence, LineageLink, Origin } from '@shared/model/relation'
import { z } from 'zod'
import { envelopeColumns, type ObjectMap, optional, required } from './define'

/** A claim as stored: `number` is its running number in the corpus, never used again (C-17). */
export const StoredClaim = Claim.extend({ number: z.int().min(1) })
export type StoredClaim = z.infer<typeof StoredClaim>

export const claimMap = {
  type: 'claim',
  table: 'claim',
  schema: StoredClaim,
  enveloped: true,
  columns: {
    number: required('integer'),
    id: required('text'),
    ...envelopeColumns,
    text: required('text'),
    tier: required('text'),
    type: required('text'),
    typeAlt: optional('text'),
    reading: required('text'),
    polarity: required('text'),
    attributionMode: required('text', 'attribution', 'mode'),
    attributionStance: required('text', 'attribution', 'stance'),
    domain: required('text'),
    domainAlt: required('json'),
    quantities: required('json'),
    eventTime: optional('json'),
    statementTime: optional('json'),
    sourceLikelihood: optional('json'),
    balanceOf: optional('text'),
    plover: optional('text'),
    status: required('text'),
  },
  children: [
    { table: 'claim_anchor', path: ['anchorIds'], columns: { anchorId: required('text') }, value: 'anchorId' },
    {
      table: 'claim_actor',
      path: ['actors'],
      columns: { entityId: required('text'), role: required('text'), strength: optional('integer') },
    },
    {
      table: 'claim_place',
      path: ['places'],
      columns: { placeId: required('text'), role: required('text'), order: optional('integer') },
    },
    {
      table: 'claim_speaker',
      path: ['attribution', 'speakerIds'],
      columns: { entityId: required('text') },
      value: 'entityId',
    },
  ],
} as const satisfies ObjectMap

export const forecastMap = {
  type: 'forecast',
  table: 'forecast',
  schema: Forecast,
  enveloped: true,
  columns: {
    id: required('text'),
    ...envelopeColumns,
    claimId: required('text'),
    question: required('text'),
    criterion: required('text'),
    horizon: optional('json'),
    horizonBasis: required('text'),
    reviewAt: optional('text'),
    resolvable: required('text'),
    condition: optional('text'),
    entries: required('json'),
    outcome: optional('text'),
    resolvedAt: optional('text'),
    resolvedBy: optional('text'),
    evidenceIds: required('json'),
  },
  children: [],
} as const satisfies ObjectMap

export const assessmentMap = {
  type: 'assessment',
  table: 'assessment',
  schema: Assessment,
  enveloped: true,
  columns: {
    id: required('text'),
    ...envelopeColumns,
    claimId: required('text'),
    analystId: required('text'),
    at: required('text'),
    credibility: optional('integer'),
    likelihood: optional('json'),
    confidence: optional('text'),
    confidenceReason: optional('text'),
    effects: optional('json'),
    rationale: optional('text'),
    adjudicates: required('boolean'),
    basis: required('json'),
    override: optional('json'),
  },
  children: [],
} as const satisfies ObjectMap

export const claimRelationMap = {
  type: 'claim-relation',
  table: 'claim_relation',
  schema: ClaimRelation,
  enveloped: true,
  columns: {
    id: required('text'),
    ...envelopeColumns,
    from: required('text'),
    to: required('text'),
    type: required('text'),
    note: optional('text'),
  },
  children: [],
} as const satisfies ObjectMap

export const evidenceMap = {
  type: 'evidence',
  table: 'evidence',
  schema: Evidence,
  enveloped: true,
  columns: {
    id: required('text'),
    ...envelopeColumns,
    claimId: required('text'),
    itemKind: required('text', 'item', 'kind'),
    itemId: required('text', 'item', 'id'),
    stance: required('text'),
    credibility: required('integer'),
    credibilityReason: optional('text'),
    access: required('text'),
    lineage: required('text'),
    reliabilityOverride: optional('json'),
  },
  children: [],
} as const satisfies ObjectMap

export const lineageLinkMap = {
  type: 'lineage-link',
  table: 'lineage_link',
  schema: LineageLink,
  enveloped: true,
  columns: {
    id: required('text'),
    ...envelopeColumns,
    fromKind: required('text', 'from', 'kind'),
    fromId: required('text', 'from', 'id'),
    toKind: required('text', 'to', 'kind'),
    toId: required('text', 'to', 'id'),
    type: required('text'),
    basis: required('text'),
  },
  children: [],
} as const satisfies ObjectMap

export const originMap = {
  type: 'origin',
  table: 'origin',
  schema: Origin,
  enveloped: true,
  columns: { id: required('text'), ...envelopeColumns, name: required('text'), sourceId: optional('text') },
  children: [],
} as const satisfies ObjectMap
