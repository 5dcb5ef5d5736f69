// Claims, the assertions of a corpus restated in the analyst's words, and forecasts.
import { z } from 'zod'
import { envelope } from './base/envelope'
import { AnalystId, AnchorId, AnyId, AssessmentId, ClaimId, Edtf, EntityId, ForecastId, Timestamp } from './base/ids'
import { TimeValue } from './base/time-span'
import {
  ActorRole,
  AttributionMode,
  AttributionStance,
  ClaimStatus,
  ClaimType,
  Domain,
  PlaceRole,
  Plover,
  Polarity,
  Reading,
  Tier,
} from './base/vocabulary'
import { Confidence, Credibility, Likelihood } from './grade'

export const Strength = z.union([z.literal(1), z.literal(2), z.literal(3)])
export const ClaimActor = z.object({ entityId: EntityId, role: ActorRole, strength: Strength.optional() })
export type ClaimActor = z.infer<typeof ClaimActor>
export const ClaimPlace = z.object({ placeId: EntityId, role: PlaceRole, order: z.int().min(0).optional() })
export type ClaimPlace = z.infer<typeof ClaimPlace>
export const Attribution = z.object({
  mode: AttributionMode.default('author'),
  speakerIds: z.array(EntityId).default([]),
  stance: AttributionStance.default('asserts'),
})
export const Quantity = z.object({
  value: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  unit: z.string(),
  comparator: z.enum(['eq', 'approx', 'lt', 'le', 'gt', 'ge']).default('eq'),
  anchorId: AnchorId.optional(),
})

/** What a person may write of a claim; the store adds the envelope. */
export const claimFields = {
  text: z.string().min(1, 'a claim needs a text').max(600, 'a claim has at most 600 characters'),
  anchorIds: z.array(AnchorId).default([]),
  tier: Tier.default('core'),
  type: ClaimType,
  typeAlt: ClaimType.optional(),
  reading: Reading.default('stated'),
  polarity: Polarity.default('affirmed'),
  attribution: Attribution.default({ mode: 'author', speakerIds: [], stance: 'asserts' }),
  domain: Domain,
  domainAlt: z.array(Domain).default([]),
  actors: z.array(ClaimActor).default([]),
  places: z.array(ClaimPlace).default([]),
  quantities: z.array(Quantity).default([]),
  eventTime: TimeValue.optional(),
  statementTime: TimeValue.optional(),
  sourceLikelihood: Likelihood.optional(),
  balanceOf: EntityId.optional(),
  plover: Plover.optional(),
  status: ClaimStatus.default('draft'),
}
export const Claim = z.object({ id: ClaimId, ...envelope, ...claimFields })
export type Claim = z.infer<typeof Claim>

export const forecastFields = {
  question: z.string().min(1),
  criterion: z.string().min(1),
  horizon: TimeValue.optional(),
  horizonBasis: z.enum(['stated', 'computed', 'proposed', 'none']),
  reviewAt: Edtf.optional(),
  resolvable: z.enum(['yes', 'partly', 'no']),
  condition: z.string().optional(),
  entries: z
    .array(
      z.object({
        analystId: AnalystId,
        at: Timestamp,
        p: z.number().min(0).max(1).optional(),
        term: z.string().optional(),
      }),
    )
    .default([]),
  outcome: z.enum(['yes', 'no', 'void']).optional(),
  resolvedAt: Timestamp.optional(),
  resolvedBy: AnalystId.optional(),
  evidenceIds: z.array(AnyId).default([]),
}
export const Forecast = z.object({ id: ForecastId, ...envelope, claimId: ClaimId, ...forecastFields })
export type Forecast = z.infer<typeof Forecast>

const assessmentFields = {
  claimId: ClaimId,
  analystId: AnalystId,
  at: Timestamp,
  credibility: Credibility.optional(),
  likelihood: Likelihood.optional(),
  confidence: Confidence.optional(),
  confidenceReason: z.string().optional(),
  effects: z.array(z.object({ entityId: EntityId, sign: z.enum(['+', '−']), strength: Strength })).optional(),
  rationale: z.string().optional(),
  adjudicates: z.boolean().default(false),
  basis: z.object({
    reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
    origins: z.tuple([z.int().min(0), z.int().min(0)]),
    itemIds: z.array(AnyId),
  }),
  override: z.object({ rule: z.string(), reason: z.string() }).optional(),
}
/** One analyst's dated judgement of one claim; append only (D34). A confidence without its reason is none. */
export const Assessment = z
  .object({ id: AssessmentId, ...envelope, ...assessmentFields })
  .refine(({ confidence, confidenceReason }) => confidence === undefined || !!confidenceReason?.trim(), {
    path: ['confidenceReason'],
    error: 'a confidence needs a reason',
  })
export type Assessment = z.infer<typeof Assessment>
