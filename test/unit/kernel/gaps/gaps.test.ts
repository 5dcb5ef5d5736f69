// What counts as a gap, kind by kind, and that populations and order hold whatever the corpus.
import {
  findGaps,
  GAPS_BY_SEVERITY,
  type Gap,
  type GapFacts,
  type GapInput,
  gapsWithin,
  inOrder,
} from '@shared/kernel/gaps'
import { dayOf } from '@shared/kernel/time'
import { GAP_KINDS, type GapKind } from '@shared/model/collection'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const TODAY = dayOf(2026, 1, 15)
type Claim = Partial<GapFacts['claim']> & { readonly number?: number }
type Facts = Partial<Omit<GapFacts, 'claim'>>
const item = (documentId = 'd1') => ({ id: `e-${documentId}`, documentId }) as GapFacts['items'][number]
const judged = (more: object = {}) => ({ at: '2026-01-02T00:00:00.000Z', adjudicates: false, ...more }) as never

/** A fact with two origins, a date, a place and a grade: it has no gap. */
function facts(claim: Claim = {}, more: Facts = {}): GapFacts {
  const number = claim.number ?? 1
  return {
    claim: {
      id: `c${number}`,
      number,
      text: `Claim ${number}`,
      type: 'fact',
      tier: 'core',
      reading: 'stated',
      status: 'draft',
      eventTime: { edtf: '1997', mode: 'within', basis: 'stated' },
      places: [{}],
      ...claim,
    },
    anchors: [],
    active: [judged({ credibility: 2 })],
    assessments: [],
    split: false,
    stale: false,
    origins: [2, 2],
    flags: [],
    items: [item('d1'), item('d2')],
    ...more,
  } as unknown as GapFacts
}
const input = (more: Partial<GapInput> = {}): GapInput => ({
  facts: [],
  relations: [],
  sources: [],
  documents: [],
  lineageLinks: [],
  evidence: [],
  today: TODAY,
  ...more,
})
const kindsOf = (one: GapFacts): GapKind[] =>
  GAP_KINDS.filter((kind) => findGaps(input({ facts: [one] }))[kind].gaps.length > 0)
const forecast = (horizon: string | undefined, more: object = {}) =>
  ({ resolvable: 'yes', ...(horizon && { horizon: { edtf: horizon } }), ...more }) as never

describe('gaps of claims', () => {
  it.each<[rule: string, what: string, claim: Claim, facts: Facts, kinds: GapKind[]]>([
    ['GP2', 'a fact of two origins has none', {}, {}, []],
    ['GP1', 'a withdrawn claim has none', { status: 'withdrawn', places: [] }, { active: [], origins: [0, 0] }, []],
    ['GP2', 'a fact of one origin', {}, { origins: [1, 1], items: [item()] }, ['no-independent-source']],
    [
      'GP2',
      'a causal claim without items',
      { type: 'causal' },
      { origins: [0, 0], items: [] },
      ['no-independent-source'],
    ],
    ['GP2', 'a normative claim needs no second origin', { type: 'normative' }, { origins: [1, 1] }, []],
    ['GP2', 'a statement about the document is proved by it', { tier: 'metadata' }, { origins: [1, 1] }, []],
    ['GP2', 'a restatement is corroborated through its root', { tier: 'restatement' }, { origins: [1, 1] }, []],
    [
      'GP3',
      'a judgement on one origin',
      { type: 'judgement' },
      { origins: [1, 1], items: [item()] },
      ['single-origin'],
    ],
    ['GP3', 'a judgement on nothing rests on none', { type: 'judgement' }, { origins: [0, 0], items: [] }, []],
    [
      'GP3',
      'an inference on one origin',
      { reading: 'inferred' },
      { origins: [1, 1], items: [item()] },
      ['single-origin'],
    ],
    [
      'GP3',
      'two items of one origin, not also GP2',
      {},
      { origins: [1, 1], flags: ['single-origin'] },
      ['single-origin'],
    ],
    ['GP4', 'circular reporting', {}, { flags: ['circular'] }, ['circular']],
    [
      'GP6',
      'a split',
      {},
      { split: true, active: [judged({ credibility: 1 }), judged({ credibility: 4 })] },
      ['split'],
    ],
    ['GP6', 'a stale assessment', {}, { stale: true }, ['stale']],
    ['GP9', 'no assessment', {}, { active: [] }, ['ungraded']],
    ['GP9', 'an assessment of confidence alone', {}, { active: [judged({ confidence: 'low' })] }, ['ungraded']],
    ['GP9', 'a normative claim needs no grade', { type: 'normative' }, { active: [] }, []],
    ['GP10', 'no date', { eventTime: undefined }, {}, ['undated']],
    [
      'GP10',
      'a time that counts from something undated',
      { eventTime: { mode: 'within', basis: 'stated' } },
      {},
      ['undated'],
    ],
    ['GP10', 'no place', { places: [] }, {}, ['unplaced']],
    ['GP10', 'an ought has neither', { type: 'normative', places: [], eventTime: undefined }, {}, []],
  ])('%s %s', (_rule, _what, claim, more, kinds) => {
    expect(kindsOf(facts(claim, more))).toEqual(kinds)
  })
  it.each<[what: string, facts: Facts, kinds: GapKind[]]>([
    ['GP7 the horizon is past', { forecast: forecast('2025'), forecastState: 'overdue' }, ['forecast-overdue']],
    ['GP7 the horizon is 90 days ahead', { forecast: forecast('2026-04-15'), forecastState: 'open' }, ['forecast-due']],
    ['GP7 the horizon is 91 days ahead', { forecast: forecast('2026-04-16'), forecastState: 'open' }, []],
    [
      'GP7 the day of review comes first',
      { forecast: forecast('2031', { reviewAt: '2026-02' }), forecastState: 'open' },
      ['forecast-due'],
    ],
    [
      'GP7 a day of review that is past stays due',
      { forecast: forecast('2031', { reviewAt: '2025' }), forecastState: 'open' },
      ['forecast-due'],
    ],
    ['GP7 a resolved one is settled', { forecast: forecast('2025', { outcome: 'yes' }), forecastState: 'yes' }, []],
    [
      'GP7 one that cannot be resolved is never due',
      { forecast: forecast('2025', { resolvable: 'no' }), forecastState: 'overdue' },
      [],
    ],
    ['GP7 an open horizon is not due', { forecast: forecast('2020/..'), forecastState: 'open' }, []],
  ])('%s', (_what, more, kinds) => {
    expect(kindsOf(facts({ type: 'forecast' }, more))).toEqual(kinds)
  })
  it.each([
    ['exact', 0],
    ['relocated', 0],
    ['changed', 1],
    ['ambiguous', 1],
    ['lost', 1],
  ] as const)('GP11 a passage that is %s', (status, count) => {
    const one = facts({}, { anchors: [{ id: 'a', documentId: 'd1', spans: [], status }] })
    const { gaps } = findGaps(input({ facts: [one] }))['anchor-uncertain']
    expect(gaps.map(({ targetId, claimId, values }) => [targetId, claimId, values.status])).toEqual(
      count ? [['a', 'c1', status]] : [],
    )
  })
})

