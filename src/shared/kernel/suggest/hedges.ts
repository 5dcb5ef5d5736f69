// Finds hedges, says their class and what likelihood they yield, if any (DOMAIN 4.2, 4.3; D31, D32).

import type { Span } from '../../model/base/ids'
import type { Likelihood } from '../../model/grade'
import { HEDGE_CLASSES, HEDGE_PATTERNS, type HedgeClass } from './hedge-lexicon'
import { findListedTerms, mapped } from './likelihood-terms'

export interface Hedge {
  readonly class: HedgeClass
  readonly wording: string
  /** In the text that was read. */
  readonly span: Span
  readonly negated: boolean
  /** Absent where the class yields none. */
  readonly likelihood?: Likelihood
}
export interface HedgeOptions {
  readonly scale?: Likelihood['scale']
  readonly row?: 1 | 2
}

const NEGATION =
  /(?:\b(?:not|never|hardly|neither|nor)|n[’']t)(?:\s+(?:(?:at\s+all|now|yet|be|been|considered|thought|deemed|believed|seen\s+as|regarded\s+as|necessarily|really)\s+)*|\s+)$/i

/** Negated terms that propose another step; every other negated hedge yields none. */
const NEGATED: Readonly<Record<string, 'unlikely' | 'likely'>> = {
  likely: 'unlikely',
  probable: 'unlikely',
  'likely or probable': 'unlikely',
  unlikely: 'likely',
  improbable: 'likely',
}

function yieldOf(name: HedgeClass, negated: boolean, scale: Likelihood['scale'], row: 1 | 2) {
  if (negated) return undefined
  if (name === 'certainty') return mapped('almost certain', scale, row)
  return name === 'expectation' ? mapped('likely', scale, row) : undefined
}

/** "Certain" before a noun picks some out; it expresses no certainty. */
const isCertainty = (wording: string, after: string) =>
  !/^certain$/i.test(wording) || /^\s*(?:[.,;:!?]|that\b|$)/i.test(after)

function listed(text: string, scale: Likelihood['scale'], row: 1 | 2): Hedge[] {
  return findListedTerms(text, scale, row).map(({ start, end, likelihood }) => {
    const negation = NEGATION.exec(text.slice(0, start))
    const from = negation ? negation.index : start
    const wording = text.slice(from, end)
    const step = NEGATED[likelihood.term ?? '']
    const value = negation ? step && mapped(step, scale, row) : likelihood
    const span = { start: from, end }
    return {
      class: 'listed',
      wording,
      span,
      negated: negation !== null,
      ...(value ? { likelihood: { ...value, wording } } : {}),
    }
  })
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** The hedges of a text in order. A stretch of text belongs to one class: listed terms first, then the longest. */
export function readHedges(text: string, { scale = 'icd203', row = 1 }: HedgeOptions = {}): Hedge[] {
  const found: Hedge[] = listed(text, scale, row)
  const others: Hedge[] = []
  for (const [name, pattern] of HEDGE_PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const lead = /^\s*/.exec(match[0])?.[0].length ?? 0
      const span = { start: match.index + lead, end: match.index + match[0].length }
      const wording = text.slice(span.start, span.end)
      if (name === 'certainty' && !isCertainty(wording, text.slice(span.end))) continue
      const negated = NEGATION.test(text.slice(0, span.start)) || /\bnot\b/i.test(wording)
      const value = yieldOf(name, negated, scale, row)
      others.push({ class: name, wording, span, negated, ...(value ? { likelihood: { ...value, wording } } : {}) })
    }
  }
  const length = ({ span }: Hedge) => span.end - span.start
  for (const hedge of others.sort((a, b) => length(b) - length(a))) {
    if (!found.some((other) => overlaps(other.span, hedge.span))) found.push(hedge)
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

const SENTENCE_END = /[.!?…]["”’)]*\s+(?=[\p{Lu}\p{N}"“‘(])|\n{2,}/gu

/** Start and end of each sentence of a text; good enough to keep hedges of different sentences apart. */
export function sentences(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const match of text.matchAll(SENTENCE_END)) {
    // A stop after a single capital is an initial or an abbreviation such as U.S.
    if (/(?:^|[\s.])\p{Lu}$/u.test(text.slice(start, match.index))) continue
    const end = match.index + match[0].length
    spans.push({ start, end })
    start = end
  }
  if (start < text.length) spans.push({ start, end: text.length })
  return spans
}

/** The hedge that decides a phrase: the first of the highest class (DOMAIN 4.2). */
export function decisive(hedges: readonly Hedge[]): Hedge | undefined {
  for (const name of HEDGE_CLASSES) {
    const hedge = hedges.find((candidate) => candidate.class === name)
    if (hedge) return hedge
  }
  return undefined
}
