import {
  areaOfRing,
  DAY_FIELDS,
  type Filter,
  formatFilter,
  formatWhere,
  NUMBER_FIELDS,
  parseWhere,
  VALUE_FIELDS,
} from '@shared/kernel/filter'
import { namedValues } from '@shared/kernel/filter/names'
import { LIKELIHOOD_TERMS } from '@shared/kernel/filter/parse/read-numbers'
import { dayOf } from '@shared/kernel/time'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dictionaries } from './fixtures'

const read = (where: string): readonly Filter[] => {
  const parsed = parseWhere(where, dictionaries)
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.filters
}
const refused = (where: string) => {
  const parsed = parseWhere(where, dictionaries)
  if (parsed.ok) throw new Error(`${where} was accepted`)
  return parsed
}

describe('parseWhere', () => {
  it('F1 F2 reads terms, alternatives, negation and words', () => {
    expect(read('type:fact -domain:energy,trade "oil pipeline" steel')).toEqual([
      { id: 'where-1', on: true, negated: false, pinned: false, field: 'type', values: ['fact'] },
      { id: 'where-2', on: true, negated: true, pinned: false, field: 'domain', values: ['energy', 'trade'] },
      { id: 'where-3', on: true, negated: false, pinned: false, field: 'text', text: 'oil pipeline', phrase: true },
      { id: 'where-4', on: true, negated: false, pinned: false, field: 'text', text: 'steel' },
    ])
    expect(read('')).toEqual([])
    expect(read('  ')).toEqual([])
  })

  it('F2 F5 takes quoted names with commas, typographic quotes, ids, codes, and ignores accents', () => {
    const values = (where: string) => read(where).map((f) => ('values' in f ? f.values : []))
    expect(values('tag:"Dependence, one-sided"')).toEqual([['t-dep']])
    expect(values('tag:“transit”')).toEqual([['t-transit']])
    expect(values('place:oskemen')).toEqual([['e-osk']])
    expect(values('actor:KZ,russia')).toEqual([['e-kaz', 'e-rus']])
    expect(values('document:d-1 source:"our own synopsis"')).toEqual([['d-1'], ['s-1']])
    expect(values('credibility:2,none reliability:C')).toEqual([['2', ''], ['C']])
  })

  it.each([
    ['before:2010', -Infinity, dayOf(2009, 12, 31)],
    ['after:2010-06', dayOf(2010, 7, 1), Infinity],
    ['since:2010', dayOf(2010, 1, 1), Infinity],
    ['until:2010', -Infinity, dayOf(2010, 12, 31)],
    ['event:1997/2001', dayOf(1997, 1, 1), dayOf(2001, 12, 31)],
    ['event:199X', dayOf(1990, 1, 1), dayOf(1999, 12, 31)],
    ['event:"June 2001"', dayOf(2001, 6, 1), dayOf(2001, 6, 30)],
    ['event:any', -Infinity, Infinity],
    ['since:2001 until:2003', dayOf(2001, 1, 1), dayOf(2003, 12, 31)],
  ])('F6 %s', (where, from, to) => {
    expect(read(where)).toMatchObject([{ field: 'event', from, to, certain: false, keepUndated: false }])
  })

  it('F6 reads certain and undated', () => {
    expect(read('event:2010,certain,undated')).toMatchObject([{ certain: true, keepUndated: true }])
  })

  it.each([
    ['colour:red', 'colour:red', 0, 'there is no field “colour”'],
    ['type:fact domian:energy', 'domian:energy', 10, 'valid: domain'],
    ['domain:enrgy', 'domain:enrgy', 0, 'valid: energy'],
    ['type:banana', 'type:banana', 0, 'valid: fact, judgement, causal, forecast, normative'],
    ['actor:Kazakstan', 'actor:Kazakstan', 0, 'valid: Kazakhstan'],
    ['domain:', 'domain:', 0, 'a value is missing'],
    ['before:soon', 'before:soon', 0, 'not an EDTF date'],
    ['before:19', 'before:19', 0, 'write 19XX'],
    ['area:1,2,3', 'area:1,2,3', 0, 'west, south, east and north'],
    ['type:fact OR type:causal', 'OR', 10, 'joined by spaces'],
  ])('F4 refuses %s', (where, term, start, says) => {
    const error = refused(where)
    expect(error.term).toBe(term)
    expect(error.position.end).toBe(start + term.length)
    expect(error.position.start).toBeGreaterThanOrEqual(start)
    expect(error.message).toContain(says)
  })

  it('F3 takes the keys of the language and no other', () => {
    expect(read('event:2010 before:2010 area:1,2,3,4 text:steel type:fact').map(({ field }) => field)).toEqual(
      expect.arrayContaining(['event', 'area', 'text', 'type']),
    )
    for (const where of ['constructor:fact', 'valueOf:fact', 'kind:fact']) {
      expect(refused(where).message).toContain('there is no field')
    }
  })
  it('F5 refuses names where no dictionaries are given', () => {
    expect(parseWhere('actor:Russia').ok).toBe(false)
    expect(parseWhere('type:fact').ok).toBe(true)
  })
})

