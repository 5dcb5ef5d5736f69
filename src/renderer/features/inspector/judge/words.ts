// Judgements as they are written in the Inspector.
import type { AssessmentView, StaleDifference } from '@shared/contract/judging/assessments'
import { CREDIBILITY_LABEL, type Likelihood } from '@shared/model/grade'
import { string } from '../../../state/window/strings'

/** `2`, or `1–3`. */
export const rangeWords = ([lo, hi]: readonly [number, number]): string => (lo === hi ? `${lo}` : `${lo}–${hi}`)
/** A probability in per cent with at most one decimal place. */
export const percent = (p: number): string => `${Math.round(p * 1000) / 10} %`
/** `2, probably true`. */
export const credibilityWords = (credibility: AssessmentView['assessment']['credibility']): string =>
  credibility === undefined
    ? string('inspector.notJudged')
    : `${credibility}, ${CREDIBILITY_LABEL[credibility].toLowerCase()}`
/** The term, the number, or both. */
export function likelihoodWords({ term, p }: Likelihood): string {
  if (term === undefined) return p === undefined ? '' : percent(p)
  return p === undefined ? term : `${term}, ${percent(p)}`
}
/** What a stale assessment rested on and what is there now. */
export const staleWords = (stale: readonly StaleDifference[]): string =>
  stale.map(({ part, was, now }) => string(`judge.stale.${part}`, { was, now })).join('; ')

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
/** The UTC day of a moment. */
export const dayWords = (at: string): string => day.format(Date.parse(at))
