// Bits over an order, and how many are set before a place in O(1): counts of what the filters leave, at any zoom.
// A rank directory as of Jacobson (1989): one running count a word of 32 bits.

export interface Ranked {
  readonly words: Uint32Array
  /** Set bits before each word. */
  readonly before: Uint32Array
}
export const makeRanked = (count: number): Ranked => ({
  words: new Uint32Array((count >> 5) + 1),
  before: new Uint32Array((count >> 5) + 1),
})

const popcount = (word: number): number => {
  let n = word - ((word >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** Counts anew after words were changed. */
export function recount({ words, before }: Ranked): void {
  let sum = 0
  for (let i = 0; i < words.length; i++) {
    before[i] = sum
    sum += popcount(words[i]!)
  }
}
export function flip({ words }: Ranked, at: number): void {
  words[at >> 5]! ^= 1 << (at & 31)
}
/** Set bits before place `at`. */
export function rank({ words, before }: Ranked, at: number): number {
  const word = at >> 5
  return before[word]! + popcount(words[word]! & ((1 << (at & 31)) - 1))
}
/** The first set place of `[from, to)`, or -1. */
export function firstSet({ words }: Ranked, from: number, to: number): number {
  for (let block = from >> 5; block << 5 < to; block++) {
    const word = block === from >> 5 ? words[block]! & (~0 << (from & 31)) : words[block]!
    if (word === 0) continue
    const place = (block << 5) + 31 - Math.clz32(word & -word)
    return place < to ? place : -1
  }
  return -1
}
/** The last set place of `[from, to)`, or -1. */
export function lastSet({ words }: Ranked, from: number, to: number): number {
  for (let block = (to - 1) >> 5; to > from && block >= from >> 5; block--) {
    const within = to - (block << 5)
    const word = within < 32 ? words[block]! & ((1 << within) - 1) : words[block]!
    if (word === 0) continue
    const place = (block << 5) + 31 - Math.clz32(word)
    return place >= from ? place : -1
  }
  return -1
}
