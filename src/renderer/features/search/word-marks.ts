// Where the words of a query stand in a text: case and diacritics aside, at the beginnings of words.

export interface Stretch {
  readonly start: number
  readonly end: number
}

const plain = (character: string): string => character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Half-open UTF-16 stretches in order, not overlapping. */
export function wordMarks(text: string, query: string): Stretch[] {
  const words = [...query.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => [...word].map(plain).join(''))
  if (words.length === 0) return []
  let folded = ''
  const origin: number[] = []
  let at = 0
  for (const character of text) {
    const next = plain(character)
    for (let i = 0; i < next.length; i++) origin.push(at)
    folded += next
    at += character.length
  }
  origin.push(at)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})`, 'gu')
  return [...folded.matchAll(pattern)].map((found) => ({
    start: origin[found.index] ?? 0,
    end: origin[found.index + found[0].length] ?? at,
  }))
}
