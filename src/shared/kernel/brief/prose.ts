// Sentences of a brief as runs, and what the language rules say of them (D33). Offsets stay inside one text.
import type { Likelihood } from '@shared/model/grade'
import type { Run } from './data'
import { findHedge, findTerms, sameStep, statesConfidence } from './likelihood'

/** Something that keeps a brief from being printed, or that its reader must know. */
export interface Problem {
  readonly severity: 'blocks' | 'warns'
  /** Where, for people: `Key judgements, 2` or `claim 14, text`. */
  readonly place: string
  readonly detail: string
}

/** Splits a text into sentences, white space kept at their ends. */
export function sentences(text: string): string[] {
  return [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment)
}

/** A text with its likelihood terms set apart. */
export function proseRuns(text: string): Run[] {
  const out: Run[] = []
  let at = 0
  for (const term of findTerms(text)) {
    if (term.start < at) continue
    if (term.start > at) out.push({ t: text.slice(at, term.start) })
    out.push({ term: text.slice(term.start, term.end) })
    at = term.end
  }
  if (at < text.length) out.push({ t: text.slice(at) })
  return out
}

/** A text as a sentence: trimmed, ending in a mark. */
export function sentence(text: string): string {
  const trimmed = text.trim()
  return /[.!?…。؟]["”’»)]*$/u.test(trimmed) ? trimmed : `${trimmed}.`
}

/** Sentences that state a likelihood and a confidence level at once. */
export function checkSentences(text: string, place: string, severity: Problem['severity'] = 'blocks'): Problem[] {
  return sentences(text)
    .filter((one) => findTerms(one).length > 0 && statesConfidence(one))
    .map((one) => ({
      severity,
      place,
      detail: `a likelihood and a confidence level stand in one sentence: “${shorten(one.trim(), 80)}”`,
    }))
}

/** What a judgement's words say against the displayed likelihood of the claim it cites. */
export function checkTerm(text: string, likelihood: Likelihood | undefined, place: string): Problem[] {
  const found = findTerms(text)
  if (!likelihood) {
    const hedge = findHedge(text)
    if (found[0])
      return [{ severity: 'warns', place, detail: `“${found[0].term}” is said, but the claim has no likelihood` }]
    return hedge ? [{ severity: 'warns', place, detail: `“${hedge}” states no likelihood` }] : []
  }
  const { term, scale } = likelihood
  if (term === undefined || found.length === 0 || found.some((one) => sameStep(scale, one.term, term))) return []
  return [{ severity: 'blocks', place, detail: `“${found[0]?.term}” is said, but the claim’s likelihood is “${term}”` }]
}

/** Whether the texts use terms of more than one row or scale, which needs a printed notice. */
export function mixesRows(texts: readonly string[]): boolean {
  const alone = new Set(texts.flatMap((text) => findTerms(text)).flatMap(({ rows }) => (rows.length === 1 ? rows : [])))
  return alone.size > 1
}
export const MIXED_NOTICE =
  'Terms of more than one row or scale are used; paired terms of the table of likelihood mean the same.'

/** A text cut at a word's end, with an ellipsis, to at most `length` user-perceived characters. */
export function shorten(text: string, length: number): string {
  const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment)
  if (letters.length <= length) return text
  const cut = letters.slice(0, length - 1).join('')
  const space = cut.lastIndexOf(' ')
  return `${(space > length * 0.5 ? cut.slice(0, space) : cut).replace(/[\s,;:–—-]+$/u, '')}…`
}
