// The drawn map: paths only, numbers that do not meet, names inside the frame (BR17).

import { basemap } from '@main/brief/basemap'
import { drawMap } from '@main/brief/map-figure'
import { spreadNumbers } from '@main/brief/map-places'
import { frameOf } from '@main/brief/map-projection'
import { compileBrief } from '@shared/kernel/brief/compile'
import type { MapFigure } from '@shared/kernel/brief/figures/figure-data'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { input } from './fixture'

const figure = compileBrief(input()).figures.map as MapFigure
const empty: MapFigure = { areas: [], shapes: [], points: [], lines: [], alt: '', caption: [] }

describe('the map', () => {
  const { svg, map } = drawMap(figure)
  it('holds no text and nothing that loads', () => {
    expect(svg).not.toMatch(/<text|<image|<use|href|<style|<script|url\((?!#scope)/u)
    expect(svg).not.toContain('Aktau')
  })
  it('is the same again', () => {
    expect(drawMap(figure).svg).toBe(svg)
  })
  it('keeps numbers apart and on the map', () => {
    for (const a of map.points) {
      expect(a.x > 4 && a.y > 4 && a.x < map.width - 4 && a.y < map.height - 4).toBe(true)
      for (const b of map.points) if (a.n < b.n) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(9.4)
    }
  })
  it('names the state in question and a neighbour', () => {
    const names = map.labels.map(({ t }) => t)
    expect(names).toContain('KAZAKHSTAN')
    expect(names.length).toBeGreaterThan(4)
  })
})

describe('numbers', () => {
  it('never meet while there is room', () => {
    const frame = frameOf(figure, basemap())
    const spot = fc.record({
      x: fc.double({ min: -50, max: 500, noNaN: true }),
      y: fc.double({ min: -50, max: 300, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 40 }), (spots) => {
        const placed = spreadNumbers(spots, frame)
        for (const [i, a] of placed.entries()) {
          expect(a.x >= 0 && a.y >= 0 && a.x <= frame.width && a.y <= frame.height).toBe(true)
          for (const b of placed.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(8.8)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('odd worlds', () => {
  const point = (n: number, lon: number, lat: number) => ({ n, name: `P${n}`, point: { lon, lat } })
  it.each<[string, Partial<MapFigure>]>([
    ['one place', { points: [point(1, 10, 50)] }],
    ['the whole world', { points: [point(1, -120, 40), point(2, 150, -30), point(3, 30, 0)] }],
    ['the south', { points: [point(1, 20, -30), point(2, 30, -20)] }],
    ['across the date line', { points: [point(1, 179, 60), point(2, -179, 62)] }],
    ['a pole', { points: [point(1, 0, 90)] }],
    ['states alone', { areas: ['FR', 'DE'] }],
    ['an unknown state', { focal: 'XX', areas: ['YY'], points: [point(1, 0, 0)] }],
    [
      'an area wound the other way',
      {
        shapes: [
          {
            type: 'Polygon',
            coordinates: [
              [
                [0, 0],
                [10, 0],
                [10, 10],
                [0, 10],
                [0, 0],
              ],
            ],
          },
        ],
      },
    ],
  ])('draws %s', (_, part) => {
    const { svg, map } = drawMap({ ...empty, ...part })
    expect(svg).not.toMatch(/NaN|Infinity|undefined/u)
    expect(map.height).toBeGreaterThan(100)
    for (const { x, y } of map.points) expect(Number.isFinite(x + y)).toBe(true)
  })
})
