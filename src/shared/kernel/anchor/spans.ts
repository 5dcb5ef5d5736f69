// What makes spans valid in a text (D8). Decides; repairs nothing.
import type { Span } from '../../model/base/ids'

/** What can be wrong with a span (A5). */
export type SpanFault = 'none-given' | 'not-integer' | 'empty' | 'outside' | 'unsorted' | 'splits-surrogate'

/** The first fault found and the index of the span that has it (0 for `none-given`). */
export interface SpanProblem {
  readonly fault: SpanFault
  readonly index: number
}

/** True if `offset` (UTF-16 units) lies between the two halves of a surrogate pair. */
export function splitsSurrogate(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

/**
 * Checks D8: one or more spans, sorted, disjoint (touching is allowed), 0 ≤ start < end ≤ length,
 * never inside a surrogate pair. Answers undefined for valid spans.
 */
export function checkSpans(text: string, spans: readonly Span[]): SpanProblem | undefined {
  if (spans.length === 0) return { fault: 'none-given', index: 0 }
  let previous = 0
  for (const [index, span] of spans.entries()) {
    const fault = faultOf(text, span, previous)
    if (fault) return { fault, index }
    previous = span.end
  }
  return undefined
}

function faultOf(text: string, { start, end }: Span, previous: number): SpanFault | undefined {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return 'not-integer'
  if (start < 0 || end > text.length) return 'outside'
  if (start >= end) return 'empty'
  if (start < previous) return 'unsorted'
  return splitsSurrogate(text, start) || splitsSurrogate(text, end) ? 'splits-surrogate' : undefined
}

/** The same check as a guard: throws a RangeError that names the fault and the span. */
export function assertSpans(text: string, spans: readonly Span[]): void {
  const problem = checkSpans(text, spans)
  if (!problem) return
  const span = spans[problem.index]
  throw new RangeError(`spans ${problem.fault} at ${problem.index}${span ? ` (${span.start}–${span.end})` : ''}`)
}
