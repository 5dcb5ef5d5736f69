// Finding a hashed quote in a text (DOMAIN 2.2, "Resolving a hashed quote").
import type { HashedQuote } from '../../model/anchor'
import type { HashedIndex } from './hashed-index'
import type { Resolution } from './resolve-quote'
import { checkSpans } from './spans'
import { lowerBound, tokensTouched, trimmedSpan } from './tokens'

/** A quote shorter than this many tokens needs a context that agrees. */
const SAFE_TOKENS = 3
/** Contexts shorter than this many tokens cannot bound a changed passage. */
const BOUNDING_TOKENS = 4
const LOST: Resolution = { status: 'lost' }

/** Finds one hashed quote; the offsets of a text with the same hash are kept if they still hold the hashed words. */
export function resolveHashed(index: HashedIndex, quote: HashedQuote): Resolution {
  if (keepsOffsets(index, quote)) return { status: 'exact', span: quote.span }
  const hits = index.quotes(quote.first, quote.n, quote.h, quote.pos.i)
  return hits.length > 0 ? chooseHit(index, quote, hits) : changedPassage(index, quote)
}

function keepsOffsets(index: HashedIndex, quote: HashedQuote): boolean {
  const { text, textSha256, tokens } = index.prepared
  if (textSha256 !== quote.textSha256 || checkSpans(text, [quote.span])) return false
  const { from, to } = tokensTouched(tokens, quote.span)
  return to - from === quote.n && index.isQuote(from, quote.n, quote.h)
}

function chooseHit(index: HashedIndex, quote: HashedQuote, hits: readonly number[]): Resolution {
  const scored = hits.map((at) => ({ at, agreeing: agreeingContexts(index, quote, at) }))
  const most = Math.max(...scored.map((hit) => hit.agreeing))
  const best = scored.filter((hit) => hit.agreeing === most).map((hit) => hit.at)
  const at = nearest(best, quote.pos.i)
  const sure = best.length === 1 && (quote.n >= SAFE_TOKENS || most > 0)
  return { status: sure ? 'relocated' : 'ambiguous', span: spanAt(index, quote, at, at + quote.n) }
}

function agreeingContexts(index: HashedIndex, quote: HashedQuote, at: number): number {
  const { before, after } = quote
  const end = at + quote.n
  const left = before.n > 0 ? index.isContext('b', at - before.n, before.n, before.h) : at === 0
  const right = after.n > 0 ? index.isContext('a', end, after.n, after.h) : end === index.prepared.tokens.length
  return Number(left) + Number(right)
}

/** No hit: the gap between both contexts, if they stand in order at about the old distance. */
function changedPassage(index: HashedIndex, quote: HashedQuote): Resolution {
  const { n, before, after } = quote
  if (before.n < BOUNDING_TOKENS || after.n < BOUNDING_TOKENS) return LOST
  const ends = index.contexts('b', before.n, before.h).map((at) => at + before.n)
  const starts = index.contexts('a', after.n, after.h)
  let best: { from: number; to: number } | undefined
  for (const from of ends) {
    if (best && Math.abs(from - quote.pos.i) >= Math.abs(best.from - quote.pos.i)) continue
    const to = startNear(starts, from + n)
    const gap = to === undefined ? 0 : to - from
    if (to !== undefined && gap >= 0.5 * n && gap <= 1.5 * n) best = { from, to }
  }
  return best ? { status: 'changed', span: spanAt(index, quote, best.from, best.to) } : LOST
}

/** Of sorted positions, the one nearest to `wanted`. */
function startNear(starts: readonly number[], wanted: number): number | undefined {
  const above = lowerBound(starts.length, (i) => starts[i]! >= wanted)
  const pair = starts.slice(Math.max(0, above - 1), above + 1)
  return pair.length > 0 ? nearest(pair, wanted) : undefined
}

function spanAt(index: HashedIndex, quote: HashedQuote, from: number, to: number) {
  return trimmedSpan(index.prepared.text, index.prepared.tokens, from, to, quote.trim)
}

function nearest(positions: readonly number[], to: number): number {
  return positions.reduce((best, at) => (Math.abs(at - to) < Math.abs(best - to) ? at : best))
}
