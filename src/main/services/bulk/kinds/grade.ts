// Adds the signing analyst's assessment to many claims, each with the basis that it has now (D34, D37).
import { Failure } from '@shared/contract/errors'
import type { ClaimFacts } from '@shared/kernel/facts'
import type { Assessment } from '@shared/model/claim'
import type { StoredClaim } from '../../../store'
import { loadFacts } from '../../claims/claim-views'
import { requireLikelihood } from '../../judgement/check-likelihood'
import type { BulkMaker } from '../kind'
import { likelihoodWords } from '../words'

/** The work of `grade`. Throws INVALID_FIELD for a term that is not of its scale (D31). */
export const gradeWork: BulkMaker<'grade'> = async ({ ctx, repos, world, claims }, { kind: _, ...judged }) => {
  requireLikelihood(judged.likelihood, 'likelihood')
  const facts = new Map<string, ClaimFacts>(
    (
      await loadFacts(
        repos,
        world,
        ctx.today(),
        claims.map(({ id }) => id),
      )
    ).map((one) => [one.claim.id, one]),
  )
  const at = ctx.now()
  const assessmentOf = ({ id }: StoredClaim) => {
    const { reliability, origins, itemIds } = facts.get(id)!.basis
    return {
      ...judged,
      id: ctx.ports.ids.next(),
      claimId: id,
      analystId: ctx.session.analystId!,
      at,
      basis: { reliability, origins: [...origins] as [number, number], itemIds: [...itemIds] },
    }
  }
  return {
    subject: subjectOf(judged),
    plan(claim) {
      const now = facts.get(claim.id)!
      checkOrigins(judged.credibility, now)
      const before = now.active.find((one) => one.analystId === ctx.session.analystId)
      return { claim, shown: () => shown(before, judged) }
    },
    async write(planned) {
      await repos.assessments.insertAll(planned.map(({ claim }) => assessmentOf(claim)))
    },
  }
}

/** D37: nothing is confirmed by one origin. */
function checkOrigins(credibility: number | undefined, { origins: [settled] }: ClaimFacts): void {
  if (credibility !== 1 || settled >= 2) return
  const detail = settled === 1 ? 'this claim has one that is settled' : 'this claim has none'
  throw new Failure('ORIGINS_TOO_FEW', { field: 'credibility', detail })
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
