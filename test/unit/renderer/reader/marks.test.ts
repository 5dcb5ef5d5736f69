import { type Mark, marksAt, marksOf, segmentsOf } from '@renderer/features/reader/marks/marks'
import { GROWN, SINGLE, stackCards } from '@renderer/features/reader/marks/placed'
import { recordOf } from '@shared/kernel/ledger'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dictionaries, ledgers, masks, uuid } from '../support/ledgers'

const shown = ledgers().chain((columns) => fc.tuple(fc.constant(columns), masks(columns.count)))
const document = fc.constantFrom(...dictionaries.documents.map((d) => d.id))
const covering = (marks: readonly Mark[], at: number) => marks.filter((m) => m.start <= at && at < m.end)
const ids = (marks: readonly Mark[]) => marks.map((m) => `${m.id} ${m.start} ${m.end}`).sort()

describe('marks of a document', () => {
  test('are the visible passages in it that were not lost, in the order of the text', () => {
    fc.assert(
      fc.property(shown, document, ([columns, visible], documentId) => {
        const marks = marksOf(columns, visible, documentId)
        const naive = Array.from({ length: columns.count }, (_, row) => recordOf(columns, row))
          .filter((_, row) => visible[row])
          .flatMap((r) =>
            r.anchors
              .filter((a) => a.document === documentId && a.status !== 'lost')
              .map((a) => `${r.id} ${a.start} ${a.end}`),
          )
        expect(ids(marks)).toEqual(naive.sort())
        for (let i = 1; i < marks.length; i++) {
          const [a, b] = [marks[i - 1]!, marks[i]!]
          expect(a.start < b.start || (a.start === b.start && a.end >= b.end)).toBe(true)
        }
      }),
    )
  })
  test('segments cover exactly the union of the marks, in order, each with the marks over it', () => {
    fc.assert(
      fc.property(shown, document, ([columns, visible], documentId) => {
        const marks = marksOf(columns, visible, documentId)
        const segments = segmentsOf(marks)
        segments.forEach((segment, i) => {
          expect(segment.start).toBeLessThan(segment.end)
          if (i > 0) expect(segment.start).toBeGreaterThanOrEqual(segments[i - 1]!.end)
        })
        for (let at = 0; at < 270; at++) {
          const found = segments.filter((s) => s.start <= at && at < s.end)
          expect(found).toHaveLength(covering(marks, at).length > 0 ? 1 : 0)
          if (found[0]) expect(ids(found[0].marks)).toEqual(ids(covering(marks, at)))
        }
      }),
    )
  })
  test('a click means the shortest mark under it', () => {
    fc.assert(
      fc.property(shown, document, fc.nat(260), ([columns, visible], documentId, at) => {
        const marks = marksOf(columns, visible, documentId)
        const found = marksAt(marks, at)
        expect(ids(found)).toEqual(ids(covering(marks, at)))
        const lengths = found.map((m) => m.end - m.start)
        expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
      }),
    )
  })
})

test('cards never overlap and keep their order; the first selected stands at its passage', () => {
  const placed = fc
    .array(fc.record({ n: fc.nat(9), top: fc.nat(300) }), { maxLength: 20 })
    .map((list) => list.map(({ n, top }) => ({ id: uuid(8, n), top })).sort((a, b) => a.top - b.top))
  fc.assert(
    fc.property(placed, fc.subarray(Array.from({ length: 10 }, (_, n) => uuid(8, n))), (marks, chosen) => {
      const selected = new Set(chosen)
      const tops = stackCards(marks, selected)
      expect(tops).toHaveLength(marks.length)
      const first = marks.findIndex((mark) => selected.has(mark.id))
      if (first >= 0) expect(tops[first]).toBe(marks[first]!.top)
      tops.forEach((top, i) => {
        const before = marks[i - 1]
        if (before) expect(top - tops[i - 1]!).toBeGreaterThanOrEqual(selected.has(before.id) ? GROWN : SINGLE)
      })
    }),
  )
})
