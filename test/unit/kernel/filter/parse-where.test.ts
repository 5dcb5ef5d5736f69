import { type Filter, formatFilter, formatWhere, parseWhere } from '@shared/kernel/filter'
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
      { id: 'where-3', on: true, negated: false, pinned: false, field: 'text', text: 'oil pipeline' },
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
    expect(error.position).toEqual({ start, end: start + term.length })
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

const chip = { id: 'where-1', on: true, pinned: false }
const day = fc.integer({ min: dayOf(1, 1, 1), max: dayOf(9999, 12, 31) })
const anyFilter: fc.Arbitrary<Filter> = fc
  .record({
    negated: fc.boolean(),
    rest: fc.oneof(
      fc
        .subarray(['energy', 'trade', 'other'], { minLength: 1 })
        .map((values) => ({ field: 'domain' as const, values })),
      fc.subarray(['', '1', '6'], { minLength: 1 }).map((values) => ({ field: 'credibility' as const, values })),
      fc
        .subarray(
          dictionaries.entities.map((e) => e.id),
          { minLength: 1 },
        )
        .map((values) => ({ field: 'actor' as const, values })),
      fc.subarray(['t-transit', 't-dep'], { minLength: 1 }).map((values) => ({ field: 'tag' as const, values })),
      fc
        .tuple(day, day, fc.boolean(), fc.boolean(), fc.integer({ min: 0, max: 3 }))
        .map(([a, b, certain, keepUndated, open]) => ({
          field: 'event' as const,
          from: open & 1 ? -Infinity : Math.min(a, b),
          to: open & 2 ? Infinity : Math.max(a, b),
          certain,
          keepUndated,
        })),
      fc.stringMatching(/^[a-zé]{1,8}( [a-z,:-]{1,5})?$/).map((text) => ({ field: 'text' as const, text })),
    ),
  })
  .map(({ negated, rest }): Filter => ({ ...chip, negated, ...rest }))

describe('formatFilter', () => {
  it('F9 is read back as the same filter', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(read(formatFilter(filter, dictionaries))).toEqual([filter])
      }),
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
