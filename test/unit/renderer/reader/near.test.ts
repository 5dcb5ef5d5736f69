import { depthsOf, type Mark } from '@renderer/features/reader/marks/marks'
import { BLOCK, stretchAbout } from '@renderer/features/reader/marks/painted'
import { cardsWithin, GROWN, heightsAbout, SINGLE } from '@renderer/features/reader/marks/placed'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uuid } from '../support/ledgers'

const spans = fc
  .array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 60 })), { maxLength: 60 })
  .map((list) => list.map(([start, length]) => ({ start, end: start + length })).sort((a, b) => a.start - b.start))

test('the depth of a mark is how many cover its start', () => {
  fc.assert(
    fc.property(spans, (marks) => {
      const naive = marks.map(({ start }) => marks.filter((m) => m.start <= start && start < m.end).length)
      expect(depthsOf(marks)).toEqual(naive)
    }),
  )
})

test('what is on the screen lies within the heights that are measured, and a step within half a screen changes nothing', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.integer({ min: 40, max: 3000 }), (scrollTop, clientHeight) => {
      const { from, to } = heightsAbout({ scrollTop, clientHeight })
      expect(from).toBeLessThanOrEqual(scrollTop - clientHeight / 2 + 1e-6)
      expect(to).toBeGreaterThanOrEqual(scrollTop + (3 * clientHeight) / 2 - 1e-6)
      const half = clientHeight / 2
      const aligned = Math.floor(scrollTop / half) * half
      expect(heightsAbout({ scrollTop: aligned + half / 3, clientHeight }).to).toBeCloseTo(to, 6)
    }),
  )
})

test('the painted stretch holds the text in view with half a block to spare', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.nat(50_000), (start, length) => {
      const seen = { start, end: start + length }
      const stretch = stretchAbout(seen)
      expect(stretch.start).toBeLessThanOrEqual(Math.max(0, seen.start - BLOCK / 2))
      expect(stretch.end).toBeGreaterThanOrEqual(seen.end + BLOCK / 2)
    }),
  )
})

test('cards: only those on the screen, in order, none over another; thousands on one line are no more than fit', () => {
  const marks = fc
    .array(fc.record({ n: fc.nat(30), top: fc.nat(600) }), { maxLength: 300 })
    .map((list) => list.sort((a, b) => a.top - b.top).map(({ n, top }) => ({ ...PLAIN, id: uuid(8, n), top })))
  const chosen = fc.subarray(Array.from({ length: 30 }, (_, n) => uuid(8, n)))
  fc.assert(
    fc.property(marks, chosen, fc.nat(400), (placed, ids, from) => {
      const selected = new Set(ids)
      const cards = cardsWithin(placed, selected, { from, to: from + 300 })
      const heightOf = (id: string) => (selected.has(id) ? GROWN : SINGLE)
      cards.forEach(({ mark, top }, i) => {
        expect(top + heightOf(mark.id)).toBeGreaterThan(from)
        expect(top).toBeLessThan(from + 300)
        const before = cards[i - 1]
        if (before) expect(top).toBeGreaterThanOrEqual(before.top + heightOf(before.mark.id))
      })
    }),
  )
  const heap = Array.from({ length: 5000 }, (_, n) => ({ ...PLAIN, id: uuid(8, n), top: 100 }))
  expect(cardsWithin(heap, new Set(), { from: 0, to: 1000 })).toHaveLength(Math.ceil(900 / SINGLE))
})

const PLAIN: Mark & { readonly depth: number } = {
  id: '',
  row: 0,
  start: 0,
  end: 1,
  domain: 'trade',
  standing: 'reported',
  depth: 1,
}
