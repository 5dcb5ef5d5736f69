import { box, clipSegment, distanceTo, overlaps, visibleRun } from '@renderer/features/map/draw/geometry'
import { cornersBeside, placeLabels } from '@renderer/features/map/draw/labels'
import { discRow, hitMark, layMarks, MOST, packClusters } from '@renderer/features/map/draw/marks'
import {
  azimuthal,
  boundsOf,
  EARTH_RADIUS_M,
  lonLatOf,
  pixelOf,
  scaleBar,
  type View,
} from '@renderer/features/map/draw/projection'
import type { Site } from '@renderer/features/map/sites'
import { geoDistance } from 'd3-geo'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const projection = azimuthal([67, 48])
const view: View = { projection, scale: 800, left: 270, top: 116, width: 540, height: 232 }
const degrees = fc.tuple(
  fc.double({ min: -179.9, max: 179.9, noNaN: true }),
  fc.double({ min: -89.9, max: 89.9, noNaN: true }),
)

describe('projection', () => {
  it('gives back every place but the far side of the earth', () => {
    fc.assert(
      fc.property(degrees, ([lon, lat]) => {
        fc.pre(geoDistance([lon, lat], [67, 48]) < 3.1)
        const [x, y] = projection.project(lon, lat)
        expect(geoDistance([...projection.unproject(x, y)], [lon, lat])).toBeLessThan(1e-6)
      }),
    )
  })
  it('keeps areas: a circle on the ground has the area of its cap on the plane', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 3, noNaN: true }), (angle) => {
        const lat = Math.max(-90, 48 - (angle * 180) / Math.PI)
        const [x, y] = projection.project(67, lat)
        const real = geoDistance([67, 48], [67, lat])
        expect((x * x + y * y) / 4).toBeCloseTo((1 - Math.cos(real)) / 2, 9)
      }),
    )
  })
  it('bounds of the frame hold what is in it', () => {
    const { west, south, east, north } = boundsOf(view)
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 540, noNaN: true }),
        fc.double({ min: 0, max: 232, noNaN: true }),
        (x, y) => {
          const [lon, lat] = lonLatOf(view, x, y)
          expect(lon >= west - 0.2 && lon <= east + 0.2 && lat >= south - 0.2 && lat <= north + 0.2).toBe(true)
        },
      ),
    )
  })
  it('the scale bar is a round number and fits', () => {
    fc.assert(
      fc.property(fc.double({ min: 60, max: 60_000, noNaN: true }), (scale) => {
        const { km, pixels } = scaleBar({ ...view, scale }, 90)
        expect(pixels).toBeLessThanOrEqual(90.001)
        expect(pixels).toBeGreaterThan(30)
        expect(pixels).toBeCloseTo(((km * 1000) / EARTH_RADIUS_M) * scale, 6)
        expect([1, 2, 5]).toContain(Number(String(km).replace(/[0.]/g, '')))
      }),
    )
  })
})

describe('polylines', () => {
  const frame = box(0, 0, 100, 100)
  it.each([
    ['through', [-50, 50], [150, 50], [0.25, 0.75]],
    ['inside', [10, 10], [90, 90], [0, 1]],
    ['beside', [-10, -10], [-5, 200], undefined],
  ] as const)('clips a segment %s the frame', (_, a, b, part) => {
    expect(clipSegment(a, b, frame)).toEqual(part)
  })
  it('finds the longest run in the frame', () => {
    const run = visibleRun(
      [
        [-10, 10],
        [10, 10],
        [10, -50],
        [30, -50],
        [30, 90],
        [200, 90],
      ],
      frame,
    )
    expect(run).toEqual([
      [30, 0],
      [30, 90],
      [100, 90],
    ])
  })
  it('measures the distance of a point', () => {
    expect(
      distanceTo(
        [
          [0, 0],
          [10, 0],
          [10, 10],
        ],
        [13, 5],
      ),
    ).toBe(3)
  })
})

