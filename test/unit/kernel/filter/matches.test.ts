import { matches, matchesAll, parseWhere } from '@shared/kernel/filter'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dictionaries, record } from './fixtures'

function passes(where: string, claim: ReturnType<typeof record>): boolean {
  const parsed = parseWhere(where, dictionaries)
  if (!parsed.ok) throw new Error(parsed.message)
  return matchesAll(parsed.filters, claim, dictionaries)
}

describe('matches', () => {
  it.each([
    ['domain:energy', true],
    ['domain:trade', false],
    ['domain:trade,energy', true],
    ['-domain:energy', false],
    ['type:fact status:draft standing:reported tier:core reading:stated', true],
    ['credibility:none', true],
    ['credibility:1,2,3,4,5,6', false],
    ['actor:Kazakhstan', true],
    ['actor:Russia', false],
    ['place:Öskemen tag:Transit document:"A synopsis" source:s-1', true],
    ['"north line"', true],
    ['"south line"', false],
    ['area:80,45,90,55', true],
    ['area:40,45,60,55', false],
    ['since:1990', false],
    ['since:1990,undated', true],
    ['-since:1990', true],
  ])('F7 F8 %s', (where, expected) => {
    expect(passes(where, record())).toBe(expected)
  })

  it.each([
    ['event:1997', '199X', 'within', true],
    ['event:1997,certain', '199X', 'within', false],
    ['event:199X,certain', '1997', 'within', true],
    ['event:1997,certain', '1990/1999', 'throughout', true],
    ['before:1990', '1990', 'within', false],
    ['after:1999', '199X', 'within', false],
    ['event:1996', '1997~', 'within', true],
  ] as const)('F7 D28 %s against %s %s', (where, edtf, mode, expected) => {
    expect(passes(where, record({ edtf, mode }))).toBe(expected)
  })

  it('F7 looks at lines and across the antimeridian, never at scope', () => {
    const line = record({ places: [{ place: 'e-line', role: 'route', order: 0 }] })
    expect(passes('area:49,44,51,46', line)).toBe(true)
    expect(passes('area:170,-30,-170,0', record({ places: [{ place: 'e-fiji', role: 'site' }] }))).toBe(true)
    expect(passes('area:80,45,90,55', record({ places: [{ place: 'e-osk', role: 'scope' }] }))).toBe(false)
  })

  it('F7 takes ids from full text search before its own reading of the text', () => {
    const words = { id: 'x', on: true, negated: false, pinned: false, field: 'text' as const, text: 'unrelated' }
    expect(matches({ ...words, ids: ['c-1'] }, record(), dictionaries)).toBe(true)
    expect(matches(words, record(), dictionaries)).toBe(false)
  })

  it('F8 a filter that is off lets everything pass; negation turns the answer round', () => {
    const domain = fc.constantFrom('energy', 'trade', 'security')
    fc.assert(
      fc.property(fc.uniqueArray(domain), domain, fc.boolean(), (values, own, negated) => {
        const filter = { id: 'x', on: true, negated, pinned: false, field: 'domain' as const, values }
        const claim = record({ domain: own as 'energy' })
        expect(matches(filter, claim, dictionaries)).toBe(values.includes(own) !== negated)
        expect(matches({ ...filter, on: false }, claim, dictionaries)).toBe(true)
      }),
    )
  })
})
