// What an assessment rests on when it is written (DOMAIN 2.5, 6), for authored data. The rules are kernel/facts'.
import { type CorpusSlice, claimFacts } from '@shared/kernel/facts'
import type { Assessment, Claim } from '@shared/model/claim'
import type { ClaimRelation } from '@shared/model/relation'

/** What the computation reads. */
export type JudgedObjects = Omit<CorpusSlice<Claim>, 'assessments' | 'forecasts' | 'relations' | 'tagUses'>

const SYMMETRIC: ReadonlySet<string> = new Set(['contradicts', 'in-tension-with', 'contrasts'])
/** Symmetric relations are stored with the lower id first (D17). */
export function orderSymmetric(relation: ClaimRelation): ClaimRelation {
  if (!SYMMETRIC.has(relation.type) || relation.from < relation.to) return relation
  return { ...relation, from: relation.to, to: relation.from }
}

/** Gives each assessment the snapshot of its basis: worst effective reliability, supporting origins, items. */
export function basisOf(all: JudgedObjects): (assessment: Assessment) => Assessment {
  const slice = { ...all, assessments: [], forecasts: [], relations: [], tagUses: [] }
  const basis = new Map(claimFacts(slice, 0).map((facts) => [facts.claim.id, facts.basis]))
  return (assessment) => {
    const now = basis.get(assessment.claimId)
    if (!now) return assessment
    const { reliability, origins, itemIds } = now
    return { ...assessment, basis: { reliability, origins: [...origins], itemIds: [...itemIds] } }
  }
}
