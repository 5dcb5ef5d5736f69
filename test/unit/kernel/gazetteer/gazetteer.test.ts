import { readFileSync } from 'node:fs'
import { fold, type Gazetteer, type GazetteerData, makeGazetteer } from '@shared/kernel/gazetteer'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'

const folder = new URL('../../../../resources/vocabularies/', import.meta.url)
const file = (name: string) => readFileSync(new URL(name, folder), 'utf8')

let data: GazetteerData
let gazetteer: Gazetteer
beforeAll(() => {
  data = {
    polities: JSON.parse(file('gazetteer-polities.json')),
    cities: file('gazetteer-cities.tsv'),
    supplement: JSON.parse(file('gazetteer-supplement.json')),
  }
  gazetteer = makeGazetteer(data)
})
const first = (query: string) => gazetteer.search(query)[0]

describe('fold', () => {
  it.each([
    ['Öskemen', 'oskemen'],
    ['Ust’-Kamenogorsk', 'ust kamenogorsk'],
    ['U.S.', 'us'],
    ['Türkmenbaşy', 'turkmenbasy'],
    ['Azeri–Chirag–Gunashli', 'azeri chirag gunashli'],
    ['АЛМАТЫ', 'алматы'],
  ])('G1 %s', (name, expected) => {
    expect(fold(name)).toBe(expected)
  })
  it('G1 folding twice changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void expect(fold(fold(text))).toBe(fold(text))))
  })
})

describe('the shipped gazetteer', () => {
  it.each([
    ['Nur-Sultan', 'Astana'],
    ['Akmola', 'Astana'],
    ['Tselinograd', 'Astana'],
    ['Alma-Ata', 'Almaty'],
    ['Semipalatinsk', 'Semey'],
    ['Ust-Kamenogorsk', 'Oskemen'],
    ['Shevchenko', 'Aktau'],
    ['Guryev', 'Atyrau'],
    ['Karagandy', 'Karaganda'],
    ['Krasnovodsk', 'Turkmenbashi'],
    ['Urumchi', 'Urumqi'],
    ['Burma', 'Myanmar'],
    ['Türkiye', 'Türkiye'],
    ['Қазақстан', 'Kazakhstan'],
  ])('G5 %s leads to %s', (query, name) => {
    const hits = gazetteer.lookup(query).map((hit) => hit.name)
    expect(hits).toContain(name)
  })

  it.each([
    'Baikonur',
    'Tengiz',
    'Kashagan',
    'Karachaganak',
    'Atasu',
    'Alashankou',
    'Khorgos',
    'Novorossiysk',
    'Ceyhan',
    'Baku',
    'Tbilisi',
    'Caspian Sea',
    'Semipalatinsk Test Site',
  ])('G7 has %s with a point and its basis', (name) => {
    const hit = gazetteer.lookup(name)[0]
    expect(hit?.point).toMatchObject({ lat: expect.any(Number), lon: expect.any(Number) })
    expect(['exact', 'centroid', 'convention']).toContain(hit?.pointBasis)
    expect(hit?.precisionM).toBeGreaterThan(0)
  })

  it('G6 capitals and seats carry what they stand for', () => {
    expect(first('Astana')).toMatchObject({ capitalOf: 'KZ', seats: [{ iso3166: 'KZ', from: '1997-12' }] })
    expect(first('Almaty')).toMatchObject({ seats: [{ iso3166: 'KZ', until: '1997-12' }] })
    expect(first('Almaty')?.capitalOf).toBeUndefined()
    expect(first('Washington')).toMatchObject({ capitalOf: 'US' })
    expect(first('the Kremlin')).toMatchObject({ standsFor: 'RU', pointBasis: 'exact' })
  })

  it('G3 ranks exact before beginning, polities before places, capitals and large places first', () => {
    expect(first('Georgia')).toMatchObject({ kind: 'polity', iso3166: 'GE' })
    expect(first('us')).toMatchObject({ kind: 'polity', iso3166: 'US' })
    expect(first('kaz')?.name).toBe('Kazakhstan')
    expect(gazetteer.search('ast', { limit: 2 }).map((hit) => hit.name)).toContain('Astana')
    expect(gazetteer.search('petersb', { limit: 2 }).map((hit) => hit.name)).toContain('Saint Petersburg')
    expect(first('Moscow')?.iso3166).toBe('RU')
  })

  it('G4 looks up whole names alone, in the order of search', () => {
    expect(gazetteer.lookup('Kaz')).toEqual([])
    const looked = gazetteer.lookup('Georgia').map((hit) => hit.id)
    const searched = gazetteer.search('Georgia', { limit: 50 }).map((hit) => hit.id)
    expect(looked.length).toBeGreaterThan(0)
    expect(searched.filter((id) => looked.includes(id))).toEqual(looked)
  })
  it('G2 limits, filters by kind, names what matched, repeats no entry', () => {
    expect(gazetteer.search('a', { limit: 7 })).toHaveLength(7)
    expect(gazetteer.search('kaz', { kinds: ['place'] }).every((hit) => hit.kind === 'place')).toBe(true)
    expect(first('Nur-S')?.matched).toBe('Nur-Sultan')
    const ids = gazetteer.search('san', { limit: 500 }).map((hit) => hit.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(gazetteer.search('  ')).toEqual([])
    expect(gazetteer.lookup('no such place at all')).toEqual([])
    expect(gazetteer.byId('iso:KZ')?.name).toBe('Kazakhstan')
  })

  it('G2 every answer begins with the query somewhere in its names', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,4}$/), (query) => {
        for (const hit of gazetteer.search(query, { limit: 10 })) {
          expect(` ${fold(hit.matched)}`).toContain(` ${query}`)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('G8 stays small and names no place twice by id', () => {
    const bytes = ['gazetteer-polities.json', 'gazetteer-cities.tsv', 'gazetteer-supplement.json']
      .map((name) => Buffer.byteLength(file(name)))
      .reduce((a, b) => a + b, 0)
    expect(bytes).toBeLessThan(3_000_000)
    const ids = data.cities.split('\n').map((line) => line.split('\t')[0])
    expect(new Set(ids).size).toBe(ids.length)
    const known = new Set(ids)
    for (const { geonames } of data.supplement.renamed) expect(known.has(String(geonames))).toBe(true)
  })
})
