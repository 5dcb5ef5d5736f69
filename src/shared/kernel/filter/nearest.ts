// Which of some words a mistyped one may have meant.
import { fold } from '../gazetteer/fold'

/** Levenshtein distance of two strings. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** Up to `limit` of the words that are near to what was typed, nearest first; all of a short list if none is near. */
export function nearest(typed: string, words: readonly string[], limit = 5): string[] {
  const key = fold(typed)
  const furthest = Math.max(2, Math.floor(key.length / 3))
  const near = words
    .map((word) => {
      const folded = fold(word)
      const within = key !== '' && (folded.includes(key) || key.includes(folded))
      // no distance is below the difference in length
      const far = Math.abs(key.length - folded.length) > furthest
      return { word, at: within ? 0 : far ? Number.POSITIVE_INFINITY : distance(key, folded) }
    })
    .filter(({ at }) => at <= furthest)
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word)
  return near.length > 0 || words.length > 20 ? near.slice(0, limit) : [...words]
}
