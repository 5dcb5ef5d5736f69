// Assessments of claims that are merged (D5, D34). Answers with those that stay behind, for the note.
import { activeAssessments, displayedAssessment } from '@shared/kernel/grade'
import type { Assessment } from '@shared/model/claim'
import type { Repositories, StoredClaim } from '../../../store'
import { likelihoodWords, type Words } from '../words'

/**
 * They go to the kept claim as they are, but for those that would displace what is judged of it: an analyst's newer one
 * of another wording, an adjudication of another claim. Analysts who differ stand beside each other, as a split.
 */
export async function moveAssessments(
  repos: Repositories,
  kept: StoredClaim,
  others: readonly StoredClaim[],
  words: Words,
): Promise<string[]> {
  const own = await repos.assessments.byClaim(kept.id)
  const theirs = await repos.assessments.byClaims(others.map(({ id }) => id))
  const [left, moving] = [theirs.filter((one) => displaces(one, own)), theirs.filter((one) => !displaces(one, own))]
  await repos.assessments.updateAll(moving, () => ({ claimId: kept.id }))
  if (left.length === 0) return []
  const numbers = new Map<string, number>(others.map(({ id, number }) => [id, number]))
  const names = new Map<string, string>((await repos.analysts.list()).map(({ id, name }) => [id, name]))
  return left.map((one) => {
    const who = `C-${numbers.get(one.claimId)} by ${names.get(one.analystId) ?? ''}, ${one.at.slice(0, 10)}`
    return `${one.adjudicates ? 'adjudication' : 'assessment'} of ${who}: ${judgedWords(one, words).join('; ')}`
  })
}

/** Whether it would be displayed in place of what is judged of the claim, or be an analyst's judgement in place of another. */
function displaces(one: Assessment, own: readonly Assessment[]): boolean {
  if (own.length === 0) return false
  if (displayedAssessment([...own, one]).assessment?.id === one.id) return true
  const judged = own.some(({ analystId }) => analystId === one.analystId)
  return judged && activeAssessments([...own, one]).some(({ id }) => id === one.id)
}

function judgedWords(one: Assessment, { entity }: Words): string[] {
  const { credibility, likelihood, confidence, confidenceReason, effects, override, rationale } = one
  const each = effects?.map(({ entityId, sign, strength }) => `${entity(entityId)} ${sign}${strength}`)
  return [
    ...(credibility === undefined ? [] : [`credibility ${credibility}`]),
    ...(override ? [`${override.rule} signed: ${override.reason}`] : []),
    ...(likelihood ? [likelihoodWords(likelihood)] : []),
    ...(confidence ? [`confidence ${confidence} (${confidenceReason ?? ''})`] : []),
    ...(each ? [`effects ${each.join(', ') || 'none'}`] : []),
    ...(rationale ? [rationale] : []),
  ]
}
