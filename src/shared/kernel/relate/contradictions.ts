// Which contradictions nobody has settled yet (R6). Judges no claim.
import type { Assessment, Claim } from '../../model/claim'
import type { ClaimRelation } from '../../model/relation'
import { counts } from '../facts'

/** What is asked of the two sides of a contradiction. */
export interface Contention {
  /** Live claims by id; a side that is missing is deleted. */
  readonly claims: ReadonlyMap<string, Pick<Claim, 'status'>>
  /** Ids of claims that another supersedes. */
  readonly superseded: ReadonlySet<string>
  /** The moment of each claim's newest adjudication. */
  readonly adjudicated: ReadonlyMap<string, string>
}

/** The contention of some claims with their live relations and assessments. */
export function contentionOf(
  claims: readonly Pick<Claim, 'id' | 'status'>[],
  relations: readonly Pick<ClaimRelation, 'type' | 'to' | 'suggestion'>[],
  assessments: readonly Pick<Assessment, 'claimId' | 'at' | 'adjudicates'>[],
): Contention {
  const adjudicated = new Map<string, string>()
  for (const { claimId, at, adjudicates } of assessments)
    if (adjudicates && at > (adjudicated.get(claimId) ?? '')) adjudicated.set(claimId, at)
  return {
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    superseded: new Set(relations.flatMap((one) => (one.type === 'supersedes' && counts(one) ? [one.to] : []))),
    adjudicated,
  }
}

/** Whether a relation is a contradiction that nobody has settled (R6). */
export function isUnresolved(
  relation: Pick<ClaimRelation, 'type' | 'from' | 'to' | 'createdAt' | 'suggestion'>,
  { claims, superseded, adjudicated }: Contention,
): boolean {
  if (relation.type !== 'contradicts' || !counts(relation)) return false
  return [relation.from, relation.to].every((id) => {
    const claim = claims.get(id)
    if (!claim || claim.status === 'withdrawn' || superseded.has(id)) return false
    return (adjudicated.get(id) ?? '') < relation.createdAt
  })
}
