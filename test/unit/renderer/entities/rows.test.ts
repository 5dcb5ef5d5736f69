import { pictureOf } from '@renderer/features/entities/detail/picture'
import { differing } from '@renderer/features/entities/dialogs/differing'
import { countUses, entityRows, mapStanding, narrowRows } from '@renderer/features/entities/rows'
import { buildColumns, type LedgerEntity, type LedgerRecord } from '@shared/kernel/ledger'
import { Entity } from '@shared/model/entity'
import { describe, expect, it, test } from 'vitest'
import { seedDictionaries, seedRecords } from '../../../builders/ledger'
import { fixtureId } from '../../../builders/random'

const place = (more: Partial<LedgerEntity> = {}): LedgerEntity => ({ id: 'p', name: 'Quay', kind: 'place', ...more })
const point = { lat: 1, lon: 2 }
const line = {
  type: 'LineString' as const,
  coordinates: [
    [0, 0],
    [1, 1],
  ] as [number, number][],
}

describe('D20 what the map makes of an entity', () => {
  test.each<[string, LedgerEntity, [acts: number, marks: number, scopes: number], string]>([
    ['a site with a point', place({ point }), [0, 1, 0], 'drawn'],
    ['a pipeline with a line', place({ kind: 'facility', geometry: line }), [0, 1, 0], 'drawn'],
    ['a country by its code', place({ kind: 'polity', iso3166: 'KZ' }), [0, 1, 0], 'drawn'],
    ['a capital that acts (D19)', place({ point, standsFor: 'x' }), [3, 0, 0], 'names-government'],
    ['a capital that acts and is a site', place({ point, standsFor: 'x' }), [3, 1, 0], 'drawn'],
    ['a place that is a scope alone', place({ point }), [0, 0, 2], 'scope-only'],
    ['a place of no claim', place({ point }), [2, 0, 0], 'not-placed'],
    ['no coordinates', place(), [0, 2, 0], 'no-coordinates'],
    ['no point, on purpose', place({ point: null }), [0, 2, 0], 'no-point'],
  ])('%s', (_, entity, [acts, marks, scopes], standing) => {
    expect(mapStanding(entity, { acts, marks, scopes })).toBe(standing)
  })
})

const dictionaries = seedDictionaries()
const records: readonly LedgerRecord[] = seedRecords(60)
const AT = '2025-05-01T00:00:00.000Z'
const envelope = { createdAt: AT, createdBy: fixtureId(9, 9), modifiedAt: AT, rev: 1 }
const entities = dictionaries.entities.map(({ id, name, kind }, i) =>
  Entity.parse({
    ...envelope,
    id,
    name,
    kind,
    aliases: i === 1 ? [{ text: 'Росси́я', language: 'ru', type: 'exonym' }] : [],
  }),
)

it('a claim counts once for an entity, in however many roles', () => {
  const uses = countUses(buildColumns(records, dictionaries, 1))
  dictionaries.entities.forEach(({ id }, i) => {
    const said = (one: LedgerRecord) => [...one.actors.map((a) => a.entity), ...one.places.map((p) => p.place)]
    expect(uses[i]?.claims).toBe(records.filter((one) => said(one).includes(id)).length)
  })
})

describe('the list', () => {
  const rows = entityRows(entities, buildColumns(records, dictionaries, 1))
  const find = (query: string, sort: 'name' | 'claims' = 'name') =>
    narrowRows(rows, { query, kind: '', sort }).map((row) => row.entity.name)
  it('finds by the beginnings of words, accents and case aside, and by alias', () => {
    expect(find('united')).toEqual(['United States'])
    expect(find('st uni')).toEqual(['United States'])
    expect(find('россия')).toEqual(['Russia'])
    expect(find('nited')).toEqual([])
  })
  it('what begins as typed comes first, then the order', () => {
    const names = find('a')
    expect(names[0]).toMatch(/^A/)
    const counts = narrowRows(rows, { query: '', kind: '', sort: 'claims' }).map((row) => row.claims)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(narrowRows(rows, { query: '', kind: 'polity', sort: 'name' })).toHaveLength(8)
  })
})

describe('the picture of a shape', () => {
  it('has north at the top and its longer side 100 units', () => {
    const { path, area, positions, box } = pictureOf({
      type: 'LineString',
      coordinates: [
        [0, 0],
        [0, 10],
      ],
    })
    expect([path, area, positions, box]).toEqual(['M0 100L0 0', false, 2, [0, 0, 0, 10]])
  })
  it('closes rings, holes too', () => {
    const ring = [
      [0, 60],
      [10, 60],
      [10, 70],
      [0, 60],
    ] as [number, number][]
    const { path, area } = pictureOf({ type: 'Polygon', coordinates: [ring, ring] })
    expect([path.match(/Z/g)?.length, area]).toEqual([2, true])
    expect(pictureOf({ type: 'MultiPolygon', coordinates: [[ring], [ring]] }).positions).toBe(8)
  })
})

test.each([
  ['Upland met Lowland', 'Highland met Lowland', ['', 'Upland', 'Highland', ' met Lowland']],
  ['In Upland, then Upland', 'In Quay, then Quay', ['In ', 'Upland, then Upland', 'Quay, then Quay', '']],
  ['a a', 'a', ['a', ' a', '', '']],
  ['same', 'same', ['same', '', '', '']],
])('where %j and %j differ', (before, after, parts) => {
  const { head, gone, come, tail } = differing(before, after)
  expect([head, gone, come, tail]).toEqual(parts)
  expect([head + gone + tail, head + come + tail]).toEqual([before, after])
})
