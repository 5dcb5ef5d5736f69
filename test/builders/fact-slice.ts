// Small slices of a corpus for what is derived of claims: written as lists, parsed by the model.
import type { ImpactSlice } from '@main/services/judgement/impact'
import { Assessment } from '@shared/model/claim'
import { Document, Source } from '@shared/model/document'
import { ClaimRelation, Evidence, LineageLink, Origin } from '@shared/model/relation'
import { fixtureId } from './random'

const AT = '2025-03-01T09:00:00.000Z'
export const BY = fixtureId(1, 1)
const envelope = { createdAt: AT, createdBy: BY, modifiedAt: AT, rev: 1 }

/** Ids by kind and number, so that tests can name them. */
export const factId = {
  source: (n: number) => fixtureId(0x61, n),
  document: (n: number) => fixtureId(0x62, n),
  anchor: (n: number) => fixtureId(0x63, n),
  claim: (n: number) => fixtureId(0x64, n),
  evidence: (n: number) => fixtureId(0x65, n),
  link: (n: number) => fixtureId(0x66, n),
  origin: (n: number) => fixtureId(0x67, n),
  relation: (n: number) => fixtureId(0x68, n),
  assessment: (n: number) => fixtureId(0x69, n),
}

/** A source with general grades, oldest first. */
export const factSource = (n: number, grades = ''): Source =>
  Source.parse({
    ...envelope,
    id: factId.source(n),
    name: `Bureau ${n}`,
    grades: [...grades].map((reliability) => ({ reliability, reason: 'record', by: BY, at: AT })),
  })
/** A document of a source. */
export const factDocument = (n: number, source: number, more: Partial<Document> = {}): Document =>
  Document.parse({
    ...envelope,
    id: factId.document(n),
    sourceId: factId.source(source),
    title: `Report ${n}`,
    currentVersionId: fixtureId(0x6a, n),
    ...more,
  })
/** The one passage that a document has. */
export const factAnchor = (document: number): ImpactSlice['anchors'][number] => ({
  id: factId.anchor(document),
  documentId: factId.document(document),
  spans: [{ start: 0, end: 4 }],
  status: 'exact',
})
/** A stated fact of energy on the passages of some documents. */
export const factClaim = (
  n: number,
  documents: readonly number[],
  more: object = {},
): ImpactSlice['claims'][number] => ({
  id: factId.claim(n) as never,
  number: n,
  text: `Claim ${n}.`,
  type: 'fact',
  domain: 'energy',
  reading: 'stated',
  status: 'draft',
  suggestion: undefined,
  attribution: { stance: 'asserts' },
  anchorIds: documents.map(factId.anchor),
  ...more,
})
/** Evidence for a claim: a document's passage, a whole document, or another claim. */
export const factEvidence = (n: number, claim: number, item: object, more: object = {}): Evidence =>
  Evidence.parse({
    ...envelope,
    id: factId.evidence(n),
    claimId: factId.claim(claim),
    item,
    stance: 'supports',
    ...more,
  })
export const factOrigin = (n: number, source?: number): Origin =>
  Origin.parse({
    ...envelope,
    id: factId.origin(n),
    name: `Agency ${n}`,
    ...(source && { sourceId: factId.source(source) }),
  })
/** A link upstream; `from` and `to` are [kind, id]. */
export const factLink = (
  n: number,
  from: readonly ['document' | 'evidence', string],
  to: readonly ['document' | 'origin', string],
  type: LineageLink['type'] = 'cites',
): LineageLink =>
  LineageLink.parse({
    ...envelope,
    id: factId.link(n),
    from: { kind: from[0], id: from[1] },
    to: { kind: to[0], id: to[1] },
    type,
    basis: 'stated',
  })
export const factRelation = (n: number, from: number, to: number, type: ClaimRelation['type']): ClaimRelation =>
  ClaimRelation.parse({ ...envelope, id: factId.relation(n), from: factId.claim(from), to: factId.claim(to), type })
export const factAssessment = (n: number, claim: number, basis: Assessment['basis']): Assessment =>
  Assessment.parse({
    ...envelope,
    id: factId.assessment(n),
    claimId: factId.claim(claim),
    analystId: BY,
    at: AT,
    credibility: 3,
    basis,
  })

/** A slice of these lists; documents have one passage each. */
export const factSlice = (lists: Partial<ImpactSlice>): ImpactSlice => ({
  claims: [],
  documents: [],
  sources: [],
  forecasts: [],
  assessments: [],
  relations: [],
  evidence: [],
  lineageLinks: [],
  origins: [],
  tagUses: [],
  anchors: (lists.documents ?? []).map((_, i) => factAnchor(i + 1)),
  ...lists,
})
