// Evidence for and against claims, and passages that are linked through a claim (DOMAIN 2.5, 4.4, 6).
import { z } from 'zod'
import { AnchorId, AnyId, ClaimId, DocumentId } from '../../model/base/ids'
import { ClaimStatus, ClaimType, Domain, EvidenceStance, ORIGIN_FLAGS } from '../../model/base/vocabulary'
import { claimFields } from '../../model/claim'
import { Credibility, Reliability } from '../../model/grade'
import { Evidence, LineageLink } from '../../model/relation'
import { command, query } from '../declare/operation'
import { worded } from '../declare/worded'
import { AnchorInput, AnchorView, ClaimView } from '../views'

const Numbered = z.object({ id: ClaimId, number: z.int(), text: z.string() })

/** What an item is: a passage with its document, a claim, or a document as a whole. */
export const EvidenceItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('anchor'), anchor: AnchorView, title: z.string(), sourceName: z.string() }),
  Numbered.extend({ kind: z.literal('claim'), status: ClaimStatus }),
  z.object({ kind: z.literal('document'), id: DocumentId, title: z.string(), sourceName: z.string() }),
])
export type EvidenceItem = z.infer<typeof EvidenceItem>

/** A root that an item goes back to; settled = its independence is sure (DOMAIN 6). */
export const RootView = z.object({ id: AnyId, name: z.string(), settled: z.boolean() })
export type RootView = z.infer<typeof RootView>

/** One item of a claim. An own passage has no evidence behind it: no credibility, access, lineage or override. */
export const EvidenceView = z.object({
  /** Of the evidence, or of the anchor of an own passage. */
  id: AnyId,
  own: z.boolean(),
  item: EvidenceItem,
  stance: EvidenceStance,
  credibility: Credibility.optional(),
  credibilityReason: z.string().optional(),
  access: Evidence.shape.access.optional(),
  lineage: Evidence.shape.lineage.optional(),
  reliabilityOverride: Evidence.shape.reliabilityOverride,
  /** Effective: the override, else the worst judged letter from item to root; absent where it carries nothing. */
  reliability: Reliability.optional(),
  roots: z.array(RootView),
  /** It still carries something: its document is not retracted, its claim not withdrawn. */
  stands: z.boolean(),
})
export type EvidenceView = z.infer<typeof EvidenceView>

/** A claim that this one is evidence for. */
export const EvidenceUse = z.object({ evidenceId: AnyId, claim: Numbered, stance: EvidenceStance })
export type EvidenceUse = z.infer<typeof EvidenceUse>

/** Items of a claim, own passages first, and what they come to. */
export const EvidenceList = z.object({
  items: z.array(EvidenceView),
  /** Where the claim itself serves as evidence, by number. */
  usedBy: z.array(EvidenceUse),
  origins: z.tuple([z.int(), z.int()]),
  originsAgainst: z.tuple([z.int(), z.int()]),
  itemsFor: z.int(),
  itemsAgainst: z.int(),
  flags: z.array(z.enum(ORIGIN_FLAGS)),
})
export type EvidenceList = z.infer<typeof EvidenceList>

const Override = z.object({ grade: Reliability, reason: z.string().max(2000).default('') })
const judged = {
  credibility: Credibility.optional(),
  credibilityReason: z.string().max(2000).optional(),
  access: Evidence.shape.access.unwrap().optional(),
  lineage: Evidence.shape.lineage.unwrap().optional(),
}
/** What a new piece of evidence rests on: a passage, a claim, or a document as a whole. */
export const ItemInput = z.union([
  z.strictObject({ anchor: AnchorInput }),
  z.strictObject({ claimId: ClaimId }),
  z.strictObject({ documentId: DocumentId }),
])
export type ItemInput = z.output<typeof ItemInput>

/** A new piece of evidence; an override of the reliability needs its reason. */
export const EvidenceInput = z.object({
  claimId: ClaimId,
  item: ItemInput,
  stance: EvidenceStance,
  ...judged,
  reliabilityOverride: Override.optional(),
})
export type EvidenceInput = z.input<typeof EvidenceInput>

/** Null clears. */
export const EvidenceChanges = z.object({
  stance: EvidenceStance.optional(),
  ...judged,
  credibilityReason: z.string().max(2000).nullable().optional(),
  reliabilityOverride: Override.nullable().optional(),
})
export type EvidenceChanges = z.input<typeof EvidenceChanges>

/**
 * Two passages and the claim that links them: `claimId`, or a claim that is made of `claim`. `passage` becomes a passage
 * of the claim, `counterpart` evidence of it; `lineage` links their documents, the one that is not `upstream` to the other.
 */
export const LinkPassages = z.object({
  claimId: ClaimId.optional(),
  claim: z.object({ text: worded(claimFields.text), type: ClaimType, domain: Domain }).optional(),
  passage: AnchorInput,
  counterpart: AnchorInput,
  stance: EvidenceStance,
  credibility: Credibility.optional(),
  lineage: z
    .object({
      type: LineageLink.shape.type,
      upstream: z.enum(['passage', 'counterpart']).default('passage'),
      basis: LineageLink.shape.basis.default('inferred'),
    })
    .optional(),
})
export type LinkPassages = z.input<typeof LinkPassages>

const written = ['NOT_FOUND', 'INVALID_FIELD', 'REASON_REQUIRED', 'DUPLICATE'] as const

/** Operations on evidence. */
export const evidence = {
  list: query('NOT_FOUND')
    .input(z.object({ claimId: ClaimId }))
    .output(EvidenceList),
  /** CYCLE where the claim would be evidence of itself, directly or through others. */
  add: command('undoable', ...written, 'CYCLE', 'ANCHOR_OUTSIDE')
    .input(EvidenceInput)
    .output(z.object({ evidence: EvidenceView })),
  update: command('coalesce', ...written)
    .input(z.object({ id: AnyId, changes: EvidenceChanges }))
    .output(z.object({ evidence: EvidenceView })),
  /** ANCHOR_MISSING where it is all that a claim without a passage stands on (D13). */
  remove: command('undoable', 'NOT_FOUND', 'ANCHOR_MISSING')
    .input(z.object({ id: AnyId }))
    .output(z.object({ id: AnyId })),
  /** One change set; `anchorId` is that of the claim's passage. */
  linkPassages: command('undoable', ...written, 'CYCLE', 'ANCHOR_OUTSIDE', 'FORECAST_REQUIRED')
    .input(LinkPassages)
    .output(z.object({ claim: ClaimView, evidenceId: AnyId, anchorId: AnchorId })),
}
