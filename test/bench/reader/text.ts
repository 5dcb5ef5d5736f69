// What the reader bench opens: a long text in paragraphs and passages in it that do not overlap. All sides hold the same.
import type { LedgerRecord } from '@shared/kernel/ledger'
import { seedRecords } from '../../builders/ledger'
import { fixtureText } from '../../preview/fake-connection'

export interface BenchMark {
  /** UTF-16 offsets in the text. */
  readonly start: number
  readonly end: number
}
export const textOfSize = (characters: number): string => fixtureText(characters)

/** `count` passages at even distances; each ends within its paragraph. */
export function marksIn(text: string, count: number): readonly BenchMark[] {
  const room = text.length / count
  return Array.from({ length: count }, (_, i) => {
    let start = Math.floor(i * room)
    while (text[start] === '\n') start++
    const line = text.indexOf('\n', start)
    const end = Math.min(start + Math.floor(room * 0.6), line < 0 ? text.length : line)
    return { start, end }
  }).filter(({ start, end }) => start < end)
}

/** The same passages as claims of the ledger, all in its first document. */
export function recordsOf(marks: readonly BenchMark[]): LedgerRecord[] {
  const records = seedRecords(marks.length)
  const document = records.flatMap((r) => r.anchors)[0]!.document
  return records.map((record, i) => ({
    ...record,
    anchors: record.anchors.map((anchor) => ({ ...anchor, document, ...marks[i]! })),
  }))
}
