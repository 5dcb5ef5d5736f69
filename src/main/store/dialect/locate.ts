// Finds in a long text what an index says is in it, without reading the text as words. Decides no match.

/** A typed query: words for the word index, and parts that must occur literally (scripts without spaces). */
export interface WordQuery {
  readonly match?: string
  /** What `match` looks for: words in a row, the last of which may go on. */
  readonly words: readonly { readonly text: string; readonly prefix: boolean }[]
  readonly parts: readonly string[]
}

export interface Place {
  readonly snippet: string
  /** Where the snippet begins in the text, and the match in the snippet (UTF-16). */
  readonly at: number
  readonly start: number
  readonly end: number
}
/** Characters shown before and after a match, and how far apart words are still shown together. */
const BEFORE = 60
const AFTER = 110
/** Occurrences of the first word that are looked at for one that has the others beside it. */
const LOOKED_AT = 50

const WORD = '[\\p{L}\\p{N}\\p{M}\\p{Co}]'

/** The words in a row with anything between them that is no word; undefined for what no word is in. */
function patternOf({ text, prefix }: WordQuery['words'][number]): RegExp | undefined {
  const tokens = text.match(new RegExp(`${WORD}+`, 'gu'))
  if (!tokens) return undefined
  const row = tokens.join('[^\\p{L}\\p{N}\\p{M}\\p{Co}]+')
  return new RegExp(`(?<!${WORD})${row}${prefix ? `${WORD}*` : `(?!${WORD})`}`, 'giu')
}

/**
 * The first place of the query's first word that has the others beside it, else its first place. Undefined where the
 * text spells it otherwise than it was typed (accents), which the index forgives and this does not.
 */
export function locate(text: string, { words, parts }: WordQuery): Place | undefined {
  const [first, ...others] = words.map(patternOf)
  if (!first) return parts[0] === undefined ? undefined : placeAt(text, text.indexOf(parts[0]), parts[0].length)
  let best: RegExpExecArray | undefined
  for (let n = 0; n < LOOKED_AT; n++) {
    const found = first.exec(text)
    if (!found) break
    best ??= found
    const beside = text.slice(Math.max(0, found.index - BEFORE), found.index + AFTER)
    if (!others.every((other) => other && beside.search(other) >= 0)) continue
    best = found
    break
  }
  return best && placeAt(text, best.index, best[0].length)
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')

/**
 * The place as `locate` finds it, else with accents aside, as the index matches; the beginning of a text in which it is
 * spelt otherwise still.
 */
export function locateAnyhow(text: string, query: WordQuery): Place {
  const place = locate(text, query)
  if (place) return place
  const origins: number[] = []
  let plain = ''
  let at = 0
  for (const character of text) {
    const folded = bare(character)
    for (let i = 0; i < folded.length; i++) origins.push(at)
    plain += folded
    at += character.length
  }
  const words = query.words.map((word) => ({ ...word, text: bare(word.text) }))
  const found = locate(plain, { ...query, words })
  const from = found && origins[found.at + found.start]
  const to = found && (origins[found.at + found.end] ?? text.length)
  const within = from !== undefined && to !== undefined
  return (
    placeAt(text, within ? from : 0, Math.max(1, within ? to - from : 1)) ?? { snippet: '', at: 0, start: 0, end: 0 }
  )
}

/** The place with what stands around it, cut between words where there are gaps between them. */
function placeAt(text: string, index: number, length: number): Place | undefined {
  if (index < 0) return undefined
  const end = index + length
  const from = Math.max(0, index - BEFORE)
  const to = Math.min(text.length, end + AFTER)
  const gapBefore = from === 0 ? -1 : text.slice(from, index).search(/\s/u)
  const gapAfter = to === text.length ? -1 : text.slice(end, to).search(/\s\S*$/u)
  const at = from + gapBefore + 1
  const snippet = text.slice(at, gapAfter < 0 ? to : end + gapAfter).toWellFormed()
  return { snippet, at, start: index - at, end: end - at }
}
