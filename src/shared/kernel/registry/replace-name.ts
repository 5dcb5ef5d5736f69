// Where a name stands in a text as whole words, and the text with another in its place.

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const LETTER = '[\\p{L}\\p{M}\\p{N}]'

/** A finder of the name as whole words, written exactly so; white space in it stands for any. Undefined for none. */
function finder(name: string): RegExp | undefined {
  const words = name.trim().split(/\s+/).map(escaped)
  return words[0] ? new RegExp(`(?<!${LETTER})${words.join('\\s+')}(?!${LETTER})`, 'gu') : undefined
}
/** The text with every whole-word occurrence of `from` replaced, or undefined where there is none. */
export function replaceName(text: string, from: string, to: string): string | undefined {
  const found = finder(from)
  if (!found?.test(text)) return undefined
  found.lastIndex = 0
  return text.replace(found, () => to)
}
