// Likelihood terms in prose and as bands (DOMAIN 4.2), and the rule that keeps them apart from confidence (D33).
import { ICD203, type Likelihood, type LikelihoodStep, PHIA } from '@shared/model/grade'
import type { Instrument } from './data'

const percent = (p: number) => Math.round(p * 1000) / 10
const stepsOf = (scale: Likelihood['scale']) => (scale === 'icd203' ? ICD203 : PHIA)

/** The step that a term of a scale names, in either row; undefined if the scale has no such term (D31). */
export function stepOf(scale: Likelihood['scale'], term: string): LikelihoodStep | undefined {
  const wanted = term.trim().toLowerCase()
  const same = (other: string | undefined) => other === wanted || (other !== undefined && adverb(other) === wanted)
  return stepsOf(scale).find((step) => same(step.term) || same(step.row2))
}
const adverb = (term: string) =>
  term === 'almost certain' ? 'almost certainly' : term.endsWith('probable') ? `${term.slice(0, -1)}y` : term

/** Band, term and number of a likelihood as printed; `mapped` is said to be ours, never the source's word (D31). */
export function likelihoodInstrument(likelihood: Likelihood | undefined): Instrument {
  if (!likelihood) return {}
  const { scale, term, p, basis } = likelihood
  const step =
    term === undefined ? stepsOf(scale).find((s) => p !== undefined && p >= s.low && p < s.high) : stepOf(scale, term)
  return {
    ...(term === undefined && step === undefined ? {} : { term: term ?? step?.term }),
    ...(step ? { lo: percent(step.low), hi: percent(step.high) } : {}),
    ...(p === undefined ? {} : { p: percent(p) }),
    ...(basis === 'mapped' ? { basis: 'our mapping of the wording' } : {}),
  }
}

/** Limits of the bands of a scale in per cent, for the ticks of the 0–100 line. */
export function bandTicks(scale: Likelihood['scale']): number[] {
  const limits = stepsOf(scale).flatMap((step) => [percent(step.low), percent(step.high)])
  return [...new Set([0, ...limits, 100])].filter((p) => p !== 1 && p !== 99).sort((a, b) => a - b)
}

type Row = 'icd203-1' | 'icd203-2' | 'phia'
interface Term {
  readonly text: string
  /** Rows of the scales that know the term; one alone tells which is in use. */
  readonly rows: readonly Row[]
}
function vocabulary(): Term[] {
  const rows = new Map<string, Set<Row>>()
  const add = (text: string | undefined, row: Row) => {
    if (text === undefined || text === 'remote') return // "remote" alone names places more often than odds
    for (const form of new Set([text, adverb(text)])) rows.set(form, (rows.get(form) ?? new Set()).add(row))
  }
  for (const step of ICD203) {
    add(step.term, 'icd203-1')
    add(step.row2, 'icd203-2')
  }
  for (const step of PHIA) add(step.term, 'phia')
  return [...rows].map(([text, set]) => ({ text, rows: [...set] })).sort((a, b) => b.text.length - a.text.length)
}
const TERMS = vocabulary()
const TERM = new RegExp(
  `(?<![\\p{L}-])(not )?(${TERMS.map((term) => term.text.replaceAll(' ', '\\s+')).join('|')})(?![\\p{L}])`,
  'giu',
)
const NEGATED: Readonly<Record<string, string>> = {
  likely: 'unlikely',
  probable: 'improbable',
  unlikely: 'likely',
  improbable: 'probable',
}

/** A likelihood term in running text: where its words stand and which term it amounts to. */
export interface FoundTerm {
  readonly start: number
  readonly end: number
  readonly term: string
  readonly rows: readonly Row[]
}
/** Every term of DOMAIN 4.2 in a text, longest first, negations resolved. */
export function findTerms(text: string): FoundTerm[] {
  return [...text.matchAll(TERM)].map((match) => {
    const words = (match[2] ?? '').toLowerCase().replace(/\s+/gu, ' ')
    const term = match[1] ? (NEGATED[words] ?? words) : words
    const start = match.index + (match[1]?.length ?? 0)
    const rows = TERMS.find((known) => known.text === words)?.rows ?? []
    return { start, end: match.index + match[0].length, term, rows }
  })
}

const CONFIDENCE =
  /\b(?:low|moderate|medium|high)(?:\s+(?:level|degree)\s+of)?(?:\s+analytic(?:al)?)?\s+confidence\b|\bconfidence\b[^.;:]{0,40}?\b(?:is|was|remains|stays)\s+(?:only\s+)?(?:low|moderate|medium|high)\b/iu

/** Whether a sentence states a level of analytic confidence. */
export const statesConfidence = (sentence: string): boolean => CONFIDENCE.test(sentence)

const HEDGE =
  /\b(?:may|might|could|possibly|potentially|conceivabl[ey]|perhaps|good chance|real possibility|cannot be ruled out)\b/iu
/** A word of possibility that states no likelihood (DOMAIN 4.3). */
export const findHedge = (text: string): string | undefined => HEDGE.exec(text)?.[0]

/** Whether two words name the same step of a scale. */
export function sameStep(scale: Likelihood['scale'], a: string, b: string): boolean {
  const step = stepOf(scale, a)
  return step !== undefined && step === stepOf(scale, b)
}
