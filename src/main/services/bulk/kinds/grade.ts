// Adds the signing analyst's assessment to many claims, over their own earlier one, with the basis of now (D34, D37).
import { Failure } from '@shared/contract/errors'
import { type ClaimFacts, claimFacts } from '@shared/kernel/facts'
import type { Assessment } from '@shared/model/claim'
import { checkAssessment, type Judgement } from '../../assessments/check-assessment'
import { laidOver } from '../../assessments/laid-over'
import { basisOf } from '../../judgement/basis'
import { requireLikelihood } from '../../judgement/check-likelihood'
import { loadSlice } from '../../ledger/load-slice'
import type { BulkMaker, BulkScope, Planned } from '../kind'
import { likelihoodWords } from '../words'

interface GradeStep extends Planned {
  readonly judgement: Judgement
  readonly basis: Assessment['basis']
}

/** The work of `grade`. Throws LIKELIHOOD_INVALID for a term that is not of its scale (D31). */
export const gradeWork: BulkMaker<'grade'> = async (scope, { kind: _, ...judged }) => {
  const { ctx, repos } = scope
  requireLikelihood(judged.likelihood, 'likelihood')
  const facts = await factsOf(scope)
  return {
    subject: subjectOf(judged),
    plan(claim): GradeStep {
      const now = facts.get(claim.id)
      if (!now) throw new Failure('NOT_FOUND', { name: 'claim', place: claim.id })
      const before = now.active.find((one) => one.analystId === scope.author)
      const judgement = { ...laidOver(judged, before), adjudicates: false }
      const basis = basisOf(now)
      checkAssessment(judgement, basis)
      return { claim, judgement, basis, shown: () => shown(before, judgement) }
    },
    async write(planned, { author, time }) {
      await repos.assessments.insertAll(
        (planned as readonly GradeStep[]).map(({ claim, judgement, basis }) => ({
          ...judgement,
          id: ctx.ports.ids.next(),
          claimId: claim.id,
          analystId: author,
          at: time,
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

type Judged = Partial<Pick<Judgement, 'credibility' | 'confidence' | 'confidenceReason' | 'likelihood' | 'rationale'>>
const valuesOf = (judged: Judged): readonly (readonly [string, string])[] => [
  ['credibility', String(judged.credibility ?? '')],
  ['likelihood', likelihoodWords(judged.likelihood)],
  ['confidence', judged.confidence ?? ''],
]
const reasonsOf = (judged: Judged): readonly (readonly [string, string])[] => [
  ['confidenceReason', judged.confidenceReason ?? ''],
  ['rationale', judged.rationale ?? ''],
]
/** Every value that differs; a reason only where it takes the place of another. */
function shown(before: Judged | undefined, judged: Judged) {
  const old = new Map(before ? [...valuesOf(before), ...reasonsOf(before)] : [])
  const reasons = reasonsOf(judged).filter(([field]) => old.get(field))
  return [...valuesOf(judged), ...reasons]
    .map(([field, after]) => ({ field, before: old.get(field) ?? '', after }))
    .filter((one) => one.before !== one.after)
}
const subjectOf = (judged: Judged): string =>
  valuesOf(judged)
    .filter(([, value]) => value !== '')
    .map(([field, value]) => `${field} ${value}`)
    .join(', ')
