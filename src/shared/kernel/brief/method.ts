// The note on scales and method that a brief ends with (DOMAIN 4), in words of its own.
import { CREDIBILITY_LABEL, ICD203, PHIA, RELIABILITIES, RELIABILITY_LABEL } from '@shared/model/grade'
import type { Project } from '@shared/model/project'
import type { Method, Run, ScaleRow } from './data'

const range = (low: number, high: number) => `${Math.round(low * 100)}–${Math.round(high * 100)}`

const CONFIDENCE: readonly ScaleRow[] = [
  ['low', 'Scant or uncorroborated sources, many assumptions, weak inference'],
  ['moderate', 'Credible sources, partly corroborated; some assumptions'],
  ['high', 'Good, diverse, corroborated sources, few assumptions; not certainty'],
]

const claimsNote: Run[] = [
  { t: 'The brief prints ' },
  { em: 'claims' },
  { t: ': single statements in the analyst’s words, tied to passages and graded. A claim is ' },
  { em: 'established' },
  { t: ' if it is a fact that every active assessment rates credible at 1, ' },
  { em: 'reported' },
  { t: ' if a source commits to it, an ' },
  { em: 'inference' },
  {
    t: ' if the analyst goes beyond the sources. Likelihood says how probable something is; confidence says how well founded the judgement is. The two never share a sentence.',
  },
]

const countsNote =
  'A grade sets the reliability of the source beside the credibility of the item; a dash stands for what has not been judged. Origins are counted by lineage, not by documents: “1–2” means one settled and two possible. Effects name the power, the direction and a strength from 1 to 3. Dates print the precision of the source and no more.'

const textNote = (workingCopy: boolean) =>
  workingCopy
    ? 'This is a working copy: it prints texts whatever their rights, for the analyst’s own desk. The attached file holds the same claims as data.'
    : 'A source whose text may be shared is printed with its marks; of every other, only the passages that carry a claim are quoted, with a few words around them. The attached file holds the same claims as data.'

/** The note, with the project's scale; `extra` are sentences that rules require. */
export function methodNote(project: Project, workingCopy: boolean, extra: readonly string[]): Method {
  const icd = project.likelihoodScale === 'icd203'
  const second = icd && project.likelihoodRow === 2
  const steps = icd ? ICD203 : PHIA
  return {
    intro: [claimsNote, [{ t: countsNote }], [{ t: textNote(workingCopy) }], ...extra.map((t) => [{ t }])],
    likelihoodTitle: icd ? `Likelihood, ICD 203 row ${project.likelihoodRow}` : 'Likelihood, UK PHIA yardstick',
    likelihood: steps.map(
      (step) => [second ? (step.row2 ?? step.term) : step.term, range(step.low, step.high)] as const,
    ),
    reliability: RELIABILITIES.map((letter) => [letter, RELIABILITY_LABEL[letter]] as const),
    credibility: ([1, 2, 3, 4, 5, 6] as const).map((n) => [String(n), CREDIBILITY_LABEL[n]] as const),
    confidence: CONFIDENCE,
  }
}
