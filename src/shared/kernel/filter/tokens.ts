// Cuts a filter text into terms: `key:value,value`, `"words"`, a leading `-` for not. Knows no field.

/** A stretch of the filter text, half-open, UTF-16. */
export interface Position {
  readonly start: number
  readonly end: number
}
export interface Term extends Position {
  /** As written. */
  readonly text: string
  readonly negated: boolean
  /** Absent for words. */
  readonly key?: string
  readonly values: readonly string[]
  readonly quoted: boolean
}

/** Quotes that a word processor may have put in place of straight ones. */
const QUOTES = /["“”]/
const TERM = /(-?)(?:([\p{L}][\p{L}\p{N}_-]*):)?((?:["“”][^"“”]*["“”]?|[^\s"“”])*)/gu
const PIECE = /["“”]([^"“”]*)["“”]?|[^,"“”]+|,/gu

function valuesOf(text: string): string[] {
  const values: string[] = []
  let current = ''
  for (const match of text.matchAll(PIECE)) {
    if (match[0] === ',') {
      values.push(current)
      current = ''
    } else current += match[1] ?? match[0]
  }
  return [...values, current].map((value) => value.trim()).filter((value) => value !== '')
}

/** The terms of a filter text in order. An unclosed quote reaches to the end. */
export function readTerms(where: string): Term[] {
  const terms: Term[] = []
  for (const match of where.matchAll(TERM)) {
    const [text, minus = '', key, rest = ''] = match
    if (text === '') continue
    const quoted = QUOTES.test(rest.slice(0, 1))
    const values =
      key === undefined ? [rest.replaceAll(/["“”]/g, '').trim()].filter((value) => value !== '') : valuesOf(rest)
    terms.push({
      text,
      start: match.index,
      end: match.index + text.length,
      negated: minus === '-',
      ...(key === undefined ? {} : { key: key.toLowerCase() }),
      values,
      quoted,
    })
  }
  return terms
}
