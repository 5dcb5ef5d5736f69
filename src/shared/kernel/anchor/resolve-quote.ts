// Finding a quote selector in another text (DOMAIN 2.2, "Resolving a quote").
import search from 'approx-string-match'
import type { AnchorStatus, QuoteSelector } from '../../model/anchor'
import type { Span } from '../../model/base/ids'
import { joinedGap, type PreparedText, tokensOfJoined } from './prepared-text'
import { lowerBound, type Token, type Trim, tokenise, trimmedSpan } from './tokens'

/** Where a selector was found. `span` is absent only with status `lost`; `exact` is the caller's to give. */
export interface Resolution {
  readonly status: AnchorStatus
  readonly span?: Span
}

/** Largest edit distance that still counts as the same passage, as a share of the quote's length (DOMAIN 2.2). */
export const MAX_CHANGE = 0.2
const LOST: Resolution = { status: 'lost' }

/**
 * Finds a quote in a text other than its own: literal match or equal tokens (`relocated`, or `ambiguous` if
 * only nearness to `near` decides), then the window of least edit distance (`changed`), else `lost`.
 * @param near the offset where the passage stood, in UTF-16 units
 */
export function resolveQuote(target: PreparedText, quote: QuoteSelector, near: number): Resolution {
  const literal = literalMatches(target.text, quote.exact)
  const tokens = tokenise(quote.exact)
  if (tokens.length === 0) return literal.length > 0 ? choose(target, quote, literal, near, 'relocated') : LOST
  const trim = trimOf(quote.exact, tokens)
  const equal = [...literal, ...tokenMatches(target, quote, tokens, trim)]
  if (equal.length > 0) return choose(target, quote, distinct(equal), near, 'relocated')
  const close = closeMatches(target, tokens, trim)
  return close.length > 0 ? choose(target, quote, close, near, 'changed') : LOST
}

interface Candidate extends Span {
  readonly literal: boolean
}

function literalMatches(text: string, exact: string): Candidate[] {
  const found: Candidate[] = []
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    found.push({ start: at, end: at + exact.length, literal: true })
  }
  return found
}

/** One candidate a span, the first one given. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const bySpan = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const key = `${candidate.start}-${candidate.end}`
    if (!bySpan.has(key)) bySpan.set(key, candidate)
  }
  return [...bySpan.values()]
}

function trimOf(exact: string, tokens: readonly Token[]): Trim {
  return { start: -tokens[0]!.start, end: exact.length - tokens[tokens.length - 1]!.end }
}

const WORD = /[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF]/u

/** Equal tokens; a side of the quote that cuts a word may end inside one there too. */
function tokenMatches(target: PreparedText, quote: QuoteSelector, tokens: readonly Token[], trim: Trim): Candidate[] {
  const { joined } = target
  const needle = tokens.map((token) => token.text).join(' ')
  const openStart = trim.start === 0 && WORD.test([...quote.prefix].at(-1) ?? '')
  const openEnd = trim.end === 0 && WORD.test([...quote.suffix][0] ?? '')
  const found: Candidate[] = []
  for (let at = joined.indexOf(needle); at >= 0; at = joined.indexOf(needle, at + 1)) {
    const end = at + needle.length
    if (!openStart && at > 0 && joined[at - 1] !== ' ') continue
    if (!openEnd && end < joined.length && joined[end] !== ' ') continue
    found.push({ ...equalSpan(target, at, end, trim), literal: false })
  }
  return found
}

/** The span of an equal match; where it begins or ends inside a token, so does the span. */
function equalSpan(target: PreparedText, at: number, end: number, trim: Trim): Span {
  const { text, tokens, joinedStart } = target
  const from = lowerBound(tokens.length, (i) => joinedStart[i]! > at) - 1
  const to = lowerBound(tokens.length, (i) => joinedStart[i]! >= end)
  const skipped = at - joinedStart[from]!
  const left = joinedStart[to - 1]! + tokens[to - 1]!.text.length - end
  return trimmedSpan(text, tokens, from, to, { start: trim.start + skipped, end: trim.end - left })
}

function closeMatches(target: PreparedText, tokens: readonly Token[], trim: Trim): Candidate[] {
  const needle = tokens.map((token) => token.text).join(' ')
  const allowed = Math.floor(needle.length * MAX_CHANGE)
  const found: Candidate[] = []
  for (const match of search(target.joined, needle, allowed)) {
    const run = tokensOfJoined(target, match)
    if (!run) continue
    found.push({ ...trimmedSpan(target.text, target.tokens, run.from, run.to, trim), literal: false })
  }
  return distinct(found)
}

interface Scored {
  readonly span: Candidate
  readonly words: number
  readonly units: number
}

/** Best agreement of prefix and suffix wins; a tie takes the nearest and is `ambiguous` (unless already `changed`). */
function choose(
  target: PreparedText,
  quote: QuoteSelector,
  candidates: readonly Candidate[],
  near: number,
  status: 'relocated' | 'changed',
): Resolution {
  const prefix = joinTokens(quote.prefix)
  const suffix = joinTokens(quote.suffix)
  let best: Scored | undefined
  let tied = false
  for (const span of candidates) {
    const scored = { span, ...agreement(target, quote, prefix, suffix, span) }
    const order = best ? compare(scored, best) : 1
    if (order < 0) continue
    tied = order === 0
    if (order > 0 || distance(span, near) < distance(best!.span, near)) best = scored
  }
  const { start, end } = best!.span
  return { status: tied && status === 'relocated' ? 'ambiguous' : status, span: { start, end } }
}

function compare(a: Scored, b: Scored): number {
  return a.words - b.words || Number(a.span.literal) - Number(b.span.literal) || a.units - b.units
}

function agreement(target: PreparedText, quote: QuoteSelector, prefix: string, suffix: string, span: Span) {
  const { text, joined } = target
  const left = joinedGap(target, span.start).before
  const right = joinedGap(target, span.end).after
  return {
    words: agreeBefore(joined, left, prefix) + agreeAfter(joined, right, suffix),
    units: agreeBefore(text, span.start, quote.prefix) + agreeAfter(text, span.end, quote.suffix),
  }
}

function joinTokens(text: string): string {
  return tokenise(text)
    .map((token) => token.text)
    .join(' ')
}

function agreeBefore(text: string, end: number, context: string): number {
  let n = 0
  while (n < context.length && n < end && text[end - 1 - n] === context[context.length - 1 - n]) n++
  return n
}

function agreeAfter(text: string, start: number, context: string): number {
  let n = 0
  while (n < context.length && start + n < text.length && text[start + n] === context[n]) n++
  return n
}

function distance(span: Span, near: number): number {
  return Math.abs(span.start - near)
}
