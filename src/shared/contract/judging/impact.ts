// What a change of what claims rest on would touch, told before it is done (DOMAIN 6, D38).
import { z } from 'zod'
import type { StalePart } from '../../kernel/facts'
import { AnalystId, AnchorId, AnyId, AssessmentId, BriefId, ClaimId, DocumentId, SourceId } from '../../model/base/ids'
import { Domain, ORIGIN_FLAGS } from '../../model/base/vocabulary'
import { Reliability } from '../../model/grade'
import { LineageLink } from '../../model/relation'
import { query } from '../declare/operation'

/** A grade as it is sent; what is no letter, no date or no reason is refused naming the field. */
export const GradeInput = z.object({
  id: SourceId,
  reliability: z.string(),
  domain: Domain.optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  reason: z.string().default(''),
})
export type GradeInput = z.output<typeof GradeInput>

/** A lineage link as it is sent; an origin may be named instead of told by id, and is then made or found. */
export const LinkInput = z.object({
  from: LineageLink.shape.from,
  to: z.union([LineageLink.shape.to, z.object({ kind: z.literal('origin'), name: z.string().trim().min(1).max(300) })]),
  type: LineageLink.shape.type,
  basis: LineageLink.shape.basis.default('stated'),
  /** Records circular reporting on purpose; without it a link that closes a cycle is refused. */
  allowCircular: z.boolean().default(false),
})
export type LinkInput = z.output<typeof LinkInput>

/** A change that may be asked about before it is made. */
export const ImpactChange = z.discriminatedUnion('kind', [
  GradeInput.extend({ kind: z.literal('grade') }),
  LinkInput.extend({ kind: z.literal('link') }),
  z.object({
    kind: z.literal('relink'),
    id: AnyId,
    type: LineageLink.shape.type,
    allowCircular: z.boolean().default(false),
  }),
  z.object({ kind: z.literal('unlink'), id: AnyId }),
  z.object({
    kind: z.literal('lineage-status'),
    documentId: DocumentId,
    status: z.enum(['unexamined', 'original', 'unknown']),
  }),
  z.object({ kind: z.literal('retract'), documentId: DocumentId }),
  z.object({ kind: z.literal('unretract'), documentId: DocumentId }),
  z.object({ kind: z.literal('merge-sources'), into: SourceId, from: z.array(SourceId).min(1).max(100) }),
  z.object({ kind: z.literal('withdraw-claim'), id: ClaimId }),
  z.object({ kind: z.literal('remove-evidence'), id: AnyId }),
  z.object({ kind: z.literal('remove-passage'), claimId: ClaimId, anchorId: AnchorId }),
])
export type ImpactChange = z.output<typeof ImpactChange>

const Named = z.object({ id: ClaimId, number: z.int(), text: z.string() })
const Origins = z.tuple([z.int(), z.int()])
/** What is derived of a claim and can change without the claim being changed. */
export const ClaimState = z.object({
  reliability: Reliability.optional(),
  origins: Origins,
  originsAgainst: Origins,
  itemsFor: z.int(),
  itemsAgainst: z.int(),
  contested: z.boolean(),
  flags: z.array(z.enum(ORIGIN_FLAGS)),
})
export type ClaimState = z.infer<typeof ClaimState>

/** Claims by number, briefs by title; nothing that stays as it is. */
export const Impact = z.object({
  /** Claims of which something derived changes. */
  claims: z.array(Named.extend({ before: ClaimState, after: ClaimState })),
  /** Pieces of evidence whose reliability, roots or standing change; gone = it is no item any more. */
  evidence: z.array(
    z.object({
      id: AnyId,
      claim: Named,
      before: Reliability.optional(),
      after: Reliability.optional(),
      gone: z.boolean(),
    }),
  ),
  /** Active assessments that become stale, or cease to be. */
  assessments: z.array(
    z.object({
      id: AssessmentId,
      claim: Named,
      analyst: z.object({ id: AnalystId, name: z.string() }),
      stale: z.boolean(),
      parts: z.array(z.enum(['reliability', 'origins', 'items'] as const satisfies readonly StalePart[])),
    }),
  ),
  /** Claims that touched ones support, directly or through others that they support. */
  supported: z.array(Named.extend({ by: z.array(z.int()) })),
  /** Sentences of briefs that cite any of these claims, by the numbers of the claims; `issued` = it has left in print. */
  sentences: z.array(
    z.object({
      briefId: BriefId,
      title: z.string(),
      issued: z.boolean(),
      section: z.string(),
      /** Positions in the brief, from 0. */
      at: z.tuple([z.int(), z.int()]),
      text: z.string(),
      cites: z.array(z.int()),
    }),
  ),
})
export type Impact = z.infer<typeof Impact>

/** Operations that tell beforehand. */
export const impact = {
  /** Throws what the command that makes the change would throw, but for a reason or a signature that is missing. */
  preview: query('NOT_FOUND', 'INVALID_FIELD', 'TIME_INVALID', 'CYCLE', 'DUPLICATE', 'MERGE_SELF', 'ANCHOR_MISSING')
    .input(ImpactChange)
    .output(Impact),
}
