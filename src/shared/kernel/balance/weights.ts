// The weights w1 and the thresholds under which no figure is given (DOMAIN 4.1, 4.4, 5). Our own conventions, all of them.
import type { Confidence, Credibility } from '../../model/grade'

/** c by credibility (DOMAIN 4.1, w1): 6 has none, for it is no judgement. */
export const CREDIBILITY_WEIGHT: Readonly<Record<Credibility, number | undefined>> = {
  1: 1,
  2: 0.8,
  3: 0.5,
  4: 0.2,
  5: 0,
  6: undefined,
}
/** k by confidence (DOMAIN 4.4, w1). */
export const CONFIDENCE_WEIGHT: Readonly<Record<Confidence, number>> = { high: 1, moderate: 0.7, low: 0.4 }

/** Below these an index is replaced by "too few" (DOMAIN 5): assessed clusters, and distinct origins behind them. */
export const LEAST_ASSESSED = 3
export const LEAST_ORIGINS = 2

const STEP = 2 ** -30
/**
 * Rounds a weight to a whole number of 2⁻³⁰: sums of some millions of such are exact, so that what is added can be taken
 * away again, nothing is left of nothing, and the order of the sum does not matter (B13).
 */
export const exact = (x: number): number => Math.round(x / STEP) * STEP
