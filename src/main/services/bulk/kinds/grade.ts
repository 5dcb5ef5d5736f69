// Adds the signing analyst's assessment to many claims, each with the basis that it has now (D34, D37).
import { type ClaimFacts, claimFacts } from '@shared/kernel/facts'
import type { Assessment } from '@shared/model/claim'
import { checkAssessment } from '../../assessments/check-assessment'
import { basisOf } from '../../judgement/basis'
import { requireLikelihood } from '../../judgement/check-likelihood'
import { loadSlice } from '../../ledger/load-slice'
import type { BulkMaker, BulkScope, Planned } from '../kind'
import { likelihoodWords } from '../words'

interface GradeStep extends Planned {
  readonly basis: Assessment['basis']
}

/** The work of `grade`. Throws LIKELIHOOD_INVALID for a term that is not of its scale (D31). */
export const gradeWork: BulkMaker<'grade'> = async (scope, { kind: _, ...judged }) => {
  const { ctx, repos } = scope
  requireLikelihood(judged.likelihood, 'likelihood')
  const facts = await factsOf(scope)
  const analystId = ctx.session.analystId
  const at = ctx.now()
  return {
    subject: subjectOf(judged),
    plan(claim): GradeStep {
      const now = facts.get(claim.id)!
      const basis = basisOf(now)
      checkAssessment({ ...judged, adjudicates: false }, basis)
      const before = now.active.find((one) => one.analystId === analystId)
      return { claim, basis, shown: () => shown(before, judged) }
    },
    async write(planned) {
      await repos.assessments.insertAll(
        (planned as readonly GradeStep[]).map(({ claim, basis }) => ({
          ...judged,
          id: ctx.ports.ids.next(),
          claimId: claim.id,
          analystId: analystId!,
          at,
          basis,
        })),
      )
    },
  }
}

async function factsOf({ ctx, repos, world, claims }: BulkScope): Promise<ReadonlyMap<string, ClaimFacts>> {
  const ids = claims.map(({ id }) => id)
  const wanted = new Set<string>(ids)
  const { slice } = await loadSlice(repos, world, ids)
  const facts = claimFacts(slice, ctx.today(), ({ id }) => wanted.has(id))
  return new Map(facts.map((one) => [one.claim.id, one]))
}

type Judged = Partial<Pick<Assessment, 'credibility' | 'confidence' | 'likelihood' | 'rationale'>>
const valuesOf = (judged: Judged): readonly (readonly [string, string])[] => [
  ['credibility', String(judged.credibility ?? '')],
  ['likelihood', likelihoodWords(judged.likelihood)],
  ['confidence', judged.confidence ?? ''],
]
function shown(before: Judged | undefined, judged: Judged) {
  const old = new Map(before ? valuesOf(before) : [])
  return valuesOf(judged)
    .filter(([, value]) => value !== '')
    .map(([field, after]) => ({ field, before: old.get(field) ?? '', after }))
}
const subjectOf = (judged: Judged): string =>
  valuesOf(judged)
    .filter(([, value]) => value !== '')
    .map(([field, value]) => `${field} ${value}`)
    .join(', ')
