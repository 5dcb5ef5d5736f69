// A canonical text made ready for many searches: tokens, their joined form and the map between the two.
import type { Span } from '../../model/base/ids'
import { sha256Hex } from './canonical'
import { lowerBound, type Token, tokenise } from './tokens'

/** Everything that resolving quotes needs to know of one text; build it once per text. */
export interface PreparedText {
  readonly text: string
  readonly textSha256: string
  readonly tokens: readonly Token[]
  /** Normalised tokens joined by single spaces. */
  readonly joined: string
  /** Start of each token in `joined`. */
  readonly joinedStart: readonly number[]
}

/** Prepares a canonical text; about 0.2 s for a megabyte. */
export function prepareText(text: string): PreparedText {
  const tokens = tokenise(text)
  const joinedStart: number[] = []
  let at = 0
  for (const token of tokens) {
    joinedStart.push(at)
    at += token.text.length + 1
  }
  const joined = tokens.map((token) => token.text).join(' ')
  return { text, textSha256: sha256Hex(text), tokens, joined, joinedStart }
}

/** Where in `joined` the words before `offset` end and the words from it on begin. */
export function joinedGap(prepared: PreparedText, offset: number): { before: number; after: number } {
  const { tokens, joined, joinedStart } = prepared
  const i = lowerBound(tokens.length, (k) => tokens[k]!.end > offset)
  const token = tokens[i]
  if (!token) return { before: joined.length, after: joined.length }
  const start = joinedStart[i]!
  if (token.start >= offset) return { before: Math.max(0, start - 1), after: start }
  const inside = start + Math.min(token.text.length, offset - token.start)
  return { before: inside, after: inside }
}

/** The tokens of which a range of `joined` holds more than half, half-open; undefined if there is none. */
export function tokensOfJoined(prepared: PreparedText, range: Span): { from: number; to: number } | undefined {
  const { tokens, joinedStart } = prepared
  const middle = (i: number) => joinedStart[i]! + tokens[i]!.text.length / 2
  const from = lowerBound(tokens.length, (i) => middle(i) > range.start)
  const to = lowerBound(tokens.length, (i) => middle(i) >= range.end)
  return from < to ? { from, to } : undefined
}
