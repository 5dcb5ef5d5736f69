import { type DuplicateReason, duplicateCandidates } from '@shared/kernel/registry'
import { slips, slipsAllowed } from '@shared/kernel/registry/spelling'
import type { Entity, EntityKind } from '@shared/model/entity'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { fixtureId } from '../../../builders/random'

type Given = Partial<Pick<Entity, 'codes' | 'links' | 'aliases'>> & { readonly kind?: EntityKind }
const alias = (text: string, type: Entity['aliases'][number]['type'] = 'other') => ({ text, language: 'en', type })
const entity = (n: number, name: string, { kind = 'organisation', ...rest }: Given = {}) => ({
  id: fixtureId(0x31, n) as Entity['id'],
  kind,
  name,
  aliases: [],
  codes: {},
  links: [],
  ...rest,
})
const pairOf = (a: string, b: string, given: Given = {}, other: Given = given) =>
  duplicateCandidates([entity(1, a, given), entity(2, b, other)])[0]

const PERSON: Given = { kind: 'person' }
const PLACE: Given = { kind: 'place' }
test.each<[string, string, string, DuplicateReason | undefined, Given?, Given?]>([
  ['the same name', 'Harbour Council', 'harbour council', 'name'],
  ['the same but for accents and dashes', 'São-Bento Institute', 'Sao Bento Institute', 'name'],
  ['an alias of the other', 'Harbour Council', 'Port Board', 'name', { aliases: [alias('Port Board')] }, {}],
  ['words in another order', 'University of Upland', 'Upland University', 'words'],
  ['an acronym of the name', 'Upland Pipeline Consortium', 'UPC', 'acronym'],
  ['an acronym without small words', 'Council of the Upland Ports', 'CUP', 'acronym'],
  ['another transliteration', 'Tselinograd', 'Celinograd', 'transliteration', PLACE],
  ['another script', 'Astrakhan', 'Астрахань', 'transliteration', PLACE],
  ['an initial', 'Nina Quarrier', 'N. Quarrier', 'initials', PERSON],
  ['one slip', 'Harbour Council', 'Harbuor Council', 'spelling'],
  ['two slips in a long word', 'Harbour Commission', 'Harbour Comision', 'transliteration'],
  ['two other slips in a long word', 'Harbour Consortium', 'Harbour Comsortum', 'spelling'],
  ['other initials of people', 'Nina Quarrier', 'O. Quarrier', undefined, PERSON],
  ['two full names of people', 'Nina Quarrier', 'Nora Quarrier', undefined, PERSON],
  ['a number that differs', 'Survey Unit 3', 'Survey Unit 4', undefined],
  ['a short name that differs by a letter', 'Oman', 'Omar', undefined],
  ['three slips', 'Harbour Council', 'Arbour Counsels', undefined],
  [
    'a demonym',
    'Upland',
    'Uplanders',
    undefined,
    { kind: 'polity', aliases: [alias('Uplanders', 'demonym')] },
    { kind: 'group' },
  ],
  ['kinds that have nothing to do with each other', 'Harbour Council', 'Harbuor Council', undefined, PERSON, PLACE],
])('R1 %s', (_, a, b, reason, given, other) => {
  expect(pairOf(a, b, given, other)?.reason).toBe(reason)
})

describe('R2', () => {
  it('a shared code is surest, and pairs come surest first, each once', () => {
    const coded = { codes: { wikidata: 'Q9' } }
    const pairs = duplicateCandidates([
      entity(1, 'Harbour Council', coded),
      entity(2, 'Port Board', coded),
      entity(3, 'harbour council'),
      entity(4, 'Harbour Counsil'),
    ])
    const order = pairs.map(({ a, b, reason }) => [Number(a.slice(-2)), Number(b.slice(-2)), reason])
    expect(order).toEqual([
      [1, 2, 'code'],
      [1, 3, 'name'],
      [1, 4, 'spelling'],
      [3, 4, 'spelling'],
    ])
  })
  it('what is linked, or coded otherwise in one kind, is known to differ', () => {
    const one = entity(1, 'Upland', { kind: 'place' })
    const link = { type: 'seat-of' as const, to: one.id }
    expect(duplicateCandidates([one, entity(2, 'Upland', { kind: 'place', links: [link] })])).toEqual([])
    const coded = (geonames: string): Given => ({ kind: 'place', codes: { geonames } })
    expect(pairOf('Springfield', 'Springfield', coded('1'), coded('2'))).toBeUndefined()
  })
  it('a place and a polity of one name are a weaker pair than two places', () => {
    const across = pairOf('Upland', 'Upland', { kind: 'polity' }, PLACE)?.score ?? 0
    expect(across).toBeGreaterThan(0)
    expect(across).toBeLessThan(pairOf('Upland', 'Upland', PLACE)?.score ?? 0)
  })
})

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), minLength: 5, maxLength: 18 })
const slip = fc.record({
  at: fc.nat(17),
  letter: fc.constantFrom('x', 'y'),
  kind: fc.constantFrom('insert', 'delete', 'replace'),
})

it('R1 finds whatever one slip makes of a name, wherever it is', () => {
  fc.assert(
    fc.property(letters, slip, (name, { at, letter, kind }) => {
      const i = at % name.length
      const other = name.slice(0, i) + (kind === 'delete' ? '' : letter) + name.slice(kind === 'insert' ? i : i + 1)
      fc.pre(slipsAllowed(Math.min(name.length, other.length)) > 0)
      expect(pairOf(name, other)).toBeDefined()
    }),
  )
})
it('slips agree with the whole table of edits, and stop counting beyond the limit', () => {
  fc.assert(
    fc.property(letters, letters, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
      expect(slips(a, b, most)).toBe(Math.min(wholeTable(a, b), most + 1))
    }),
  )
})
function wholeTable(a: string, b: string): number {
  const cost = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i ? (j ? 0 : i) : j)),
  )
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? cost[i - 2]![j - 2]! + 1 : Infinity
      const change = cost[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      cost[i]![j] = Math.min(change, swap, cost[i - 1]![j]! + 1, cost[i]![j - 1]! + 1)
    }
  return cost[a.length]![b.length]!
}

it('R3 five thousand names of the same words give the pairs that were put in, and few besides', () => {
  const names = Array.from({ length: 5000 }, (_, i) => `Ministry of ${word(i)} and ${word(i * 7 + 3)}`)
  const pairs = duplicateCandidates([
    ...names.map((name, i) => entity(i + 1, name)),
    entity(6000, names[17]!.replace('Ministry', 'Minsitry')),
  ])
  expect(pairs.filter((pair) => pair.b === fixtureId(0x31, 6000)).map((pair) => pair.a)).toContain(fixtureId(0x31, 18))
})
/** A made-up word of its own for each number. */
function word(n: number): string {
  const parts = ['ba', 'ke', 'lo', 'mi', 'nu', 'ra', 'se', 'ti', 'vo', 'zu']
  return `${parts[n % 10]}${parts[Math.floor(n / 10) % 10]}${parts[Math.floor(n / 100) % 10]}${parts[Math.floor(n / 1000) % 10]}`
}
