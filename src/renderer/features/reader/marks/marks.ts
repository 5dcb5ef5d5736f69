// The claims' passages in one document, and how they overlap. Pure.
import { CODES, idOf, type LedgerColumns } from '@shared/kernel/ledger'
import type { Domain, Standing } from '@shared/model/base/vocabulary'

export interface Mark {
  readonly id: string
  readonly row: number
  readonly start: number
  readonly end: number
  readonly domain: Domain
  readonly standing: Standing
}
/** A stretch of text with the marks over it, the one that began first in front. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly marks: readonly Mark[]
}

/** Visible marks of a document by start, longer first. Lost anchors have no passage and are left out. */
export function marksOf(columns: LedgerColumns, visible: Uint8Array, documentId: string): readonly Mark[] {
  const { lists, rows, dictionaries } = columns
  const index = dictionaries.documents.findIndex((d) => d.id === documentId)
  const lost = CODES.anchorStatus.indexOf('lost')
  const out: Mark[] = []
  for (let row = 0; row < columns.count; row++) {
    if (!visible[row]) continue
    for (let i = lists.anchor.start[row]!; i < lists.anchor.start[row + 1]!; i++) {
      if (lists.anchor.document[i] !== index || lists.anchor.status[i] === lost) continue
      out.push({
        id: idOf(columns, row),
        row,
        start: lists.anchor.from[i]!,
        end: lists.anchor.to[i]!,
        domain: CODES.domain[rows.domain[row]!]!,
        standing: CODES.standing[rows.standing[row]!]!,
      })
    }
  }
  return out.sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))
}

/** Stretches between all edges that at least one mark covers. */
export function segmentsOf(marks: readonly Mark[]): readonly Segment[] {
  const edges = [...new Set(marks.flatMap((m) => [m.start, m.end]))].sort((a, b) => a - b)
  const out: Segment[] = []
  let open: Mark[] = []
  let next = 0
  for (let i = 0; i + 1 < edges.length; i++) {
    const start = edges[i]!
    open = open.filter((m) => m.end > start)
    while (next < marks.length && marks[next]!.start <= start) open.push(marks[next++]!)
    if (open.length > 0) out.push({ start, end: edges[i + 1]!, marks: [...open] })
  }
  return out
}

/** The marks over an offset, shortest first: what a click means. */
export function marksAt(marks: readonly Mark[], offset: number): readonly Mark[] {
  return marks.filter((m) => m.start <= offset && offset < m.end).sort((a, b) => a.end - a.start - (b.end - b.start))
}

/** The marks that touch a span, in their order. */
export const marksWithin = (
  marks: readonly Mark[],
  span: { readonly start: number; readonly end: number },
): readonly Mark[] => marks.filter((m) => m.end > span.start && m.start < span.end)

/** For each of `marks`, in the order of the text, how many of them cover its start, itself included. */
export function depthsOf(marks: readonly Pick<Mark, 'start' | 'end'>[]): readonly number[] {
  const ends = marks.map((m) => m.end).sort((a, b) => a - b)
  let [begun, ended] = [0, 0]
  return marks.map(({ start }) => {
    while (begun < marks.length && marks[begun]!.start <= start) begun++
    while (ended < ends.length && ends[ended]! <= start) ended++
    return begun - ended
  })
}
