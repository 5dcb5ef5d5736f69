import { readFileSync } from 'node:fs'
import { atSea, type Basemap, readBasemap } from '@renderer/features/map/draw/basemap'
import { clearanceOf } from '@renderer/features/map/draw/country-grid'
import { describe, expect, it } from 'vitest'

const file = JSON.parse(readFileSync('resources/basemap/world.json', 'utf8')) as Parameters<typeof readBasemap>[0]
const basemap: Basemap = readBasemap(file)

describe('the basemap', () => {
  it.each([
    ['the Caspian', 50.6, 42, true],
    ['the Black Sea', 34, 43.3, true],
    ['Astana', 71.43, 51.13, false],
    ['Almaty', 76.9, 43.25, false],
    ['Chukotka, beyond the antimeridian', -173, 66.5, false],
  ])('reads %s as water or land', (_, lon, lat, water) => {
    expect(atSea(basemap, [lon, lat])).toBe(water)
  })
  it('knows countries by their ISO code, and shapes without one by their name', () => {
    for (const code of ['KZ', 'RU', 'US', 'CN', 'TR', 'XK']) expect(basemap.countries.has(code)).toBe(true)
    expect(basemap.countries.get('Somaliland')?.name).toBe('Somaliland')
  })
  it('tells borders from coasts', () => {
    const rings = basemap.countries.get('KZ')!.rings.flat()
    const kinds = new Set(rings.map((arc) => basemap.border[arc < 0 ? ~arc : arc]))
    expect(kinds).toEqual(new Set([0, 1]))
  })
  it('names of seas stand on water', () => {
    for (const sea of basemap.seas) expect([sea.name, atSea(basemap, [sea.lon, sea.lat])]).toEqual([sea.name, true])
  })
})

describe('clearance', () => {
  it('counts squares to the nearest other country or edge', () => {
    const cells = Uint16Array.from([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
    expect([...clearanceOf(cells, 5, 5)].slice(5, 10)).toEqual([0, 1, 1, 0, 0])
  })
})
