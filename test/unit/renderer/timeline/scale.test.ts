import { clampView, makeAxis, ticksOf, wholeRange, zoomAround } from '@renderer/features/timeline/axis/scale'
import { dayOf } from '@shared/kernel/time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const FIRST = -4371953
const LAST = 2932896
const day = fc.integer({ min: FIRST, max: LAST })

describe('the time axis', () => {
  test('days and pixels are each other’s inverse', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 7, max: 100_000 }), fc.integer({ min: 1, max: 4000 }), (from, span, width) => {
        const axis = makeAxis(from, from + span, width)
        expect(axis.x(from)).toBe(0)
        expect(axis.x(from + span)).toBeCloseTo(width)
        expect(axis.day(axis.x(from + span / 3))).toBeCloseTo(from + span / 3, 4)
      }),
    )
  })
  test('zooming keeps the day under the pointer where it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -700_000, max: 700_000 }),
        fc.integer({ min: 400, max: 40_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        (from, span, at, factor) => {
          const pointer = from + span * at
          const [a, b] = zoomAround(from, from + span, pointer, factor)
          expect(makeAxis(a, b, 1000).x(pointer)).toBeCloseTo(at * 1000, 3)
        },
      ),
    )
  })
  test('a view stays inside the years −10000 to 9999 and is never under a week', () => {
    const any = fc.integer({ min: -9_000_000, max: 9_000_000 })
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [from, to] = clampView(a, b)
        expect(from).toBeGreaterThanOrEqual(FIRST)
        expect(to).toBeLessThanOrEqual(LAST)
        expect(to - from).toBeGreaterThanOrEqual(7)
      }),
    )
    expect(FIRST).toBe(dayOf(-10000, 1, 1))
    expect(LAST).toBe(dayOf(9999, 12, 31))
  })
  test('ticks rise, stand on the axis, and some are labelled', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 7, max: 200_000 }), (from, span) => {
        const ticks = ticksOf(makeAxis(from, from + span, 900))
        expect(ticks.length).toBeGreaterThan(2)
        expect(ticks.some((t) => t.major)).toBe(true)
        ticks.forEach((tick, i) => {
          expect(tick.x).toBeGreaterThanOrEqual(0)
          expect(tick.x).toBeLessThanOrEqual(900.001)
          if (i > 0) expect(tick.x).toBeGreaterThan(ticks[i - 1]!.x)
        })
      }),
    )
  })
})

test('a brush over decades takes whole months, over weeks it keeps its days', () => {
  const wide = makeAxis(7305, 16436, 900)
  expect(wholeRange({ from: dayOf(1999, 10, 6), to: dayOf(2013, 2, 20) }, wide)).toEqual({
    from: dayOf(1999, 10, 1),
    to: dayOf(2013, 2, 28),
  })
  expect(wholeRange({ from: dayOf(2000, 1, 3), to: dayOf(2000, 1, 5) }, wide)).toEqual({
    from: dayOf(2000, 1, 1),
    to: dayOf(2000, 1, 31),
  })
  expect(wholeRange({ from: 11000, to: 11003 }, makeAxis(10990, 11050, 900))).toEqual({ from: 11000, to: 11003 })
})