describe('contradictions', () => {
  const relation = (more: object = {}) =>
    ({ id: 'r', from: 'c1', to: 'c2', type: 'contradicts', createdAt: '2026-01-05T00:00:00.000Z', ...more }) as never
  const adjudicated = (at: string) => ({ assessments: [judged({ claimId: 'c2', adjudicates: true, at })] }) as Facts
  it.each<[what: string, second: GapFacts, relations: never[], open: boolean]>([
    ['GP5 nothing decides it', facts({ number: 2 }), [relation()], true],
    [
      'GP5 an adjudication before it was seen does not',
      facts({ number: 2 }, adjudicated('2026-01-04T00:00:00.000Z')),
      [relation()],
      true,
    ],
    ['GP5 one after it does', facts({ number: 2 }, adjudicated('2026-01-06T00:00:00.000Z')), [relation()], false],
    [
      'GP5 an assessment that adjudicates nothing does not',
      facts({ number: 2 }, { assessments: [judged({ claimId: 'c2', at: '2026-01-09T00:00:00.000Z' })] }),
      [relation()],
      true,
    ],
    ['GP1 a withdrawn side does', facts({ number: 2, status: 'withdrawn' }), [relation()], false],
    [
      'GP5 a superseded side does',
      facts({ number: 2 }),
      [relation(), relation({ id: 's', from: 'c3', to: 'c2', type: 'supersedes' })],
      false,
    ],
    ['GP5 tension is not contradiction', facts({ number: 2 }), [relation({ type: 'in-tension-with' })], false],
    [
      'GP1 one that was only proposed is none (D6)',
      facts({ number: 2 }),
      [relation({ suggestion: { decision: 'proposed' } })],
      false,
    ],
  ])('%s', (_what, second, relations, open) => {
    const { gaps } = findGaps(input({ facts: [facts(), second], relations })).contradiction
    expect(gaps.map(({ targetId, claimId, otherId }) => [targetId, claimId, otherId])).toEqual(
      open ? [['r', 'c1', 'c2']] : [],
    )
  })
})

