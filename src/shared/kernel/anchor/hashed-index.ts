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

/** Builds the index: one hash a distinct word; windows are hashed when asked for, contexts once for each length. */
export function hashedIndex(prepared: PreparedText, salt: string): HashedIndex {
  const { tokens } = prepared
  const byFirst = positionsByFirst(prepared, salt)
  const contextTables = new Map<string, Map<string, number[]>>()
  const words = (at: number, n: number) => wordsOf(prepared, at, n)
  const isQuote = (at: number, n: number, h: string) => fits(at, n) && hashWords(salt, 'q', words(at, n)) === h
  const fits = (at: number, n: number) => at >= 0 && n >= 0 && at + n <= tokens.length

  return {
    prepared,
    isQuote,
    quotes(first, n, h, near) {
      const candidates = (byFirst.get(first) ?? []).filter((at) => fits(at, n))
      const hit = byDistance(candidates, near).find((at) => isQuote(at, n, h))
      if (hit === undefined) return []
      const found = words(hit, n)
      return candidates.filter(
        (at) => prepared.joined.startsWith(found, prepared.joinedStart[at]) && words(at, n) === found,
      )
    },
    isContext: (kind, at, n, h) => fits(at, n) && contextDigits(salt, kind, words(at, n)) === h,
    contexts(kind, n, h) {
      const key = `${kind}${n}`
      const table = contextTables.get(key) ?? contextTable(prepared, salt, kind, n)
      contextTables.set(key, table)
      return table.get(h) ?? []
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
