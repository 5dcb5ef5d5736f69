import { codeProblem, linkCycle, readGeometry, readPoint, replaceName, writePoint } from '@shared/kernel/registry'
import type { Entity } from '@shared/model/entity'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { fixtureId } from '../../../builders/random'

describe('R9 a point is read from', () => {
  test.each<[string, number, number]>([
    ['51.1, 71.4', 51.1, 71.4],
    ['51.1 71.4', 51.1, 71.4],
    ['-33.9; 18.4', -33.9, 18.4],
    ['−33.9, 18.4', -33.9, 18.4],
    ['51°07′N 71°25′E', 51.116667, 71.416667],
    ['51° 7\' 30" N, 71° 25\' 12" E', 51.125, 71.42],
    ['N51 07.5 E071 25', 51.125, 71.416667],
    ['71°25′E 51°07′N', 51.116667, 71.416667],
    ['33.9 S, 18.4 W', -33.9, -18.4],
    ['90N 180E', 90, 180],
  ])('%s', (text, lat, lon) => {
    expect(readPoint(text)).toEqual({ lat, lon })
  })
  test.each(['', 'here', '51.1', '91, 0', '0, 181', '51°61′N 71°25′E', '51N 71', '51N 52N', '1,2,3', 'N51S 71E'])(
    'not %j',
    (text) => {
      expect(readPoint(text)).toBeUndefined()
    },
  )
  it('what is written is read back', () => {
    const degrees = (most: number) => fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((n) => n / 1e6 + 0)
    fc.assert(
      fc.property(degrees(90), degrees(180), (lat, lon) => {
        expect(readPoint(writePoint({ lat, lon }))).toEqual({ lat, lon })
      }),
    )
  })
})

describe('R8 a name is replaced', () => {
  test.each<[string, string, string, string | undefined]>([
    ['Upland and Uplands', 'Upland', 'Lowland', 'Lowland and Uplands'],
    ['upland', 'Upland', 'Lowland', undefined],
    ['Upland’s pre-Upland (Upland)', 'Upland', 'Lowland', 'Lowland’s pre-Lowland (Lowland)'],
    ['the Old\nPort and the Old  Port', 'Old Port', 'New Quay', 'the New Quay and the New Quay'],
    ['A.B. (C) costs $1', 'A.B. (C)', '$& $1', '$& $1 costs $1'],
    ['Éire, not Éirean', 'Éire', 'Ireland', 'Ireland, not Éirean'],
    ['anything', ' ', 'x', undefined],
  ])('in %j', (text, from, to, after) => {
    expect(replaceName(text, from, to)).toBe(after)
  })
})

test.each<[string, Entity['codes'], string | undefined]>([
  ['none', {}, undefined],
  ['all', { iso3166: 'KZ', wikidata: 'Q232', geonames: '1522867', cameo: 'KAZ' }, undefined],
  ['a long CAMEO code', { cameo: 'KAZGOV' }, undefined],
  ['three letters', { iso3166: 'KAZ' }, 'codes.iso3166'],
  ['zero', { wikidata: 'Q0' }, 'codes.wikidata'],
  ['an address', { geonames: 'geonames.org/1' }, 'codes.geonames'],
])('R10 codes: %s', (_, codes, field) => {
  expect(codeProblem(codes)?.field).toBe(field)
})

describe('R10 pasted GeoJSON', () => {
  const line = {
    type: 'LineString',
    coordinates: [
      [50, 40],
      [51, 41],
    ],
  }
  it('is a geometry, a feature or a collection of one; heights are cut', () => {
    for (const given of [
      line,
      { type: 'Feature', geometry: line },
      { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: line }] },
    ])
      expect(readGeometry(JSON.stringify(given))).toEqual({ ok: true, geometry: line })
    const high = {
      type: 'LineString',
      coordinates: [
        [50, 40, 12],
        [51, 41, 7],
      ],
    }
    expect(readGeometry(JSON.stringify(high))).toEqual({ ok: true, geometry: line })
  })
  test.each([
    ['no JSON', '{'],
    ['a point', '{"type":"Point","coordinates":[1,2]}'],
    ['latitude beyond the pole', '{"type":"LineString","coordinates":[[1,2],[1,99]]}'],
    ['two features', '{"type":"FeatureCollection","features":[{},{}]}'],
    ['an open ring', '{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[2,2]]]}'],
    ['a flat ring', '{"type":"Polygon","coordinates":[[[0,0],[1,0],[0,0],[0,0]]]}'],
    ['null', 'null'],
    ['deep nesting', `${'['.repeat(500)}${']'.repeat(500)}`],
  ])('refuses %s', (_, text) => {
    expect(readGeometry(text)).toMatchObject({ ok: false, detail: expect.any(String) })
  })
})

describe('R11 circles', () => {
  const id = (n: number) => fixtureId(0x31, n) as Entity['id']
  const linked = (n: number, type: Entity['links'][number]['type'], ...to: number[]) => ({
    id: id(n),
    links: to.map((one) => ({ type, to: id(one) })),
  })
  const over = (...entities: ReturnType<typeof linked>[]) => new Map(entities.map((one) => [one.id as string, one]))
  it('of one type are found and named', () => {
    const others = over(linked(2, 'part-of', 3), linked(3, 'part-of', 4, 1))
    expect(linkCycle(linked(1, 'part-of', 4, 2), others)).toEqual({ link: 1, ids: [1, 2, 3, 1].map(id) })
    expect(linkCycle(linked(1, 'successor-of', 2), others)).toBeUndefined()
    expect(linkCycle(linked(1, 'located-in', 1), over())).toEqual({ link: 0, ids: [id(1), id(1)] })
  })
  it('of members and owners are none', () => {
    expect(linkCycle(linked(1, 'member-of', 2), over(linked(2, 'member-of', 1)))).toBeUndefined()
  })
})
