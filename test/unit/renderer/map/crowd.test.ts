import { crowdAt, DOT, layCrowd, MOST_DOTTED, sitesOfBubble } from '@renderer/features/map/crowd/crowd'
import { indexPoints, tallySites } from '@renderer/features/map/crowd/point-index'
import { pixelOfBytes, stampDots } from '@renderer/features/map/crowd/stamp'
import { azimuthal, marginOf, pixelOf, type View } from '@renderer/features/map/draw/projection'
import type { PointSite } from '@renderer/features/map/sites'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const projection = azimuthal([67, 48])

interface Case {
  readonly places: readonly { readonly at: readonly [number, number]; readonly rows: readonly number[] }[]
  readonly visible: Uint8Array
  readonly view: View
  readonly ratio: number
}
/** Places that fall together, places anywhere, the antimeridian and the poles; some with many claims. */
const degrees = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.double({ min: 66, max: 68, noNaN: true }), fc.double({ min: 47, max: 49, noNaN: true })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
  },
  { weight: 1, arbitrary: fc.constantFrom([180, 0], [-180, 12], [0, 90], [0, -90], [67, 48]) },
) as fc.Arbitrary<[number, number]>
const cases: fc.Arbitrary<Case> = fc
  .record({
    places: fc.array(fc.tuple(degrees, fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 60 }),
    hidden: fc.array(fc.boolean(), { minLength: 720, maxLength: 720 }),
    scale: fc.double({ min: 120, max: 20_000, noNaN: true }),
    left: fc.integer({ min: -60, max: 360 }),
    top: fc.integer({ min: -60, max: 260 }),
    ratio: fc.constantFrom(1, 1.5, 2),
  })
  .map(({ places, hidden, scale, left, top, ratio }) => {
    let row = 0
    return {
      places: places.map(([at, count]) => ({ at, rows: Array.from({ length: count }, () => row++) })),
      visible: Uint8Array.from(hidden, (no) => (no ? 0 : 1)),
      view: { projection, scale, left, top, width: 320, height: 200 },
      ratio,
    }
  })

function crowdOf({ places, visible, view, ratio }: Case) {
  const sites = places.map(
    ({ at }, i): PointSite => ({ kind: 'point', key: `${i}`, name: `${i}`, entity: i, at, precisionM: 0 }),
  )
  const start = Uint32Array.from([0, ...places.map((_, i) => places.slice(0, i + 1).flatMap((p) => p.rows).length)])
  const row = Uint32Array.from(places.flatMap((p) => p.rows))
  const index = indexPoints({ sites, points: Uint32Array.from(sites.keys()) }, projection)
  const tally = tallySites(
    { start, row },
    visible,
    Uint8Array.from(visible, (_, r) => r % 3),
  )
  return layCrowd(index, tally, view, ratio)
}
/** Claims left at a place, one by one. */
const leftAt = ({ places, visible }: Case, site: number) => places[site]!.rows.filter((row) => visible[row])

/** The naive answer: each place by itself, its square by its own arithmetic. */
function naive(data: Case, [px, py]: readonly [number, number]): number[] {
  const crowd = crowdOf(data)
  const { view, ratio } = data
  const { size } = crowd.squares
  const margin = marginOf(view)
  const plane = data.places.map(({ at }) => projection.project(...at))
  const square = (site: number) => plane[site]!.map((at) => Math.floor(at / size)).join(' ')
  const together = (site: number) => data.places.flatMap((_, other) => (square(other) === square(site) ? [other] : []))
  return data.places.flatMap(({ at }, site) => {
    if (leftAt(data, site).length === 0) return []
    const claims = together(site).flatMap((other) => leftAt(data, other)).length
    const [x, y] = pixelOf(view, ...at)
    if (claims > MOST_DOTTED) {
      const bubble = crowd.bubbles.find((b) => b.count === claims && sitesOfBubble(crowd, b).includes(site))
      return bubble && Math.hypot(px - bubble.at[0], py - bubble.at[1]) <= bubble.radius ? [site] : []
    }
    const off = Math.hypot(
      Math.floor((px + margin) * ratio) - Math.round((x + margin) * ratio),
      Math.floor((py + margin) * ratio) - Math.round((y + margin) * ratio),
    )
    return off <= DOT * ratio ? [site] : []
  })
}

