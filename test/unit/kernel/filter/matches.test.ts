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
    ['area:80,45,90,45,90,55,80,55', true],
    ['area:40,45,60,45,50,55', false],
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

  const judged = record({
    edtf: '1997',
    domainAlt: ['trade'],
    typeAlt: 'causal',
    attribution: 'named',
    stance: 'denies',
    speakers: ['e-rus'],
    plover: 'CONSULT',
    balanceOf: 'e-rus',
    flags: 1 | 8,
    split: true,
    origins: [1, 2],
    itemsFor: 2,
    itemsAgainst: 1,
    evidence: 2,
    notes: 1,
    likelihoodP: 0.675,
    likelihoodTerm: 'likely',
    forecast: 'overdue',
    number: 17,
    marking: 'TLP:GREEN',
    via: 'suggestion',
    suggestion: 'accepted',
    by: 'n-1',
    statement: { edtf: '2009', earliest: 14245, latest: 14609 },
    created: 20_000 * 86_400_000,
    modified: 20_010 * 86_400_000 + 5,
    actors: [
      { entity: 'e-kaz', role: 'subject' },
      { entity: 'e-min', role: 'beneficiary' },
    ],
    places: [
      { place: 'e-osk', role: 'scope' },
      { place: 'e-nowhere', role: 'origin' },
    ],
  })
  const world = {
    ...dictionaries,
    entities: [
      ...dictionaries.entities,
      { id: 'e-min', name: 'Ministry', kind: 'government' as const, polity: 'e-rus' },
      { id: 'e-nowhere', name: 'Nowhere', kind: 'place' as const, point: null },
    ],
    analysts: [{ id: 'n-1', name: 'A. Nalyst', initials: 'AN' }],
    collections: [{ id: 'k-1', name: 'Early', where: 'before:2000 actor:kz' }],
  }
  it.each([
    ['domain-alt:trade type-alt:causal attribution:named stance:denies plover:consult marking:green', true],
    ['domain-alt:energy', false],
    ['domain-alt:none', false],
    ['subject:KZ beneficiary:Ministry polity:Russia speaker:Russia balance:Russia', true],
    ['object:KZ', false],
    ['polity:Kazakhstan', true],
    ['beneficiary:Russia', false],
    ['scope:Öskemen origin:Nowhere place:Nowhere', true],
    ['site:Öskemen', false],
    ['flag:single-origin flag:stale flag:split', true],
    ['flag:circular,contested,unverified-independence', false],
    ['has:note has:evidence has:passage has:forecast has:likelihood', true],
    ['has:relation,quantity,assessment', false],
    ['is:unplaced', true],
    ['is:undated,ungraded,proposed', false],
    ['via:suggestion by:AN by:"a nalyst"', true],
    ['number:C-15..C-20', true],
    ['number:16', false],
    ['likelihood:60..80 likelihood:likely', true],
    ['likelihood:none,..50,unlikely', false],
    ['origins:2', true],
    ['origins:3..', false],
    ['origins:2..,certain', false],
    ['origins:1..2,certain', true],
    ['for:2 against:1.. evidence:2 relations:0 assessments:0 quantities:0 notes:1', true],
    ['statement:2009 statement:..2010 statement:2008..', true],
    ['statement:2010', false],
    ['created:2024-10-04 modified:2024-10-14', true],
    ['modified:2024-10-13', false],
    ['collection:early', true],
    ['-collection:Early', false],
    ['forecast:overdue -status:withdrawn', true],
  ])('F7 F11 F12 F13 F14 F15 %s', (where, expected) => {
    const parsed = parseWhere(where, world)
    if (!parsed.ok) throw new Error(parsed.message)
    expect(matchesAll(parsed.filters, judged, world)).toBe(expected)
  })
  it('F14 an undated, unjudged claim without a passage', () => {
    const bare = record({ anchors: [], places: [], actors: [], tags: [] })
    for (const where of [
      'is:undated',
      'is:unplaced',
      'is:ungraded',
      '-has:passage',
      'likelihood:none',
      '-statement:any',
    ])
      expect(passes(where, bare)).toBe(true)
    expect(passes('statement:any,undated', bare)).toBe(true)
    expect(passes('is:proposed', record({ suggestion: 'proposed' }))).toBe(true)
  })
  it('F16 a phrase stands as written, other words in any order', () => {
    expect(passes('text:"line north"', record())).toBe(true)
    expect(passes('"line north"', record())).toBe(false)
  })
  it('D28 certain matches are a subset of possible ones, for any date and any claim', () => {
    const year = fc.integer({ min: 1990, max: 2004 })
    const edtfs = fc.constantFrom('1997', '199X', '1995/1999', '1997~', '../1999', '1996/..')
    fc.assert(
      fc.property(year, year, edtfs, fc.constantFrom('within' as const, 'throughout' as const), (a, b, edtf, mode) => {
        const range = `${Math.min(a, b)}..${Math.max(a, b)}`
        const claim = record({ edtf, mode })
        expect(passes(`event:${range}`, claim) || !passes(`event:${range},certain`, claim)).toBe(true)
      }),
    )
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
