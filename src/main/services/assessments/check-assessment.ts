// The rules of one assessment (D31, D37, DOMAIN 2.5). Writes nothing.
import { Failure } from '@shared/contract/errors'
import type { Assessment } from '@shared/model/claim'
import { rangeWords } from '../judgement/basis'
import { requireLikelihood } from '../judgement/check-likelihood'

/** What an analyst judged, before it is signed and dated. */
export type Judgement = Pick<
  Assessment,
  | 'credibility'
  | 'likelihood'
  | 'confidence'
  | 'confidenceReason'
  | 'effects'
  | 'rationale'
  | 'adjudicates'
  | 'override'
>
const invalid = (field: string, detail: string): Failure => new Failure('INVALID_FIELD', { field, detail })

/** Throws what `assessments.add` declares for the first rule that the judgement breaks over this basis. */
export function checkAssessment(judgement: Judgement, basis: Assessment['basis']): void {
  const { credibility, likelihood, confidence, confidenceReason, effects, rationale } = judgement
  const judged = [credibility, likelihood, confidence, effects, rationale?.trim() || undefined]
  if (judged.every((value) => value === undefined))
    throw invalid('credibility', 'an assessment judges at least one thing')
  if (confidence !== undefined && !confidenceReason?.trim())
    throw new Failure('REASON_REQUIRED', { field: 'confidence' })
  requireLikelihood(likelihood, 'likelihood')
  checkEffects(effects ?? [])
  checkOrigins(judgement, basis.origins)
}

/** One effect an entity: nobody both gains and loses by one claim. */
function checkEffects(effects: NonNullable<Judgement['effects']>): void {
  const seen = new Set<string>()
  for (const [i, { entityId }] of effects.entries()) {
    if (seen.has(entityId)) throw invalid(`effects.${i}`, 'the same entity stands in it twice')
    seen.add(entityId)
  }
}

/** D37: credibility 1 needs two settled origins, or the signature of who knows better. */
function checkOrigins({ credibility, override }: Judgement, origins: readonly [number, number]): void {
  if (override && override.rule !== 'D37') throw invalid('override.rule', `no rule ${override.rule} can be overridden`)
  if (override && !override.reason.trim()) throw new Failure('REASON_REQUIRED', { field: 'override' })
  if (credibility !== 1 || origins[0] >= 2 || override) return
  throw new Failure('ORIGINS_TOO_FEW', { field: 'credibility', detail: `it has ${rangeWords(origins)}` })
}
