// Scheme hq1: finding a passage by hashes of its words (DOMAIN 2.2). Making the hashes only; finding is next door.
import type { HashedQuote } from '../../model/anchor'
import type { Span } from '../../model/base/ids'
import { sha256Hex } from './canonical'
import type { PreparedText } from './prepared-text'
import { assertSpans } from './spans'
import { type Token, tokensTouched } from './tokens'

/** Neighbouring tokens hashed on each side of a quote. */
export const CONTEXT_TOKENS = 8
const CONTEXT_DIGITS = 16
const FIRST_DIGITS = 3

/** What a hash is of: the quote, its first token, the tokens before or after it. */
export type HashKind = 'q' | 't' | 'b' | 'a'

/** `H(k, ts)` of DOMAIN 2.2: 64 lower-case hex digits. */
export function hashTokens(salt: string, kind: HashKind, tokens: readonly Token[]): string {
  return hashWords(salt, kind, tokens.map((token) => token.text).join(' '))
}

/** `H(k, ts)` over tokens that are joined by single spaces already. */
export function hashWords(salt: string, kind: HashKind, words: string): string {
  return sha256Hex(`${salt}\n${kind}\n${words}`)
}

/** The search filter of a quote that begins with this token. */
export function firstDigits(salt: string, token: string): string {
  return hashWords(salt, 't', token).slice(0, FIRST_DIGITS)
}

/** The hash of neighbouring tokens as a record holds it. */
export function contextDigits(salt: string, kind: 'b' | 'a', words: string): string {
  return hashWords(salt, kind, words).slice(0, CONTEXT_DIGITS)
}

/**
 * The hashed quote of one span, or undefined for a span that touches no token (it goes to the loss report).
 * Throws a RangeError if the span breaks D8.
 * @param salt 32 hex digits of the layer header
 */
export function hashQuote(prepared: PreparedText, span: Span, salt: string): HashedQuote | undefined {
  assertSpans(prepared.text, [span])
  const { tokens, textSha256 } = prepared
  const { from, to } = tokensTouched(tokens, span)
  const first = tokens[from]
  const last = tokens[to - 1]
  if (!first || !last || from === to) return undefined
  const before = tokens.slice(Math.max(0, from - CONTEXT_TOKENS), from)
  const after = tokens.slice(to, to + CONTEXT_TOKENS)
  return {
    type: 'hashed',
    n: to - from,
    h: hashTokens(salt, 'q', tokens.slice(from, to)),
    first: firstDigits(salt, first.text),
    before: { n: before.length, h: hashTokens(salt, 'b', before).slice(0, CONTEXT_DIGITS) },
    after: { n: after.length, h: hashTokens(salt, 'a', after).slice(0, CONTEXT_DIGITS) },
    pos: { i: from, of: tokens.length },
    trim: { start: span.start - first.start, end: span.end - last.end },
    span: { start: span.start, end: span.end },
    textSha256,
  }
}
