// Which of the analysts' judgements of a claim are active, and which value is displayed (DOMAIN 2.5). Averages nothing.
import type { Assessment } from '../../model/claim'

type Judged = Pick<Assessment, 'id' | 'analystId' | 'at' | 'adjudicates'> & Partial<Assessment>

/** Newest first; equal times by id, so that the order is total. */
const newestFirst = (a: Judged, b: Judged): number => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1)

/** The newest assessment of each analyst, newest first (G1). */
export function activeAssessments<A extends Judged>(assessments: readonly A[]): A[] {
  const seen = new Set<string>()
  return [...assessments].sort(newestFirst).filter((one) => {
    if (seen.has(one.analystId)) return false
    seen.add(one.analystId)
    return true
  })
}

/** What a view shows of a claim's assessments: one of them, or a split that names no value. */
export interface Displayed<A> {
  readonly assessment?: A
  readonly split: boolean
}

/** The newest adjudication, else the only active assessment, else a split; neither without assessments (G2, G3). */
export function displayedAssessment<A extends Judged>(assessments: readonly A[]): Displayed<A> {
  const adjudication = assessments.filter((one) => one.adjudicates).sort(newestFirst)[0]
  if (adjudication) return { assessment: adjudication, split: false }
  const active = activeAssessments(assessments)
  if (active.length === 1 && active[0]) return { assessment: active[0], split: false }
  return { split: active.length > 1 }
}
