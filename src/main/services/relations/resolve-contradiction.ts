// Settles a contradiction: signed adjudications of both claims, or a tension where both hold. One unit of work.
import { Failure } from '@shared/contract/errors'
import type { Verdict } from '@shared/contract/judging/relations'
import { activeAssessments } from '@shared/kernel/grade'
import type { Credibility } from '@shared/model/grade'
import type { ClaimRelation } from '@shared/model/relation'
import type { Judgement } from '../assessments/check-assessment'
import { laidOver } from '../assessments/laid-over'
import { type Recording, recordAssessment } from '../assessments/record-assessment'
import type { StoredFacts } from '../claims/claim-views'
import type { Context } from '../core/context'
import { factsOf } from '../judgement/basis'
import { changeRelation } from './write-relations'

/** What is decided, and why. */
export interface Resolution {
  readonly verdict: Verdict
  readonly rationale: string
  /** Of the side that stands; 2 unless given. */
  readonly credibility?: Credibility | undefined
  readonly override?: Judgement['override']
}
const STANDS: Credibility = 2
const FALLS: Credibility = 5
const DOUBTFUL: Credibility = 4

/** Throws what `relations.resolve` declares. */
export async function resolveContradiction(
  ctx: Context,
  recording: Recording,
  relation: ClaimRelation,
  resolution: Resolution,
): Promise<void> {
  const { verdict } = resolution
  if (relation.type !== 'contradicts')
    throw new Failure('INVALID_FIELD', { field: 'id', detail: 'only a contradiction can be resolved' })
  const rationale = resolution.rationale.trim()
  if (rationale === '') throw new Failure('REASON_REQUIRED', { field: 'rationale' })
  if (verdict === 'both') {
    const note = [relation.note, rationale].filter(Boolean).join('\n\n')
    await changeRelation(recording.repos, relation, { type: 'in-tension-with', note })
    return
  }
  for (const side of ['from', 'to'] as const) {
    const facts = await factsOf(ctx, recording.repos, relation[side])
    const given = { ...gradeOf(side, resolution), rationale, adjudicates: true }
    await recordAssessment(ctx, recording, facts, laidOver(given, displayedOf(facts, recording.write.author)))
  }
}

function gradeOf(side: 'from' | 'to', { verdict, credibility, override }: Resolution): Partial<Judgement> {
  if (verdict === 'neither') return { credibility: DOUBTFUL }
  if (verdict !== side) return { credibility: FALLS }
  return { credibility: credibility ?? STANDS, ...(override && { override }) }
}

/** An adjudication is displayed in place of what was: it keeps likelihood, confidence and effects of that. */
const displayedOf = ({ assessment, assessments }: StoredFacts, author: string): Partial<Judgement> | undefined =>
  assessment ?? activeAssessments(assessments).find((one) => one.analystId === author)
