// Assessments of claims, each an analyst's own, and how far analysts agree. Nothing is edited, merged or averaged (D34).
import { z } from 'zod'
import type { AgreementField } from '../../kernel/agree'
import { AnalystId, ClaimId, EntityId } from '../../model/base/ids'
import { Assessment, Strength } from '../../model/claim'
import { Confidence, Credibility, LikelihoodScale, Reliability } from '../../model/grade'
import { command, query } from '../declare/operation'
import { ClaimIds } from '../views'

/** A likelihood as it is sent; what is no likelihood is refused by LIKELIHOOD_INVALID, which names the field (D31). */
export const LikelihoodInput = z.object({
  scale: LikelihoodScale,
  term: z.string().optional(),
  row: z.union([z.literal(1), z.literal(2)]).optional(),
  p: z.number().optional(),
  basis: z.enum(['stated', 'mapped', 'assigned']).default('assigned'),
  wording: z.string().optional(),
})

/** What an analyst records of a claim; at least one judgement. `override` {rule: 'D37', reason} signs a credibility of 1. */
export const AssessmentInput = z.object({
  claimId: ClaimId,
  credibility: Credibility.optional(),
  likelihood: LikelihoodInput.optional(),
  confidence: Confidence.optional(),
  confidenceReason: z.string().optional(),
  effects: z.array(z.object({ entityId: EntityId, sign: z.enum(['+', '−']), strength: Strength })).optional(),
  rationale: z.string().optional(),
  adjudicates: z.boolean().default(false),
  override: z.object({ rule: z.string(), reason: z.string() }).optional(),
})
export type AssessmentInput = z.input<typeof AssessmentInput>

/** One part in which what an assessment rested on differs from the present, both as they are written. */
export const StaleDifference = z.object({
  part: z.enum(['reliability', 'origins', 'items']),
  was: z.string(),
  now: z.string(),
})
export type StaleDifference = z.infer<typeof StaleDifference>

/** An assessment with its analyst; `active` = the analyst's newest, `displayed` = the one that views show. */
export const AssessmentView = z.object({
  assessment: Assessment,
  analyst: z.object({ id: AnalystId, name: z.string(), initials: z.string() }),
  active: z.boolean(),
  displayed: z.boolean(),
  stale: z.array(StaleDifference),
})
export type AssessmentView = z.infer<typeof AssessmentView>

const invalid = ['NOT_FOUND', 'INVALID_FIELD', 'ORIGINS_TOO_FEW', 'REASON_REQUIRED', 'LIKELIHOOD_INVALID'] as const

/** Operations on assessments. */
export const assessments = {
  /** Newest first, adjudications before all; `present` is what an assessment made now would rest on. */
  list: query('NOT_FOUND')
    .input(z.object({ claimId: ClaimId }))
    .output(
      z.object({
        assessments: z.array(AssessmentView),
        split: z.boolean(),
        present: z.object({ reliability: Reliability, origins: z.tuple([z.int(), z.int()]), items: z.int() }),
      }),
    ),
  /** By the analyst who signs, over the present basis. */
  add: command('undoable', ...invalid)
    .input(AssessmentInput)
    .output(z.object({ assessment: AssessmentView })),
  /** Repeats the signing analyst's own assessment over the present basis; refused where nothing has changed. */
  confirm: command('undoable', ...invalid)
    .input(z.object({ claimId: ClaimId }))
    .output(z.object({ assessment: AssessmentView })),
}

/** A coefficient, or why there is none (D45). */
export const CoefficientView = z.discriminatedUnion('state', [
  z.object({ state: z.literal('value'), value: z.number() }),
  z.object({ state: z.literal('undefined'), why: z.enum(['no-units', 'one-category']) }),
])
export type CoefficientView = z.infer<typeof CoefficientView>

const Alpha = z.object({
  coefficient: CoefficientView,
  reading: z.enum(['reliable', 'tentative', 'not-usable', 'undefined']),
  units: z.int(),
  values: z.int(),
})
export const AGREEMENT_FIELDS = [
  'credibility',
  'likelihood',
  'confidence',
  'effects',
] as const satisfies readonly AgreementField[]

/** Agreement over the active assessments of the claims that `where` selects. */
export const AgreementView = z.object({
  field: z.enum(AGREEMENT_FIELDS),
  /** Claims selected, and those of them that two or more of the analysts judged. */
  claims: z.int(),
  judgedTwice: z.int(),
  analysts: z.array(z.object({ id: AnalystId, name: z.string(), initials: z.string(), judged: z.int() })),
  pairs: z.array(
    z.object({
      a: AnalystId,
      b: AnalystId,
      units: z.int(),
      same: z.number().optional(),
      kappa: CoefficientView,
      weighted: z.object({ coefficient: CoefficientView, units: z.int() }),
    }),
  ),
  nominal: Alpha,
  ordinal: Alpha,
  /** Likelihood alone has sizes: probabilities. */
  interval: Alpha.optional(),
  /** Widest apart first. `values` are written as the analysts gave them; an entity is the one that an effect is on. */
  differences: z.array(
    z.object({
      claimId: ClaimId,
      number: z.int(),
      text: z.string(),
      entity: z.object({ id: EntityId, name: z.string() }).optional(),
      values: z.array(z.object({ analystId: AnalystId, value: z.string() })),
    }),
  ),
  /** How many units differ in all. */
  differing: z.int(),
})
export type AgreementView = z.infer<typeof AgreementView>

/** Operations on agreement. */
export const agreement = {
  /** `where` as kernel/filter reads it, or `ids`; both absent: all claims. `analysts` absent: all who have judged. */
  measure: query('FILTER_INVALID', 'NOT_FOUND')
    .input(
      z.object({
        where: z.string().optional(),
        ids: ClaimIds.optional(),
        field: z.enum(AGREEMENT_FIELDS).default('credibility'),
        analysts: z.array(AnalystId).min(2).max(50).optional(),
        limit: z.int().min(1).max(1000).default(50),
      }),
    )
    .output(AgreementView),
}
