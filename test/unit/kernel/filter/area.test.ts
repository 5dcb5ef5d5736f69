import { areaOfRing, areaTest, type Corner } from '@shared/kernel/filter'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const chip = { id: 'x', on: true, negated: false, pinned: false, field: 'area' as const }
const testOf = (ring: readonly Corner[]) => areaTest({ ...chip, ...areaOfRing(ring) })
const lat = fc.integer({ min: -89, max: 89 })

describe('areas of the map', () => {
  it('F17 a polygon that is a rectangle agrees with the rectangle, also over the antimeridian', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -180, max: 179 }),
        fc.integer({ min: 2, max: 170 }),
        fc.tuple(lat, lat).filter(([a, b]) => a !== b),
        fc.integer({ min: -180, max: 179 }).map((n) => n + 0.5),
        lat.map((n) => n + 0.5),
        (west, width, lats, x, y) => {
          const east = ((west + width + 180) % 360) - 180
          const [south, north] = [Math.min(...lats), Math.max(...lats)]
          const ring: Corner[] = [
            [west, south],
            [east, south],
            [east, north],
            [west, north],
          ]
          expect(testOf(ring)(x, y)).toBe(areaTest({ ...chip, west, south, east, north })(x, y))
        },
      ),
    )
  })

  it('F17 what is inside does not hang on where the ring begins or which way it runs', () => {
    const corner = fc.tuple(fc.integer({ min: -60, max: 60 }), lat)
    fc.assert(
      fc.property(
        fc.array(corner, { minLength: 3, maxLength: 9 }),
        fc.nat(8),
        fc.integer({ min: -60, max: 60 }).map((n) => n + 0.25),
        lat.map((n) => n + 0.25),
        (ring, from, x, y) => {
          const first = from % ring.length
          const turned = [...ring.slice(first), ...ring.slice(0, first)]
          expect(testOf(turned)(x, y)).toBe(testOf(ring)(x, y))
          expect(testOf([...ring].reverse())(x, y)).toBe(testOf(ring)(x, y))
        },
      ),
    )
  })

  it('F17 a hollow shape leaves its hollow out', () => {
    const horseshoe: Corner[] = [
      [0, 0],
      [30, 0],
      [30, 30],
      [20, 30],
      [20, 10],
      [10, 10],
      [10, 30],
      [0, 30],
    ]
    expect([testOf(horseshoe)(15, 5), testOf(horseshoe)(15, 20), testOf(horseshoe)(5, 20)]).toEqual([true, false, true])
  })
})
