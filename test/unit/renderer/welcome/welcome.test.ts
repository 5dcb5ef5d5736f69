import { initialsOf } from '@renderer/features/welcome/initials'
import { placeAt } from '@renderer/features/welcome/use-anchor'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('proposed initials', () => {
  it.each([
    ['Ana Maria Lopez', 'AML'],
    ['jean-pierre o’neil', 'JPO'],
    ['Әлия', 'Ә'],
    ['  ', ''],
    ['A B C D', 'ABC'],
  ])('%s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})

describe('the place of a card', () => {
  const window = { innerWidth: 1440, innerHeight: 900 }
  it.each([
    ['in a large panel, at its foot', { left: 200, top: 40, right: 900, bottom: 640 }, { left: 224, top: 466 }],
    ['beside a narrow panel', { left: 0, top: 40, right: 200, bottom: 640 }, { left: 212, top: 88 }],
    ['above a low panel', { left: 200, top: 440, right: 900, bottom: 640 }, { left: 224, top: 278 }],
    ['left of a low panel at the top', { left: 900, top: 40, right: 1440, bottom: 300 }, { left: 568, top: 64 }],
    ['below a bar', { left: 900, top: 0, right: 1260, bottom: 40 }, { left: 940, top: 52 }],
  ])('%s', (_, box, place) => {
    expect(placeAt(box, 320, 150, window)).toEqual(place)
  })
  it('is inside the window, wherever the panel is', () => {
    const edge = fc.integer({ min: -500, max: 2000 })
    fc.assert(
      fc.property(edge, edge, edge, edge, (left, top, right, bottom) => {
        const place = placeAt({ left, top, right, bottom }, 320, 150, window)
        expect(place.left).toBeGreaterThanOrEqual(12)
        expect(place.top).toBeGreaterThanOrEqual(12)
        expect(place.left).toBeLessThanOrEqual(1440 - 320 - 12)
        expect(place.top).toBeLessThanOrEqual(900 - 150 - 12)
      }),
    )
  })
})
