// What of an assessment can be compared, as ratings: credibility, likelihood, confidence, the signs of effects.
import type { Assessment } from '../../model/claim'
import { type Confidence, ICD203, type Likelihood } from '../../model/grade'
import { likelihoodP } from '../grade'
import type { Rating, Unit } from './rating'

/** The parts of an assessment that agreement is measured on. */
export const AGREEMENT_FIELDS = ['credibility', 'likelihood', 'confidence', 'effects'] as const
export type AgreementField = (typeof AGREEMENT_FIELDS)[number]

/** What is compared once: a claim, or a claim and an entity that effects are on. */
export interface RatedUnit {
  readonly claimId: string
  readonly entityId?: string
  readonly ratings: Unit
}
type Judged = Pick<Assessment, 'claimId' | 'analystId'> & Partial<Assessment>

/** Units of the active assessments of some claims, in the order of `claimIds`; nobody's silence is a rating (A6, A10). */
export function unitsOf(field: AgreementField, claimIds: readonly string[], active: readonly Judged[]): RatedUnit[] {
  const byClaim = new Map<string, Judged[]>()
  for (const one of active) byClaim.set(one.claimId, [...(byClaim.get(one.claimId) ?? []), one])
  return claimIds.flatMap((claimId) => {
    const judged = byClaim.get(claimId) ?? []
    if (field === 'effects') return effectUnits(claimId, judged)
    const ratings = judged.flatMap((one) => {
      const rating = ratingOf(field, one)
      return rating ? [[one.analystId as string, rating] as const] : []
    })
    return ratings.length > 0 ? [{ claimId, ratings: new Map(ratings) }] : []
  })
}

const CONFIDENCE: readonly Confidence[] = ['low', 'moderate', 'high']

function ratingOf(
  field: Exclude<AgreementField, 'effects'>,
  { credibility, likelihood, confidence }: Judged,
): Rating | undefined {
  if (field === 'credibility') {
    if (credibility === undefined) return undefined
    return { category: String(credibility), ...(credibility === 6 ? {} : { rank: credibility }) }
  }
  if (field === 'confidence') return confidence && { category: confidence, rank: CONFIDENCE.indexOf(confidence) }
  return likelihood && likelihoodRating(likelihood)
}

/** The place of the ICD 203 band in which a probability lies; the first from 0, the last to 1 (DOMAIN 4.2, 4.7). */
export function bandOf(p: number): number {
  const at = ICD203.findIndex((step) => p < step.high)
  return at < 0 ? ICD203.length - 1 : at
}

/** Two scales are compared through p only (A9). */
function likelihoodRating(likelihood: Likelihood): Rating | undefined {
  const p = likelihoodP(likelihood)
  if (p === undefined) return undefined
  const rank = bandOf(p)
  return { category: ICD203[rank]?.term ?? '', rank, size: p }
}

const SIGNS = { '−': -1, none: 0, '+': 1 } as const

function effectUnits(claimId: string, judged: readonly Judged[]): RatedUnit[] {
  const having = judged.flatMap((one) => (one.effects ? [{ analystId: one.analystId, effects: one.effects }] : []))
  const entities = [...new Set(having.flatMap((one) => one.effects.map((effect) => effect.entityId as string)))]
  return entities.map((entityId) => {
    const ratings = having.map(({ analystId, effects }) => {
      const sign = effects.find((effect) => effect.entityId === entityId)?.sign ?? 'none'
      return [analystId as string, { category: sign, rank: SIGNS[sign] }] as const
    })
    return { claimId, entityId, ratings: new Map(ratings) }
  })
}
