import { densityOf, marksUnder, offsetAt, pixelOf } from '@renderer/features/reader/minimap/density'
import { stepOf } from '@renderer/features/reader/minimap/steps'
import { DOMAINS } from '@shared/model/base/vocabulary'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const LENGTH = 5000
const strip = fc.integer({ min: 1, max: 900 }).map((height) => ({ height, length: LENGTH }))
const marks = fc.array(
  fc
    .record({ start: fc.nat(LENGTH - 1), size: fc.integer({ min: 1, max: 400 }), domain: fc.constantFrom(...DOMAINS) })
    .map(({ start, size, domain }) => ({ start, end: Math.min(LENGTH, start + size), domain })),
  { maxLength: 40 },
)

test('each pixel counts exactly the marks with a character on it, by domain, and a press names the same', () => {
  fc.assert(
    fc.property(strip, marks, (box, list) => {
      const counts = densityOf(box, list)
      const pixels = list.map(
        (m) => new Set(Array.from({ length: m.end - m.start }, (_, i) => pixelOf(box, m.start + i))),
      )
      for (let y = 0; y < box.height; y++) {
        const under = marksUnder(box, list, y)
        DOMAINS.forEach((domain, d) => {
          const drawn = counts[y * DOMAINS.length + d]
          expect(drawn).toBe(under.filter((m) => m.domain === domain).length)
        })
        // between two characters that lie on pixels further apart a mark is drawn through
        for (const [i, set] of pixels.entries()) if (set.has(y)) expect(under).toContain(list[i])
      }
    }),
    { numRuns: 12 },
  )
})

test('the offset of a pixel falls on that pixel wherever a character does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: LENGTH }), fc.nat(), (height, n) => {
      const box = { height, length: LENGTH }
      const pixel = n % height
      expect(pixelOf(box, offsetAt(box, pixel))).toBe(pixel)
    }),
  )
})

test.each([
  ['ArrowDown', 20, 30],
  ['ArrowDown', 30, undefined],
  ['ArrowUp', 20, 10],
  ['ArrowUp', 10, undefined],
  ['PageDown', 20, 30],
  ['PageDown', 95, 100],
  ['PageUp', 5, 0],
  ['Home', 50, 0],
  ['End', 50, 100],
  ['a', 50, undefined],
])('%s from %i leads to %s', (key, now, to) => {
  expect(stepOf(key, now, 100, [{ start: 10 }, { start: 20 }, { start: 30 }])).toBe(to)
})
