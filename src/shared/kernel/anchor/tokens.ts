// Tokens of scheme hq1, from text to tokens and back to spans. Knows nothing of hashes.
import type { Span } from '../../model/base/ids'
import { splitsSurrogate } from './spans'

/** A normalised word and where it stands (UTF-16 units of the canonical text). */
export interface Token extends Span {
  readonly text: string
}

const RUN = /[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF]+/gu
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g
const PLAIN = /^[a-z0-9]+$/

/** The tokens of a text in order (DOMAIN 2.2, scheme hq1); runs that normalise to nothing are dropped. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(RUN)) {
    const normal = normaliseRun(match[0])
    if (normal) tokens.push({ text: normal, start: match.index, end: match.index + match[0].length })
  }
  return tokens
}

function normaliseRun(run: string): string {
  if (PLAIN.test(run)) return run
  return run.replace(INVISIBLE, '').normalize('NFKC').toLowerCase().normalize('NFKC')
}

/** Indexes of the tokens that a span touches, half-open; from equals to if it touches none. */
export function tokensTouched(tokens: readonly Token[], { start, end }: Span): { from: number; to: number } {
  const from = lowerBound(tokens.length, (i) => tokens[i]!.end > start)
  const to = lowerBound(tokens.length, (i) => tokens[i]!.start >= end)
  return { from, to: Math.max(from, to) }
}

/** The least index in [0, n) for which `test` holds, n if none does; `test` must be monotone. */
export function lowerBound(n: number, test: (i: number) => boolean): number {
  let low = 0
  let high = n
  while (low < high) {
    const middle = (low + high) >>> 1
    if (test(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Offset of a span's edges from the outer edges of its first and last token; may be negative. */
export interface Trim {
  readonly start: number
  readonly end: number
}

/**
 * The span of tokens [from, to) moved by `trim`, never into a neighbouring token, past an edge of the text
 * or into a surrogate pair, and never empty: a trim that would leave nothing is not applied.
 */
export function trimmedSpan(text: string, tokens: readonly Token[], from: number, to: number, trim: Trim): Span {
  const first = tokens[from]!
  const last = tokens[to - 1]!
  const floor = tokens[from - 1]?.end ?? 0
  const ceiling = tokens[to]?.start ?? text.length
  let start = clamp(first.start + trim.start, floor, first.end - 1)
  let end = clamp(last.end + trim.end, last.start + 1, ceiling)
  if (splitsSurrogate(text, start)) start -= 1
  if (splitsSurrogate(text, end)) end += 1
  return start < end ? { start, end } : { start: first.start, end: last.end }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