describe('a crowd on the map', () => {
  it('the places under any pixel are exactly those of a naive reading of every place', () => {
    fc.assert(
      fc.property(
        cases,
        fc.array(fc.tuple(fc.nat(319), fc.nat(199)), { maxLength: 12 }),
        fc.nat(59),
        (data, pixels, near) => {
          const crowd = crowdOf(data)
          const at = pixelOf(data.view, ...data.places[near % data.places.length]!.at)
          const tried = [...pixels, [at[0] + 1, at[1] - 2] as const].filter(
            ([x, y]) => x >= 0 && y >= 0 && x < data.view.width && y < data.view.height,
          )
          for (const pixel of tried) expect(crowdAt(crowd, pixel, 0)?.sites ?? []).toEqual(naive(data, pixel))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('every claim left in the frame stands in exactly one mark, and counts add up', () => {
    fc.assert(
      fc.property(cases, (data) => {
        const crowd = crowdOf(data)
        const shown = [...crowd.site, ...crowd.bubbles.flatMap((bubble) => sitesOfBubble(crowd, bubble))]
        expect(new Set(shown).size).toBe(shown.length)
        for (const bubble of crowd.bubbles)
          expect(sitesOfBubble(crowd, bubble).flatMap((site) => leftAt(data, site))).toHaveLength(bubble.count)
        data.places.forEach(({ at }, site) => {
          const [x, y] = pixelOf(data.view, ...at)
          const inside = x >= 0 && y >= 0 && x < data.view.width && y < data.view.height
          if (inside) expect(shown.includes(site)).toBe(leftAt(data, site).length > 0)
        })
      }),
    )
  })

  it('a pixel of the raster is painted if and only if a dot is found there', () => {
    fc.assert(
      fc.property(cases, (data) => {
        const crowd = crowdOf(data)
        const margin = marginOf(data.view)
        const width = Math.round((data.view.width + margin * 2) * data.ratio)
        const height = Math.round((data.view.height + margin * 2) * data.ratio)
        const image = { width, height, data: new Uint8ClampedArray(width * height * 4) }
        const colour = pixelOfBytes([10, 20, 30])
        stampDots(image, crowd, { domain: new Uint32Array(16).fill(colour), edge: colour })
        for (let x = 0; x < data.view.width; x += 7)
          for (let y = 0; y < data.view.height; y += 7) {
            const [dx, dy] = [Math.floor((x + margin) * data.ratio), Math.floor((y + margin) * data.ratio)]
            const dots = (crowdAt(crowd, [x, y], 0)?.sites ?? []).filter((site) => crowd.site.includes(site))
            expect(image.data[(dy * width + dx) * 4 + 3] === 255).toBe(dots.length > 0)
          }
      }),
      { numRuns: 40 },
    )
  })

  it('counts never cover each other, and panning changes none of them', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: -40, max: 40 }), (data, dx) => {
        const { bubbles } = crowdOf(data)
        bubbles.forEach((a, i) => {
          for (const b of bubbles.slice(i + 1))
            expect(Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1])).toBeGreaterThanOrEqual(a.radius + b.radius - 1e-6)
        })
        const moved = crowdOf({ ...data, view: { ...data.view, left: data.view.left + dx } }).bubbles
        for (const a of bubbles) {
          const twin = moved.find((b) => Math.hypot(b.at[0] - dx - a.at[0], b.at[1] - a.at[1]) < 1e-6)
          const stillThere = a.at[0] + dx > 0 && a.at[0] + dx < data.view.width
          if (stillThere) expect(twin?.count).toBe(a.count)
        }
      }),
    )
  })

  it('5,000 claims at one point are one count that says so', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => i)
    const data: Case = {
      places: [{ at: [67, 48], rows }],
      visible: new Uint8Array(5000).fill(1),
      view: { projection, scale: 800, left: 160, top: 100, width: 320, height: 200 },
      ratio: 1,
    }
    const { bubbles } = crowdOf(data)
    expect(bubbles.map(({ label, count }) => [label, count])).toEqual([['5,000', 5000]])
    expect(crowdAt(crowdOf(data), bubbles[0]!.at)?.sites).toEqual([0])
  })
})
