// A prepared text under one salt: which windows can a hash stand for? Answers each question with as few hashes as it can.
import { contextDigits, firstDigits, hashWords } from './hashed'
import type { PreparedText } from './prepared-text'

/** Window searches over one text under one salt. Positions are indexes of tokens. */
export interface HashedIndex {
  readonly prepared: PreparedText
  /** True if the `n` tokens from `at` on hash to `h`. */
  isQuote(at: number, n: number, h: string): boolean
  /** Every window of `n` tokens whose `first` and `h` agree, nearest to `near` tried first. */
  quotes(first: string, n: number, h: string, near: number): readonly number[]
  /** True if the `n` tokens from `at` on are the context that `h` hashes. */
  isContext(kind: 'b' | 'a', at: number, n: number, h: string): boolean
  /** Every window of `n` tokens that is the context that `h` hashes, in text order. */
  contexts(kind: 'b' | 'a', n: number, h: string): readonly number[]
}

/** What one index may spend, about 7 µs each; a layer made to cost more finds no more of its passages. */
const MOST_HASHES = 4_000_000
const costOf = (n: number): number => 1 + n / 64

/**
 * Builds the index: one hash a distinct word; windows are hashed when asked for, contexts once for each length. Once
 * it has hashed as much as it may (`most`), it answers that nothing is there.
 */
export function hashedIndex(prepared: PreparedText, salt: string, most = MOST_HASHES): HashedIndex {
  const { tokens } = prepared
  let spent = 0
  const affords = (cost: number): boolean => {
    if (spent + cost > most) return false
    spent += cost
    return true
  }
  const byFirst = positionsByFirst(prepared, salt)
  const contextTables = new Map<string, Map<string, number[]>>()
  const words = (at: number, n: number) => wordsOf(prepared, at, n)
  const isQuote = (at: number, n: number, h: string) =>
    fits(at, n) && affords(costOf(n)) && hashWords(salt, 'q', words(at, n)) === h
  const fits = (at: number, n: number) => at >= 0 && n >= 0 && at + n <= tokens.length

  return {
    prepared,
    isQuote,
    quotes(first, n, h, near) {
      const candidates = (byFirst.get(first) ?? []).filter((at) => fits(at, n))
      if (!affords(candidates.length / 16)) return []
      const hit = byDistance(candidates, near).find((at) => isQuote(at, n, h))
      if (hit === undefined) return []
      const found = words(hit, n)
      return candidates.filter(
        (at) => prepared.joined.startsWith(found, prepared.joinedStart[at]) && words(at, n) === found,
      )
    },
    isContext: (kind, at, n, h) => fits(at, n) && affords(costOf(n)) && contextDigits(salt, kind, words(at, n)) === h,
    contexts(kind, n, h) {
      const key = `${kind}${n}`
      let table = contextTables.get(key)
      if (!table && affords(tokens.length * costOf(n))) table = contextTable(prepared, salt, kind, n)
      if (table) contextTables.set(key, table)
      return table?.get(h) ?? []
    },
  }
}

function wordsOf({ joined, joinedStart, tokens }: PreparedText, at: number, n: number): string {
  if (n === 0) return ''
  const last = at + n - 1
  return joined.slice(joinedStart[at], joinedStart[last]! + tokens[last]!.text.length)
}

function positionsByFirst({ tokens }: PreparedText, salt: string): ReadonlyMap<string, number[]> {
  const digitsOf = new Map<string, string>()
  const positions = new Map<string, number[]>()
  for (const [at, { text }] of tokens.entries()) {
    const digits = digitsOf.get(text) ?? firstDigits(salt, text)
    digitsOf.set(text, digits)
    append(positions, digits, at)
  }
  return positions
}

function contextTable(prepared: PreparedText, salt: string, kind: 'b' | 'a', n: number): Map<string, number[]> {
  const table = new Map<string, number[]>()
  for (let at = 0; at + n <= prepared.tokens.length; at++) {
    append(table, contextDigits(salt, kind, wordsOf(prepared, at, n)), at)
  }
  return table
}

function append(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function byDistance(sorted: readonly number[], near: number): number[] {
  return sorted.toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near))
}
