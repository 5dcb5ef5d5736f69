// Refuses what is no likelihood (D31), naming the field. Decided by kernel/grade.
import { Failure } from '@shared/contract/errors'
import { likelihoodProblem } from '@shared/kernel/grade'
import type { Likelihood } from '@shared/model/grade'

/** Throws LIKELIHOOD_INVALID naming `field` and the part of it that is wrong; undefined passes. */
export function requireLikelihood(likelihood: Likelihood | undefined, field: string): void {
  const problem = likelihood && likelihoodProblem(likelihood)
  if (problem) throw new Failure('LIKELIHOOD_INVALID', { field: `${field}.${problem.field}`, detail: problem.detail })
}
