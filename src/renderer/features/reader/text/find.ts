// Find in the document: every occurrence, letter case ignored, offsets exact.

/** At most this many matches are drawn and counted. */
export const FIND_LIMIT = 5000

/** Spans of `query` in `text`, without overlaps. */
export function findAll(text: string, query: string): readonly { readonly start: number; readonly end: number }[] {
  if (query === '') return []
  const pattern = new RegExp(query.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'), 'giu')
  const out: { start: number; end: number }[] = []
  for (const match of text.matchAll(pattern)) {
    out.push({ start: match.index, end: match.index + match[0].length })
    if (out.length === FIND_LIMIT) break
  }
  return out
}
