// The claims of the linked bench: the seeded ledger with its passages spread over documents of book length.
import type { LedgerRecord } from '@shared/kernel/ledger'
import { seedRecords } from '../../builders/ledger'
import { fixtureText } from '../../preview/fake-connection'

/** Characters of text for every claim in a document. */
const ROOM = 120
const PASSAGE = 60

export function benchRecords(count: number): LedgerRecord[] {
  return seedRecords(count).map((record, i) => {
    const start = Math.floor(i / 3) * ROOM
    return { ...record, anchors: record.anchors.map((anchor) => ({ ...anchor, start, end: start + PASSAGE })) }
  })
}
export const benchText = (count: number): string => fixtureText(Math.ceil(count / 3) * ROOM + PASSAGE)

/** The drag: a window of four years that travels over 1990 to 2015 and back, in days since 1970. */
export function dragRange(move: number, moves: number): { readonly from: number; readonly to: number } {
  const width = 1461
  const [first, last] = [7305, 16436 - width]
  const there = (move / moves) * 2
  const from = Math.round(first + (there <= 1 ? there : 2 - there) * (last - first))
  return { from, to: from + width }
}