describe('sources and documents', () => {
  const source = (id: string, grades: readonly object[] = []) => ({ id, name: `Source ${id}`, grades }) as never
  const document = (id: string, sourceId: string, more: object = {}) =>
    ({ id, sourceId, title: `Title ${id}`, lineageStatus: 'unexamined', ...more }) as never
  const on = (number: number, documentId: string) =>
    facts({ number }, { anchors: [{ id: `a${number}`, documentId, spans: [], status: 'exact' }] })
  const targets = (more: Partial<GapInput>, kind: GapKind) =>
    findGaps(input(more))[kind].gaps.map(({ targetId }) => targetId)

  it('GP8 a source on which nothing stands is unused, one on which something does is ungraded without a grade', () => {
    const more = {
      facts: [on(1, 'd1')],
      sources: [source('s1'), source('s2'), source('s3', [{ reliability: 'F' }])],
      documents: [document('d1', 's1'), document('d2', 's2'), document('d3', 's3')],
      evidence: [{ claimId: 'c1', documentId: 'd3' }],
    }
    expect(targets(more, 'source-unused')).toEqual(['s2'])
    expect(targets(more, 'source-ungraded')).toEqual(['s1'])
  })
  it('GP8 a source that others lean on is used', () => {
    const lineageLinks = [{ from: { id: 'd1' }, to: { id: 'd2' } }] as never
    const more = {
      facts: [on(1, 'd1')],
      sources: [source('s1'), source('s2')],
      documents: [document('d1', 's1'), document('d2', 's2')],
      lineageLinks,
    }
    expect(targets(more, 'source-unused')).toEqual([])
  })
  it('GP12 two claims on a document whose lineage nobody looked at', () => {
    const documents = [
      document('d1', 's'),
      document('d2', 's'),
      document('d3', 's', { lineageStatus: 'original' }),
      document('d4', 's'),
    ]
    const claims = [on(1, 'd1'), on(2, 'd1'), on(3, 'd2'), on(4, 'd3'), on(5, 'd3'), on(6, 'd4'), on(7, 'd4')]
    const lineageLinks = [{ from: { id: 'd4' }, to: { id: 'd1' } }] as never
    expect(targets({ facts: claims, documents, lineageLinks }, 'lineage-unexamined')).toEqual(['d1'])
  })
})

const anyFacts = fc.record({
  type: fc.constantFrom('fact', 'judgement', 'causal', 'forecast', 'normative'),
  tier: fc.constantFrom('core', 'metadata', 'restatement'),
  reading: fc.constantFrom('stated', 'inferred'),
  status: fc.constantFrom('draft', 'withdrawn'),
  hi: fc.nat(3),
  items: fc.nat(3),
  dated: fc.boolean(),
  placed: fc.boolean(),
  graded: fc.boolean(),
  stale: fc.boolean(),
})
const corpus = fc.array(anyFacts, { maxLength: 12 }).map((list) =>
  list.map((one, i) =>
    facts(
      {
        number: i + 1,
        type: one.type as never,
        tier: one.tier as never,
        reading: one.reading as never,
        status: one.status as never,
        places: one.placed ? [{}] : [],
        ...(one.dated ? {} : { eventTime: undefined }),
      },
      {
        origins: [0, one.hi],
        items: Array.from({ length: one.items }, (_, n) => item(`d${n}`)),
        flags: one.items > 1 && one.hi === 1 ? ['single-origin'] : [],
        active: one.graded ? [judged({ credibility: 2 })] : [],
        stale: one.graded && one.stale,
      },
    ),
  ),
)
const ids = (gaps: readonly Gap[]) => gaps.map(({ kind, targetId }) => `${kind} ${targetId}`)

describe('whatever the corpus', () => {
  it('GP13 every open gap is within its population, and none is listed twice', () => {
    fc.assert(
      fc.property(corpus, (all) => {
        const ledger = findGaps(input({ facts: all }))
        for (const kind of GAP_KINDS) {
          const population = new Set(ledger[kind].population.map(({ targetId }) => targetId))
          expect(ledger[kind].gaps.filter(({ targetId }) => !population.has(targetId))).toEqual([])
        }
        const listed = ids(inOrder(ledger))
        expect(new Set(listed).size).toBe(listed.length)
      }),
    )
  })
  it('GP3 no claim lacks a source in two ways', () => {
    fc.assert(
      fc.property(corpus, (all) => {
        const ledger = findGaps(input({ facts: all }))
        const one = new Set(ledger['no-independent-source'].gaps.map(({ targetId }) => targetId))
        expect(ledger['single-origin'].gaps.filter(({ targetId }) => one.has(targetId))).toEqual([])
      }),
    )
  })
  it('GP14 the order does not depend on the order of the claims, and a filter only leaves out', () => {
    fc.assert(
      fc.property(corpus, fc.nat(11), (all, keep) => {
        const ledger = findGaps(input({ facts: all }))
        expect(ids(inOrder(findGaps(input({ facts: [...all].reverse() }))))).toEqual(ids(inOrder(ledger)))
        const kept = new Set(all.slice(0, keep).map(({ claim }) => claim.id as string))
        const expected = inOrder(ledger).filter(({ targetId }) => kept.has(targetId))
        expect(ids(inOrder(gapsWithin(ledger, kept)))).toEqual(ids(expected))
      }),
    )
  })
  it('GP14 the order of severity names every kind once', () => {
    expect([...GAPS_BY_SEVERITY].sort()).toEqual([...GAP_KINDS].sort())
  })
})
