import { mergeDoubts, mergeEntities, renamedAliases, splitLists } from '@shared/kernel/registry'
import { Entity } from '@shared/model/entity'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixtureId } from '../../../builders/random'

const id = (n: number) => fixtureId(0x31, n)
const AT = '2025-05-01T00:00:00.000Z'
const alias = (text: string) => ({ text, language: 'en', type: 'short' as const })
const entity = (n: number, name: string, more: Partial<Entity> = {}): Entity =>
  Entity.parse({ id: id(n), createdAt: AT, createdBy: id(99), modifiedAt: AT, rev: 1, kind: 'place', name, ...more })

describe('R4 a merge', () => {
  const point = { lat: 1, lon: 2 }
  it('keeps what is there, fills what is not, and says what goes', () => {
    const into = entity(1, 'Quay', { point, codes: { geonames: '1' }, aliases: [alias('Old Quay')] })
    const from = [
      entity(2, 'The Quay', {
        point: { lat: 5, lon: 6 },
        pointBasis: 'exact',
        subkind: 'port',
        codes: { geonames: '2', wikidata: 'Q2' },
      }),
      entity(3, 'Old Quay', { subkind: 'harbour', aliases: [alias('OQ'), alias('Quay')] }),
    ]
    const { fields, aliases, filled, dropped } = mergeEntities(into, from)
    expect(aliases.map((one) => one.text)).toEqual(['The Quay', 'OQ'])
    expect(fields).toMatchObject({ subkind: 'port', codes: { geonames: '1', wikidata: 'Q2' } })
    expect(filled).toEqual(['subkind', 'codes.wikidata'])
    expect(dropped).toEqual(['point', 'codes.geonames', 'subkind'])
    expect('point' in fields || 'pointBasis' in fields).toBe(false)
  })
  it('a point comes with how it was found', () => {
    const from = entity(2, 'Quay', { point, pointBasis: 'centroid', precisionM: 500 })
    expect(mergeEntities(entity(1, 'Quay', { point: null }), [from]).fields).toMatchObject({
      point,
      pointBasis: 'centroid',
      precisionM: 500,
    })
  })
  it('loses no name and keeps none twice', () => {
    const named = fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'E'), { maxLength: 4 })
    fc.assert(
      fc.property(fc.array(named, { minLength: 2, maxLength: 4 }), (lists) => {
        const all = lists.map((names, i) =>
          entity(i + 1, names[0] ?? 'F', { aliases: [...new Set(names.slice(1))].map(alias) }),
        )
        const [into, ...from] = all as [Entity, ...Entity[]]
        const { fields, aliases } = mergeEntities(into, from)
        const names = (one: Entity) => [one.name, ...one.aliases.map((a) => a.text)]
        const after = new Set([into.name, ...fields.aliases.map((a) => a.text)])
        expect([...after].sort()).toEqual([...new Set(all.flatMap(names))].sort())
        expect(new Set(aliases.map((a) => a.text)).size).toBe(aliases.length)
      }),
    )
  })
  it('of different kinds, codes or far points is doubtful', () => {
    const into = entity(1, 'Quay', { point, codes: { geonames: '1' } })
    expect(mergeDoubts(into, [entity(2, 'Quay', { point: { lat: 1.5, lon: 2 }, codes: { geonames: '1' } })])).toEqual(
      [],
    )
    const other = entity(2, 'Quay', { kind: 'facility', point: { lat: 9, lon: 2 }, codes: { geonames: '2' } })
    expect(mergeDoubts(into, [other])).toEqual(['kind', 'code', 'place'])
    const [west, east] = [
      entity(1, 'Q', { point: { lat: 0, lon: -179.9 } }),
      entity(2, 'Q', { point: { lat: 0, lon: 179.9 } }),
    ]
    expect(mergeDoubts(west, [east])).toEqual([])
  })
})

it('R7 a split parts the lists: each entry is on one side, in its order', () => {
  const aliases = ['a', 'b', 'c', 'd'].map(alias)
  fc.assert(
    fc.property(fc.subarray([0, 1, 2, 3]), (chosen) => {
      const { stays, goes } = splitLists({ aliases, links: [] }, { aliases: chosen, links: [] })
      expect(goes.aliases).toEqual(aliases.filter((_, i) => chosen.includes(i)))
      expect([...stays.aliases, ...goes.aliases].map((one) => one.text).sort()).toEqual(['a', 'b', 'c', 'd'])
    }),
  )
})

it('a new name is no alias any more, and the old one becomes one where asked', () => {
  const quay = entity(1, 'Quay', { aliases: [alias('Port')] })
  expect(renamedAliases(quay, 'Port', 'former')).toEqual([{ text: 'Quay', language: 'en', type: 'former' }])
  expect(renamedAliases(quay, 'Pier', 'none')).toEqual([alias('Port')])
  expect(renamedAliases(entity(1, 'Quay', { aliases: [alias('Quay')] }), 'Pier', 'former')).toEqual([alias('Quay')])
})
