// Canonical text → paragraphs and chunks for layout. Line ends are not drawn; every other character is, at its offset.
import type { Region } from '@shared/model/document'

export interface Paragraph {
  /** UTF-16 offsets of the line in the canonical text, line end left out. */
  readonly start: number
  readonly end: number
  /** Blank lines before it, as the text has them. */
  readonly blanks: number
  readonly role: Region['role']
  readonly level?: number
}
/** About this many paragraphs are laid out together (PERFORMANCE 3). */
export const CHUNK = 30

/** One entry a non-blank line, in order. */
export function paragraphsOf(text: string, regions: readonly Region[] = []): readonly Paragraph[] {
  const out: Paragraph[] = []
  let blanks = 0
  let next = 0
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    if (end === start || text.slice(start, end).trim() === '') blanks++
    else {
      while (next < regions.length && regions[next]!.span.end <= start) next++
      const region = regions[next]
      const inside = region && region.span.start <= start && region.span.end > start
      out.push({ start, end, blanks, role: inside ? region.role : 'body', level: inside ? region.level : undefined })
      blanks = 0
    }
    start = end + 1
  }
  return out
}

export function chunksOf(paragraphs: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  return Array.from({ length: Math.ceil(paragraphs.length / CHUNK) }, (_, i) =>
    paragraphs.slice(i * CHUNK, (i + 1) * CHUNK),
  )
}

/** Index of the paragraph that holds or follows an offset; −1 without paragraphs. */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number {
  let low = 0
  let high = paragraphs.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (paragraphs[middle]!.end < offset) low = middle + 1
    else high = middle
  }
  return paragraphs.length === 0 ? -1 : low
}
