// Passages named by their words become anchors over our own texts. Finds them literally; what an anchor holds is kernel/anchor's.
import { describe } from '@shared/kernel/anchor'
import type { Span } from '@shared/model/base/ids'
import { type Authored, AuthoringError, type Fields, tail } from './authoring'

/** How an authored claim names a passage: exact words of a document of the set, the `nth` time they occur. */
export interface Passage {
  readonly document: string
  readonly quote: string | readonly string[]
  readonly nth?: number
}

function find(at: Authored, text: string, quote: string, nth: number): Span {
  let start = -1
  for (let n = 0; n < nth; n += 1) {
    start = text.indexOf(quote, start + 1)
    if (start < 0) throw new AuthoringError(at.file, at.key, `quotes words that are not in the text: "${quote}"`)
  }
  if (nth === 1 && text.includes(quote, start + 1)) {
    throw new AuthoringError(at.file, at.key, `quotes words that occur more than once: "${quote}"`)
  }
  return { start, end: start + quote.length }
}

/** The fields of one anchor; several quotes make one discontinuous anchor. Throws AuthoringError. */
export function anchorOf(at: Authored, key: string, passage: Passage, texts: ReadonlyMap<string, string>): Authored {
  const text = texts.get(passage.document)
  if (text === undefined) throw new AuthoringError(at.file, at.key, `quotes ${passage.document}, which has no text`)
  const quotes = typeof passage.quote === 'string' ? [passage.quote] : passage.quote
  const spans = quotes.map((quote) => find(at, text, quote, passage.nth ?? 1))
  const fields: Fields = {
    documentId: passage.document,
    versionId: `@version/${tail(passage.document)}`,
    spans,
    selectors: describe(text, spans),
  }
  return { file: at.file, key, fields }
}
