// Search in the words of small tables: every word must begin a word there, case and accents aside; "…" is a phrase.
import type { SmallText } from '../../store'

/** Where a match stands, in UTF-16 units of the text. */
interface Stretch {
  readonly start: number
  readonly end: number
}
const plain = (character: string): string => character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const folded = (text: string): string => [...text].map(plain).join('')
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A longer word stands nowhere, and no pattern can be made of it. */
const LONGEST = 2_000
const NEVER = /(?!)/u

/** What is looked for: each pattern must be found in a folded text. */
export function patternsOf(query: string): readonly RegExp[] {
  return [...query.matchAll(/"([^"]*)"|[^\s"]+/gu)].flatMap(([whole, quoted]) => {
    const words = folded(quoted ?? whole).match(/[\p{L}\p{N}]+/gu)
    if (words?.some((word) => word.length > LONGEST) || (words?.length ?? 0) > LONGEST) return [NEVER]
    return words ? [new RegExp(`(?<![\\p{L}\\p{N}])${words.map(escaped).join('[^\\p{L}\\p{N}]+')}`, 'u')] : []
  })
}

/** The first place of the first pattern, where all are found; undefined where one is not. */
export function placeIn(text: string, patterns: readonly RegExp[]): Stretch | undefined {
  const [first] = patterns
  const key = folded(text)
  const found = first && patterns.every((pattern) => pattern.test(key)) ? first.exec(key) : null
  if (!found) return undefined
  const origin: number[] = []
  let at = 0
  for (const character of text) {
    for (let i = 0; i < plain(character).length; i++) origin.push(at)
    at += character.length
  }
  return { start: origin[found.index] ?? 0, end: origin[found.index + found[0].length] ?? at }
}

/** Units of text around a match that a snippet shows. */
const AROUND = 60
/** A stretch of the text around its match, and where the match lies in it. */
export function snippetAt(text: string, { start, end }: Stretch): { readonly snippet: string; readonly span: Stretch } {
  const from = start <= AROUND ? 0 : text.indexOf(' ', start - AROUND) + 1
  const cut = from > start ? start : from
  return {
    snippet: text.slice(cut, end + AROUND).toWellFormed(),
    span: { start: start - cut, end: Math.max(start - cut + 1, end - cut) },
  }
}

/** The texts that hold every pattern, each with the place. */
export const smallHits = (texts: readonly SmallText[], query: string) => {
  const patterns = patternsOf(query)
  return texts.flatMap((text) => {
    const place = placeIn(text.body, patterns)
    return place ? [{ text, place }] : []
  })
}
