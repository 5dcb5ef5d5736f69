// What a new judgement that speaks of a part only takes over from an earlier one. Writes nothing.
import type { Judgement } from './check-assessment'

/**
 * The values given, and for what is not given those of the earlier judgement. A reason goes with its confidence, a
 * signature for credibility 1 with that credibility (D37); rationale and adjudication are of one judgement alone.
 */
export function laidOver<G extends Partial<Judgement>>(
  given: G,
  earlier: Partial<Judgement> | undefined,
): G & Partial<Judgement> {
  if (!earlier) return given
  const { credibility, override, likelihood, confidence, confidenceReason, effects } = earlier
  return {
    ...(credibility !== undefined && { credibility }),
    ...(override && given.credibility === undefined && { override }),
    ...(likelihood && { likelihood }),
    ...(confidence && { confidence, confidenceReason }),
    ...(effects && { effects }),
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  } as G & Partial<Judgement>
}
