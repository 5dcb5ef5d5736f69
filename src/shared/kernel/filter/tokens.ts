// Cuts a filter text into terms: `key:value,value`, `"words"`, a leading `-` for not. Knows no field.

/** A stretch of the filter text, half-open, UTF-16. */
export interface Position {
  readonly start: number
  readonly end: number
}
/** One value of a term, without its quotes; `quoted` values are names, never ranges. */
export interface Part extends Position {
  readonly text: string
  readonly quoted: boolean
}
export interface Term extends Position {
  /** As written. */
  readonly text: string
  readonly negated: boolean
  /** Absent for words. */
  readonly key?: string
  readonly parts: readonly Part[]
  readonly quoted: boolean
}

/** Quotes that a word processor may have put in place of straight ones. */
const QUOTES = /["“”]/
const TERM = /(-?)(?:([\p{L}][\p{L}\p{N}_-]*):)?((?:["“”][^"“”]*["“”]?|[^\s"“”])*)/gu
const PIECE = /["“”]([^"“”]*)["“”]?|[^,"“”]+|,/gu

function partsOf(text: string, offset: number): Part[] {
  const parts: Part[] = []
  let value = ''
  let quoted = false
  let start = 0
  const push = (end: number) => {
    const trimmed = value.trim()
    if (trimmed !== '') parts.push({ text: trimmed, quoted, start: offset + start, end: offset + end })
    value = ''
    quoted = false
  }
  for (const match of text.matchAll(PIECE)) {
    if (match[0] === ',') {
      push(match.index)
      start = match.index + 1
    } else {
      value += match[1] ?? match[0]
      quoted ||= match[1] !== undefined
    }
  }
  push(text.length)
  return parts
}

/** The terms of a filter text in order. An unclosed quote reaches to the end. */
export function readTerms(where: string): Term[] {
  const terms: Term[] = []
  for (const match of where.matchAll(TERM)) {
    const [text, minus = '', key, rest = ''] = match
    if (text === '') continue
    const [start, end] = [match.index, match.index + text.length]
    const quoted = QUOTES.test(rest.slice(0, 1))
    const words = rest.replaceAll(/["“”]/g, '').trim()
    const word = words === '' ? [] : [{ text: words, quoted, start, end }]
    terms.push({
      text,
      start,
      end,
      negated: minus === '-',
      ...(key === undefined ? {} : { key: key.toLowerCase() }),
      parts: key === undefined ? word : partsOf(rest, end - rest.length),
      quoted,
    })
  }
  return terms
}