describe('ranges and numbers', () => {
  const values = (where: string) => read(where).flatMap((f) => ('values' in f ? f.values : []))
  it.each([
    ['reliability:A..C', ['A', 'B', 'C']],
    ['reliability:B..', ['B', 'C', 'D', 'E']],
    ['reliability:A..F', ['A', 'B', 'C', 'D', 'E', 'F']],
    ['reliability:..F', ['A', 'B', 'C', 'D', 'E', 'F']],
    ['reliability:F..', ['F']],
    ['reliability:d..f', ['D', 'E', 'F']],
    ['credibility:1..3', ['1', '2', '3']],
    ['credibility:..3', ['1', '2', '3']],
    ['credibility:4..', ['4', '5']],
    ['credibility:4..6', ['4', '5', '6']],
    ['credibility:1..2,6,none', ['1', '2', '6', '']],
    ['confidence:moderate..', ['moderate', 'high']],
    ['marking:..amber', ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER']],
    ['marking:TLP:RED,"tlp: amber+strict"', ['TLP:RED', 'TLP:AMBER+STRICT']],
  ])('F10 D29 %s', (where, expected) => {
    expect(values(where)).toEqual(expected)
  })
  it.each([
    [
      'number:C-12,C-15..C-20',
      [
        [12, 12],
        [15, 20],
      ],
      [],
    ],
    [
      'number:c7,9..',
      [
        [7, 7],
        [9, Infinity],
      ],
      [],
    ],
    ['likelihood:60..80', [[60, 80]], []],
    ['likelihood:"very likely",2.5%,none', [[2.5, 2.5]], ['very likely', '']],
    ['for:..2', [[-Infinity, 2]], []],
  ])('F11 %s', (where, ranges, terms) => {
    expect(read(where)).toMatchObject([{ ranges, terms, certain: false }])
  })
  it('F12 reads certain origins', () => {
    expect(read('origins:2..,certain')).toMatchObject([{ field: 'origins', ranges: [[2, Infinity]], certain: true }])
  })
  it.each([
    ['reliability:C..A', 12, 'runs backwards; valid: A..C'],
    ['reliability:none..B', 12, 'runs backwards'],
    ['reliability:A..G', 12, 'no reliability is called “G”'],
    ['domain:energy..trade', 7, 'no domain is called'],
    ['is:gone', 3, 'no state is called “gone”; valid: undated, unplaced, ungraded, proposed'],
    ['number:C-20..C-15', 7, 'runs backwards'],
    ['number:twelve', 7, 'valid: C-12'],
    ['likelihood:0.6', 11, 'no term or per cent'],
    ['likelihood:120', 11, 'no term or per cent'],
    ['likelihood:likley', 11, 'valid: likely'],
    ['origins:certain', 0, 'a number is missing'],
    ['event:2010..2001', 6, 'lies before'],
    ['modified:soon', 9, 'not an EDTF date'],
  ])('F4 F10 F11 %s', (where, start, says) => {
    const error = refused(where)
    expect(error.position.start).toBe(start)
    expect(error.message).toContain(says)
  })
  it.each([
    ['event:1997..2001', 'event', dayOf(1997, 1, 1), dayOf(2001, 12, 31)],
    ['statement:2009', 'statement', dayOf(2009, 1, 1), dayOf(2009, 12, 31)],
    ['statement:..2009', 'statement', -Infinity, dayOf(2009, 12, 31)],
    ['accessed:2026-02..', 'accessed', dayOf(2026, 2, 1), Infinity],
    ['modified:2026-11-20..', 'modified', dayOf(2026, 11, 20), Infinity],
    ['created:2026-11/2026-12', 'created', dayOf(2026, 11, 1), dayOf(2026, 12, 31)],
  ])('F6 %s', (where, field, from, to) => {
    expect(read(where)).toMatchObject([{ field, from, to, keepUndated: false }])
  })
})

describe('collections', () => {
  const collections = [
    { id: 'k-1', name: 'Energy, early', where: 'domain:energy before:2000' },
    { id: 'k-2', name: 'Loop', where: 'collection:"Back"' },
    { id: 'k-3', name: 'Back', where: 'collection:Loop' },
    { id: 'k-4', name: 'Broken', where: 'actor:Nobody' },
  ]
  const within = { ...dictionaries, collections }
  it('F15 expands a collection, by name or id', () => {
    const inner = parseWhere('domain:energy before:2000', within)
    for (const where of ['collection:"energy, early"', 'collection:k-1']) {
      const parsed = parseWhere(where, within)
      expect(parsed).toMatchObject({ ok: true, filters: [{ field: 'collection', collections: ['k-1'] }] })
      expect(parsed.ok && parsed.filters[0]).toHaveProperty('sets', [inner.ok && inner.filters])
    }
  })
  it.each([
    ['collection:Loop', 'not understood: “collection:"Back"” at 1'],
    ['collection:Broken', 'no actor is called “Nobody”'],
    ['collection:Energy', 'valid: Energy, early'],
  ])('F15 refuses %s', (where, says) => {
    expect(parseWhere(where, within)).toMatchObject({ ok: false, message: expect.stringContaining(says) })
  })
  it('F15 refuses a text that names the collection it is of', () => {
    expect(parseWhere('collection:k-1', within, 'k-1')).toMatchObject({ ok: false })
  })
})

const chip = { id: 'where-1', on: true, pinned: false }
const day = fc.integer({ min: dayOf(1, 1, 1), max: dayOf(9999, 12, 31) })
const days = fc.tuple(day, day, fc.integer({ min: 0, max: 3 })).map(([a, b, open]) => ({
  from: open & 1 ? -Infinity : Math.min(a, b),
  to: open & 2 ? Infinity : Math.max(a, b),
}))
const named = { ...dictionaries, analysts: [{ id: 'n-1', name: 'A. Nalyst', initials: 'AN' }], collections: [] }
const valueFilter = fc.constantFrom(...VALUE_FIELDS).chain((field) =>
  fc
    .subarray(
      namedValues(field, named).map(({ value }) => value),
      { minLength: 1 },
    )
    .map((values) => ({ field, values })),
)
const range = (most: number) =>
  fc
    .tuple(fc.nat(most), fc.nat(most), fc.integer({ min: 0, max: 2 }))
    .map(([a, b, open]): readonly [number, number] => [
      open === 1 ? -Infinity : Math.min(a, b),
      open === 2 ? Infinity : Math.max(a, b),
    ])
const numberFilter = fc.constantFrom(...NUMBER_FIELDS).chain((field) =>
  fc.record({
    field: fc.constant(field),
    ranges: fc.array(range(field === 'likelihood' ? 100 : 999), { minLength: 1, maxLength: 3 }),
    terms: field === 'likelihood' ? fc.subarray([...LIKELIHOOD_TERMS, '']) : fc.constant([]),
    certain: field === 'origins' ? fc.boolean() : fc.constant(false),
  }),
)
const anyFilter: fc.Arbitrary<Filter> = fc
  .record({
    negated: fc.boolean(),
    rest: fc.oneof(
      { weight: 4, arbitrary: valueFilter },
      numberFilter,
      fc
        .tuple(days, fc.boolean(), fc.boolean())
        .map(([range, certain, keepUndated]) => ({ field: 'event' as const, ...range, certain, keepUndated })),
      fc.tuple(fc.constantFrom(...DAY_FIELDS), days, fc.boolean()).map(([field, range, undated]) => ({
        field,
        ...range,
        keepUndated: (field === 'statement' || field === 'accessed') && undated,
      })),
      fc
        .array(fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 })), {
          minLength: 3,
          maxLength: 6,
        })
        .map((ring) => ({ field: 'area' as const, ...areaOfRing(ring) })),
      fc.stringMatching(/^[a-zé]{1,8}( [a-z,:-]{1,5})?$/).map((text) => ({ field: 'text' as const, text })),
      fc.stringMatching(/^[a-zé]{1,8} [a-z,:-]{1,5}$/).map((text) => ({ field: 'text' as const, text, phrase: true })),
    ),
  })
  .map(({ negated, rest }): Filter => ({ ...chip, negated, ...rest }))

describe('formatFilter', () => {
  it('F9 is read back as the same filter', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const parsed = parseWhere(formatFilter(filter, named), named)
        expect(parsed).toEqual({ ok: true, filters: [filter] })
      }),
      { numRuns: 2000 },
    )
  })

  it('F9 prefers names and leaves out what is off', () => {
    const [energy, russia] = read('domain:energy actor:Russia')
    expect(
      formatWhere(
        [energy, russia].flatMap((f) => f ?? []),
        dictionaries,
      ),
    ).toBe('domain:energy actor:Russia')
    expect(
      formatWhere(
        [energy].flatMap((f) => (f ? { ...f, on: false } : [])),
        dictionaries,
      ),
    ).toBe('')
  })
})
