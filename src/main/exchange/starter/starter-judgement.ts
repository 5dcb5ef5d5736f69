// What an assessment rests on when it is written (DOMAIN 2.5, 6), for authored data. The rules are kernel/facts'.
import { type CorpusSlice, claimFacts } from '@shared/kernel/facts'
import type { Assessment, Claim } from '@shared/model/claim'

/** What the computation reads. */
export type JudgedObjects = Omit<CorpusSlice<Claim>, 'assessments' | 'forecasts' | 'relations' | 'tagUses'>

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
