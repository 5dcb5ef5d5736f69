// Links between claims, evidence for them, and how items depend on each other.
import { z } from 'zod'
import { envelope } from './base/envelope'
import { AnyId, ClaimId, SourceId } from './base/ids'
import { EvidenceStance } from './base/vocabulary'
import { Credibility, Reliability } from './grade'

export const RELATION_TYPES = [
  'supports',
  'causes',
  'explains',
  'elaborates',
  'part-of',
  'example-of',
  'condition-of',
  'restates',
  'supersedes',
  'contradicts',
  'in-tension-with',
  'contrasts',
] as const
export const ClaimRelation = z.object({
  id: AnyId,
  ...envelope,
  from: ClaimId,
  to: ClaimId,
  type: z.enum(RELATION_TYPES),
  note: z.string().optional(),
})
export type ClaimRelation = z.infer<typeof ClaimRelation>

export const Evidence = z.object({
  id: AnyId,
  ...envelope,
  claimId: ClaimId,
  item: z.object({ kind: z.enum(['anchor', 'claim', 'document']), id: AnyId }),
  stance: EvidenceStance,
  credibility: Credibility.default(6),
  credibilityReason: z.string().optional(),
  access: z.enum(['firsthand', 'secondhand', 'unknown']).default('unknown'),
  lineage: z.enum(['inherit', 'original']).default('inherit'),
  reliabilityOverride: z.object({ grade: Reliability, reason: z.string().min(1) }).optional(),
})
export type Evidence = z.infer<typeof Evidence>

export const LineageLink = z.object({
  id: AnyId,
  ...envelope,
  from: z.object({ kind: z.enum(['document', 'evidence']), id: AnyId }),
  to: z.object({ kind: z.enum(['document', 'origin']), id: AnyId }),
  type: z.enum(['cites', 'quotes', 'paraphrases', 'syndicates', 'translates', 'derived-from', 'same-origin']),
  basis: z.enum(['stated', 'inferred']),
})
export type LineageLink = z.infer<typeof LineageLink>

export const Origin = z.object({ id: AnyId, ...envelope, name: z.string().min(1), sourceId: SourceId.optional() })
export type Origin = z.infer<typeof Origin>
