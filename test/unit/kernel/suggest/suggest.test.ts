import { type GazetteerHit, makeGazetteer } from '@shared/kernel/gazetteer'
import { type FieldSuggestion, RULE_VERSION, type SuggestEntity, suggestForPassage } from '@shared/kernel/suggest'
import { EntityId } from '@shared/model/base/ids'
import { Alias } from '@shared/model/entity'
import { describe, expect, it } from 'vitest'

const id = (n: number) => EntityId.parse(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`)
const [KZ, GOV, AST, ALM, RU, BLOC, LEADER, VOTE, DEPOT] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(id) as [
  EntityId,
  EntityId,
  EntityId,
  EntityId,
  EntityId,
  EntityId,
  EntityId,
  EntityId,
  EntityId,
]
const alias = (text: string, type: 'demonym' | 'acronym' | 'short') => Alias.parse({ text, language: 'en', type })
const entity = (
  of: EntityId,
  kind: SuggestEntity['kind'],
  name: string,
  rest: Partial<SuggestEntity> = {},
): SuggestEntity => ({
  id: of,
  kind,
  name,
  aliases: [],
  links: [],
  ...rest,
})
const entities: readonly SuggestEntity[] = [
  entity(KZ, 'polity', 'Kazakhstan', { aliases: [alias('Kazakh', 'demonym')], codes: { iso3166: 'KZ' } }),
  entity(GOV, 'government', 'Government of Kazakhstan', { links: [{ type: 'government-of', to: KZ }] }),
  entity(AST, 'place', 'Astana', { links: [{ type: 'seat-of', to: KZ, from: '1997-12' }] }),
  entity(ALM, 'place', 'Almaty', { links: [{ type: 'seat-of', to: KZ, until: '1997-12' }] }),
  entity(RU, 'polity', 'Russia', { codes: { iso3166: 'RU' } }),
  entity(BLOC, 'organisation', 'Shared River Organisation', { aliases: [alias('SRO', 'acronym')] }),
  entity(LEADER, 'person', 'Ada Example', {
    aliases: [alias('Example', 'short')],
    links: [{ type: 'holds-office-in', to: KZ, from: '2001', until: '2005' }],
  }),
  entity(VOTE, 'event', 'River Referendum', { time: { edtf: '2004-05-20', mode: 'within', basis: 'stated' } }),
  entity(DEPOT, 'place', 'Long Depot'),
]
const gazetteer = makeGazetteer({
  polities: [
    {
      iso3166: 'AZ',
      name: 'Azerbaijan',
      subkind: 'state',
      point: { lat: 40, lon: 47 },
      aliases: [alias('Azerbaijani', 'demonym')],
    },
  ],
  cities: [
    '1\tMoscow\t\tRU\tC\t10000000\t55.75\t37.62',
    '2\tBigtown\t\tRU\t\t500000\t50\t50',
    '3\tHamlet\t\tRU\t\t900\t51\t51',
    '4\tBaku\t\tAZ\tC\t1000000\t40\t50',
  ].join('\n'),
  supplement: {
    renamed: [],
    places: [
      {
        name: 'Salt Sea',
        subkind: 'sea',
        point: { lat: 42, lon: 50 },
        pointBasis: 'convention',
        precisionM: 100000,
        aliases: [],
      },
    ],
    polities: [],
  },
})
const lookup = (name: string): readonly GazetteerHit[] => gazetteer.lookup(name)

function suggest(passage: string, rest: Partial<Parameters<typeof suggestForPassage>[0]> = {}) {
  const text = `Lead. ${passage} Tail.`
  const span = { start: 6, end: 6 + passage.length }
  const result = suggestForPassage({ text, span, entities, lookup, ...rest })
  for (const s of result.suggestions) {
    expect(text.slice(s.span.start, s.span.end)).toBe(s.wording)
    expect(s.ruleVersion).toBe(RULE_VERSION)
  }
  for (const h of result.hedges) expect(text.slice(h.span.start, h.span.end)).toBe(h.wording)
  return result.suggestions
}
const values = (list: readonly FieldSuggestion[], field: FieldSuggestion['field']) =>
  list.filter((s) => s.field === field).map((s) => s.value)

it('S1 a suggestion says what it read, where, and by which version of which rule', () => {
  const found = suggest('The council met in Baku in 1997.')
  expect(found.map((one) => one.field)).toContain('eventTime')
  for (const one of found) expect(one.rule).toMatch(/^[ST]\d+$/)
})

describe('actors and places', () => {
  it('S10 finds names and aliases, longest first, as whole words, each once', () => {
    const found = suggest(
      'The Shared River Organisation, or SRO, admitted Kazakhstan; Kazakhstan’s vote counted. Kazakhstani no.',
    )
    expect(values(found, 'actors')).toEqual([[{ entityId: BLOC, role: 'subject' }], [{ entityId: KZ, role: 'object' }]])
  })

  it.each([
    ['agent', 'Astana signed the accord.'],
    ['possessor', 'Everyone read Astana’s reply.'],
    ['partner', 'A dispute between Astana and others.'],
  ])('S12 D19 a seat that is an %s is a government and no place', (_, passage) => {
    const found = suggest(passage, { documentDate: '2010' })
    expect(values(found, 'actors')).toEqual([[{ entityId: GOV, role: 'subject' }]])
    expect(values(found, 'places')).toEqual([])
    expect(found.find((s) => s.field === 'actors')).toMatchObject({
      rule: 'S12',
      reason: expect.stringContaining('stands for'),
    })
  })

  it.each([
    ['They met in Astana.', AST, 'site'],
    ['A depot near Astana closed.', AST, 'site'],
    ['Freight went via Astana.', AST, 'route'],
    ['The summit was held in Kazakhstan.', KZ, 'scope'],
  ])('S11 S12 under a locative it is a place: %s', (passage, placeId, role) => {
    const found = suggest(passage, { documentDate: '2010' })
    expect(values(found, 'places')).toEqual([[{ placeId, role }]])
    expect(values(found, 'actors')).toEqual([])
  })

  it('S11 from … to', () => {
    const found = suggest('Oil flows from Long Depot to Astana.')
    expect(values(found, 'places')).toEqual([
      [{ placeId: DEPOT, role: 'origin' }],
      [{ placeId: AST, role: 'destination' }],
    ])
  })

  it('D22 S12 seats are read as of the event time', () => {
    expect(values(suggest('In 1995 Almaty objected.'), 'actors')).toEqual([[{ entityId: GOV, role: 'subject' }]])
    expect(values(suggest('In 2005 Almaty objected.'), 'actors')).toEqual([])
    expect(values(suggest('In 1995 Astana objected.'), 'actors')).toEqual([])
  })

  it('S12 a seat of the gazetteer counts for a registered polity, not for another', () => {
    expect(values(suggest('Moscow objected.'), 'actors')).toEqual([[{ entityId: RU, role: 'subject' }]])
    const unregistered = suggest('Baku objected.')
    expect(values(unregistered, 'actors')).toEqual([])
    expect(values(unregistered, 'places')).toEqual([])
  })

  it('S13 S14 the gazetteer gives what a new entity needs', () => {
    const found = suggest('The port lies on the Salt Sea near Bigtown, and Azerbaijan agreed in Hamlet.')
    expect(values(found, 'places')).toMatchObject([
      [{ create: { kind: 'place', name: 'Salt Sea', pointBasis: 'convention', precisionM: 100000 }, role: 'site' }],
      [{ create: { name: 'Bigtown', codes: { geonames: '2' } }, role: 'site' }],
    ])
    expect(values(found, 'actors')).toMatchObject([
      [{ create: { kind: 'polity', name: 'Azerbaijan', codes: { iso3166: 'AZ' } } }],
    ])
  })

  it('S15 D19 adjectives and parts of other names propose nothing', () => {
    expect(suggest('Kazakh soldiers read the Moscow Courier on the Baku–Bigtown line.')).toEqual([])
  })
})

describe('times', () => {
  it('S2 calendar dates come first, "today" last', () => {
    const found = suggest('Today, and this year, it grew as in 2004.', { documentDate: '2009-08-15' })
    expect(values(found, 'eventTime')).toMatchObject([{ edtf: '2004' }, { edtf: '2009' }, { edtf: '2009-08-15' }])
  })
  it('T34 T35 counts from registered events and terms of office', () => {
    expect(values(suggest('Two weeks before the River Referendum it rained.'), 'eventTime')).toMatchObject([
      { edtf: '2004-05-06~', relative: { anchor: { kind: 'entity', id: VOTE } } },
    ])
    expect(values(suggest('Trade grew under President Example.'), 'eventTime')).toMatchObject([
      { edtf: '2001/2005', basis: 'inferred' },
    ])
  })
  it('T36 says that the document date is missing', () => {
    expect(suggest('It grew this year.').find((s) => s.field === 'eventTime')?.reason).toContain('document date')
  })
})

describe('likelihood, type, attribution, domain', () => {
  it.each([
    ['It may well be likely.', 'likely', 'stated'],
    ['It is bound to be, and is expected to be, late.', 'almost certain', 'mapped'],
    ['It may be expected to continue.', 'likely', 'mapped'],
    ['It will likely be late.', 'likely', 'stated'],
  ])('S20 the highest class in a phrase decides: %s', (passage, term, basis) => {
    expect(values(suggest(passage), 'sourceLikelihood')).toMatchObject([{ term, basis }])
  })
  it('D32 S20 a possibility proposes no likelihood', () => {
    expect(values(suggest('It is entirely possible that it may close.'), 'sourceLikelihood')).toEqual([])
  })
  it.each([
    ['It will close.', 'forecast'],
    ['It is scheduled for May.', 'forecast'],
    ['It is expected to close.', 'forecast'],
    ['It is likely to close.', 'forecast'],
    ['They should close it.', 'normative'],
    ['It closed because of the flood.', 'causal'],
  ])('S30 to S32 %s is a %s', (passage, type) => {
    expect(values(suggest(passage), 'type')).toEqual([type])
  })
  it('S3 nothing speaks for a type in a plain statement', () => {
    expect(suggest('It closed.')).toEqual([])
  })
  it('S3 reads the beginning of a long passage only', () => {
    expect(values(suggest(`${'x '.repeat(3000)}It will close in 2004.`), 'type')).toEqual([])
  })
  it('S22 evidentials prompt for attribution', () => {
    expect(values(suggest('According to the SRO, it closed.'), 'attribution')).toEqual([
      { mode: 'named', speakerIds: [BLOC], stance: 'reports' },
    ])
    expect(values(suggest('It reportedly closed.'), 'attribution')).toEqual([
      { mode: 'unnamed', speakerIds: [], stance: 'reports' },
    ])
    expect(values(suggest('It seems closed.'), 'attribution')).toEqual([])
  })
  it('S40 the domain with most words, with its words as reason; a draw proposes none', () => {
    const domainTerms = { energy: ['oil', 'pipeline*'], trade: ['export*', 'tariff'] }
    const found = suggest('Oil exports by new pipelines grew.', { domainTerms })
    expect(found.filter((s) => s.field === 'domain')).toMatchObject([
      { value: 'energy', reason: expect.stringContaining('pipelines') },
    ])
    expect(values(suggest('Oil exports grew.', { domainTerms }), 'domain')).toEqual([])
  })
})
