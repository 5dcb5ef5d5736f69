// From spans of a canonical text to the quote selectors that find them again.
import type { QuoteSelector } from '../../model/anchor'
import type { Span } from '../../model/base/ids'
import { assertSpans } from './spans'

/** Context kept on each side of a quote, in UTF-16 units (DOMAIN 2.2). */
export const CONTEXT_UNITS = 32
/** How far back a line start is looked for, so that grapheme clusters are cut as in the whole text. */
const LOOK_BACK = 1024
const LOOK_AHEAD = 256
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * One quote selector a span: the exact words and up to 32 units of context a side, fewer at an edge of the
 * text, never splitting a grapheme cluster. Throws a RangeError if the spans break D8.
 */
export function describe(text: string, spans: readonly Span[]): QuoteSelector[] {
  assertSpans(text, spans)
  return spans.map((span) => describeSpan(text, span))
}

function describeSpan(text: string, { start, end }: Span): QuoteSelector {
  const from = Math.min(start, clusterAround(text, Math.max(0, start - CONTEXT_UNITS)).end)
  const to = Math.max(end, clusterAround(text, Math.min(text.length, end + CONTEXT_UNITS)).start)
  return { type: 'quote', exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) }
}

/** The grapheme boundaries at or around `offset`; both equal `offset` if it is one. */
function clusterAround(text: string, offset: number): Span {
  if (offset <= 0 || offset >= text.length) return { start: offset, end: offset }
  const floor = Math.max(0, offset - LOOK_BACK)
  const lineStart = text.lastIndexOf('\n', offset - 1)
  const base = Math.max(floor, lineStart)
  const cluster = graphemes.segment(text.slice(base, offset + LOOK_AHEAD)).containing(offset - base)
  if (!cluster || base + cluster.index === offset) return { start: offset, end: offset }
  return { start: base + cluster.index, end: base + cluster.index + cluster.segment.length }
}