describe('discs', () => {
  it('stand side by side up to five, and past that four and a count', () => {
    for (let n = 1; n < 40; n++) {
      const rows = Array.from({ length: n }, (_, i) => i)
      const { discs, more } = discRow(rows, [100, 100])
      expect(discs.length + (more?.count ?? 0)).toBe(n)
      expect(more === undefined).toBe(n <= MOST + 1)
      if (more) expect(discs).toHaveLength(MOST)
    }
  })
  it('no cluster of places covers another, and no claim is lost', () => {
    const wish = fc.record({
      at: fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 200 })),
      count: fc.integer({ min: 1, max: 9 }),
    })
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 12 }), (list) => {
        let row = 0
        const wishes = list.map(({ at, count }, site) => ({
          site,
          spots: [at],
          onLine: site % 3 === 0,
          rows: Array.from({ length: count }, () => row++),
        }))
        const clusters = packClusters(wishes)
        expect(clusters.flatMap((c) => c.rows).sort((a, b) => a - b)).toEqual(Array.from({ length: row }, (_, i) => i))
        expect(clusters.flatMap((c) => c.sites).sort((a, b) => a - b)).toEqual(wishes.map((w) => w.site))
        clusters.forEach((c, i) => {
          expect(clusters.slice(i + 1).some((other) => overlaps(c.box, other.box))).toBe(false)
        })
      }),
    )
  })

  const points = (n: number): Site[] =>
    Array.from({ length: n }, (_, i) => ({
      kind: 'point',
      key: `${i}`,
      name: `${i}`,
      entity: i,
      at: [60 + (i % 20), 42 + Math.floor(i / 20) * 0.4],
      precisionM: 0,
    }))
  it('a pixel finds its disc, the rest of a cluster, or nothing', () => {
    const sites = points(1)
    const marks = layMarks(sites, new Map([[0, [3, 4, 5, 6, 7, 8, 9]]]), view, () => false)
    const { discs, more } = marks.clusters[0]!
    expect(hitMark(marks, [discs[1]!.x, discs[1]!.y])).toMatchObject({ kind: 'disc', row: 4 })
    expect(hitMark(marks, [more!.x + 5, more!.y])).toMatchObject({ kind: 'more' })
    expect(hitMark(marks, [discs[0]!.x - 60, discs[0]!.y])).toBeUndefined()
  })
  it('a route is one line with one disc and says where it leaves the frame', () => {
    const stops = [
      { entity: 0, at: [67, 48] as const },
      { entity: 1, at: [20, 48] as const },
    ]
    const site: Site = {
      kind: 'line',
      key: 'r',
      name: 'r',
      told: true,
      stops,
      lines: [{ sea: false, points: stops.map((s) => s.at) }],
    }
    const { routes, clusters } = layMarks([site], new Map([[0, [7]]]), view, () => true)
    expect(routes[0]?.legs.map((leg) => leg.sea)).toEqual([true])
    expect(clusters.flatMap((c) => c.discs.map((d) => d.row))).toEqual([7])
    expect(routes[0]?.exits).toEqual([expect.objectContaining({ entity: 1, end: 'last' })])
    expect(pixelOf(view, 67, 48)).toEqual([270, 116])
  })
})

describe('names', () => {
  it('none touches a mark, another name or the edge of the frame', () => {
    const mark = fc.tuple(
      fc.integer({ min: 0, max: 520 }),
      fc.integer({ min: 0, max: 210 }),
      fc.integer({ min: 20, max: 110 }),
    )
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 25 }), (list) => {
        const marks = list.map(([x, y]) => box(x, y, 15, 15))
        const wishes = list.map(([, , width], i) => ({
          key: `${i}`,
          lines: ['x'],
          style: 'place' as const,
          width,
          height: 15,
          corners: cornersBeside(marks[i]!, width, 15),
        }))
        const labels = placeLabels(wishes, marks, box(0, 0, 540, 232))
        labels.forEach((label, i) => {
          expect(marks.some((m) => overlaps(m, label.box))).toBe(false)
          expect(labels.some((other, k) => k !== i && overlaps(other.box, label.box))).toBe(false)
          expect(label.box.left >= 0 && label.box.right <= 540 && label.box.top >= 0 && label.box.bottom <= 232).toBe(
            true,
          )
        })
      }),
    )
  })
})
