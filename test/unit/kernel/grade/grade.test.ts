import {
  activeAssessments,
  contested,
  displayedAssessment,
  effectiveMarking,
  forecastState,
  independentOrigins,
  inheritedMarkings,
  likelihoodProblem,
  lineage,
  sourceReliability,
  standing,
  tlpRank,
  worstReliability,
} from '@shared/kernel/grade'
import { dayOf } from '@shared/kernel/time'
import type { Tlp } from '@shared/model/base/envelope'
import { TLP_LABELS } from '@shared/model/base/envelope'
import { Assessment } from '@shared/model/claim'
import { RELIABILITIES, SourceGrade } from '@shared/model/grade'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const id = (n: number) => `0198f000-0000-7000-8000-${String(n).padStart(12, '0')}`
const at = (n: number) => `2025-01-${String(n).padStart(2, '0')}T00:00:00.000Z`
const assessment = (n: number, analyst: number, day: number, more: Partial<Assessment> = {}) =>
  Assessment.parse({
    id: id(n),
    createdAt: at(day),
    createdBy: id(analyst),
    modifiedAt: at(day),
    rev: 1,
    claimId: id(900),
    analystId: id(analyst),
    at: at(day),
    basis: { reliability: 'B', origins: [1, 1], itemIds: [] },
    ...more,
  })
const asserts = { attribution: { stance: 'asserts' as const } }
const denies = { attribution: { stance: 'denies' as const } }

describe('assessments', () => {
  it('G1 keeps the newest of each analyst, newest first', () => {
    const all = [assessment(1, 50, 1), assessment(2, 50, 3), assessment(3, 51, 2)]
    expect(activeAssessments(all).map((a) => a.id)).toEqual([id(2), id(3)])
  })
  it('G2 shows the only active one, an adjudication before it, a split otherwise', () => {
    const one = assessment(1, 50, 1, { credibility: 2 })
    const other = assessment(2, 51, 2, { credibility: 4 })
    const verdict = assessment(3, 52, 1, { credibility: 3, adjudicates: true })
    expect(displayedAssessment([one])).toEqual({ assessment: one, split: false })
    expect(displayedAssessment([one, other])).toEqual({ split: true })
    expect(displayedAssessment([one, other, verdict])).toEqual({ assessment: verdict, split: false })
  })
  it.each([undefined, '', '  '])('DOMAIN 2.5 a confidence says why: not with the reason %j', (confidenceReason) => {
    expect(Assessment.safeParse(assessment(1, 50, 1, { confidenceReason })).success).toBe(true)
    const silent = Assessment.safeParse({ ...assessment(1, 50, 1), confidence: 'high', confidenceReason })
    expect(silent.error?.issues).toMatchObject([{ path: ['confidenceReason'] }])
    const reasoned = assessment(1, 50, 1, { confidence: 'high', confidenceReason: 'two items' })
    expect(reasoned.confidence).toBe('high')
  })
  it('G3 shows nothing of nothing', () => expect(displayedAssessment([])).toEqual({ split: false }))
})

describe('standing', () => {
  const sure = assessment(1, 50, 1, { credibility: 1 })
  it('G4 inferred is inference even when confirmed', () =>
    expect(standing({ reading: 'inferred', type: 'fact' }, [sure])).toBe('inference'))
  it('G5 a confirmed stated fact is established', () =>
    expect(standing({ reading: 'stated', type: 'fact' }, [sure])).toBe('established'))
  it.each([
    ['no assessment', 'fact', []],
    ['one analyst doubts', 'fact', [sure, assessment(2, 51, 2, { credibility: 2 })]],
    ['a judgement', 'judgement', [sure]],
  ] as const)('G6 reported: %s', (_, type, all) => expect(standing({ reading: 'stated', type }, all)).toBe('reported'))
})

describe('contention', () => {
  it.each([
    ['a contradiction alone', asserts, true, [], 0, true],
    ['own passage and a refuting item', asserts, false, ['refutes'], 1, true],
    ['G7 a denied passage and a refuting item', denies, false, ['refutes'], 1, false],
    ['G7 a denied passage and a supporting item', denies, false, ['supports'], 1, true],
    ['context beside a passage', asserts, false, ['context', 'qualifies'], 1, false],
  ] as const)('G8 %s', (_, claim, contradicted, stances, anchors, expected) => {
    const evidence = stances.map((stance) => ({ stance }))
    expect(contested(claim, { contradicted, evidence, anchors })).toBe(expected)
  })
})

describe('reliability', () => {
  const grade = (reliability: string, day: number, more: object = {}) =>
    SourceGrade.parse({ reliability, reason: 'record', by: id(50), at: at(day), ...more })
  it.each([
    ['no grade', [], 'F'],
    ['newest general', [grade('B', 1), grade('C', 2)], 'C'],
    ['domain before a newer general', [grade('A', 1, { domain: 'energy' }), grade('C', 2)], 'A'],
    ['other domain', [grade('A', 1, { domain: 'trade' })], 'F'],
    ['outside its time', [grade('A', 2, { to: '1999' }), grade('D', 1)], 'D'],
    ['inside its time', [grade('A', 2, { from: '1997', to: '2010' }), grade('D', 1)], 'A'],
  ])('G9 %s', (_, grades, expected) => expect(sourceReliability(grades, 'energy', '2009-08')).toBe(expected))
  it('G9 a limited grade says nothing of an undated document', () =>
    expect(sourceReliability([grade('A', 1, { from: '1990' })], undefined, undefined)).toBe('F'))
  it('G10 is as bad as its worst judged letter', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...RELIABILITIES)), (letters) => {
        const judged = letters.filter((letter) => letter !== 'F').sort()
        expect(worstReliability(letters)).toBe(letters.length === 0 ? undefined : (judged.at(-1) ?? 'F'))
      }),
    ))
})

describe('lineage', () => {
  const node = (name: string, settled = false) => ({ id: name, settled })
  const link = (from: string, to: string) => ({ from, to, sameOrigin: false })
  it('G11 follows every way up', () => {
    const graph = lineage([node('o', true)], [link('a', 'b'), link('b', 'o'), link('a', 'c')])
    expect(graph.roots('a')).toEqual(new Set(['o', 'c']))
    expect(graph.roots('z')).toEqual(new Set(['z']))
    expect(independentOrigins([graph.roots('a')], graph.isSettled)).toEqual([1, 2])
  })
  it('G12 D36 a cycle is one settled root', () => {
    const graph = lineage([], [link('a', 'b'), link('b', 'c'), link('c', 'b')])
    expect(graph.roots('a')).toEqual(new Set(['b']))
    expect(graph.isCircular('a')).toBe(true)
    expect(graph.isSettled('b')).toBe(true)
  })
  it('G12 same-origin merges what both ends lead to', () => {
    const graph = lineage([node('x', true)], [link('a', 'x'), { from: 'a', to: 'b', sameOrigin: true }])
    expect(independentOrigins([graph.roots('a'), graph.roots('b')], graph.isSettled)).toEqual([1, 1])
  })
  const links = fc.array(
    fc.record({
      from: fc.constantFrom(...'abcdef'),
      to: fc.constantFrom(...'abcdef'),
      sameOrigin: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  it('G13 G14 D36 lo ≤ hi, and a repeated item adds nothing', () =>
    fc.assert(
      fc.property(links, fc.array(fc.constantFrom(...'abcdef')), (all, items) => {
        const graph = lineage(
          [node('a', true)],
          all.filter((l) => l.from !== l.to),
        )
        const roots = items.map((item) => graph.roots(item))
        const [lo, hi] = independentOrigins(roots, graph.isSettled)
        expect(lo).toBeLessThanOrEqual(hi)
        expect(lo).toBeGreaterThanOrEqual(items.length > 0 ? 1 : 0)
        expect(independentOrigins([...roots, ...roots], graph.isSettled)).toEqual([lo, hi])
      }),
    ))
})

describe('forecasts and markings', () => {
  const horizon = { edtf: '2020', mode: 'within', basis: 'stated' } as const
  it.each([
    [{ horizon }, dayOf(2020, 12, 31), 'open'],
    [{ horizon }, dayOf(2021, 1, 1), 'overdue'],
    [{ horizon, outcome: 'no' as const }, dayOf(2021, 1, 1), 'no'],
    [{}, dayOf(2021, 1, 1), 'open'],
  ])('G15 case %#', (forecast, today, expected) => expect(forecastState(forecast, today)).toBe(expected))
  it('G16 is never below an input unless lowered', () =>
    fc.assert(
      fc.property(fc.constantFrom(...TLP_LABELS), fc.array(fc.constantFrom(...TLP_LABELS)), (own, inputs) => {
        const marking: Tlp = effectiveMarking({ marking: own }, 'TLP:CLEAR', inputs)
        for (const input of [own, ...inputs]) expect(tlpRank(marking)).toBeGreaterThanOrEqual(tlpRank(input))
        const downgrade = { to: 'TLP:CLEAR' as const, reason: 'released', by: id(1) as never, at: at(1) }
        expect(effectiveMarking({ marking: own, downgrade }, 'TLP:RED', inputs)).toBe('TLP:CLEAR')
      }),
    ))
  it.each([
    ['actors', { actors: [{ entityId: id(40), role: 'subject' }] }],
    ['places', { places: [{ placeId: id(40), role: 'site' }] }],
    ['speakers', { attribution: { mode: 'named', speakerIds: [id(40)], stance: 'asserts' } }],
    ['the balance', { balanceOf: id(40) }],
  ])('G17 a claim takes the marking of an entity that it names among %s', (_, naming) => {
    const silent = { actors: [], places: [], attribution: { mode: 'author', speakerIds: [], stance: 'asserts' } }
    const claim = { id: id(1), marking: 'TLP:CLEAR', anchorIds: [], ...silent, ...naming } as never
    const markingOf = (entity: object, base: Tlp) => {
      const objects = { sources: [], documents: [], anchors: [], entities: [{ id: id(40), ...entity }] }
      return inheritedMarkings({ ...objects, claims: [claim] }, base).get(id(1))
    }
    expect(markingOf({ marking: 'TLP:RED' }, 'TLP:GREEN')).toBe('TLP:RED')
    expect(markingOf({}, 'TLP:GREEN')).toBe('TLP:CLEAR')
  })
  it('G17 from the source to the claim, and to what is derived of it; circles and doubles end', () => {
    const quoting = { id: id(1), anchorIds: [id(30)], actors: [], places: [], attribution: { speakerIds: [] } } as never
    const objects = {
      sources: [{ id: id(10), marking: 'TLP:AMBER' as const }],
      documents: [{ id: id(20), sourceId: id(10) as never }],
      anchors: [{ id: id(30), documentId: id(20) as never, marking: 'TLP:CLEAR' as const }],
      entities: [],
      claims: [quoting],
      others: [
        { object: { id: id(50), marking: 'TLP:CLEAR' as const }, inputs: [id(1), id(51), id(99)] },
        { object: { id: id(51) }, inputs: [id(50)] },
      ],
    }
    const markings = inheritedMarkings(objects, 'TLP:CLEAR')
    for (const one of [20, 30, 1, 50, 51]) expect([one, markings.get(id(one))]).toEqual([one, 'TLP:AMBER'])
    expect(markings.has(id(99))).toBe(false)
    const doubled = { ...objects, entities: [{ id: id(10), marking: 'TLP:CLEAR' as const }] }
    expect(inheritedMarkings(doubled, 'TLP:CLEAR').get(id(1))).toBe('TLP:AMBER')
  })
})

describe('what may be stored as a likelihood', () => {
  const icd = { scale: 'icd203', basis: 'assigned' } as const
  it.each([
    ['a term of row 1', { ...icd, term: 'likely', row: 1 }, undefined],
    ['a term of row 2', { ...icd, term: 'probable', row: 2 }, undefined],
    ['a term of the other row', { ...icd, term: 'probable', row: 1 }, 'term'],
    ['a term without its row', { ...icd, term: 'likely' }, 'row'],
    ['a term of another scale', { scale: 'phia', basis: 'assigned', term: 'very likely' }, 'term'],
    ['a row of a scale that has none', { scale: 'phia', basis: 'assigned', term: 'unlikely', row: 1 }, 'row'],
    ['a number', { ...icd, p: 0.6 }, undefined],
    ['a number above 1', { ...icd, p: 1.01 }, 'p'],
    ['a number below 0', { ...icd, p: -0.01 }, 'p'],
    ['no number', { ...icd, p: Number.NaN }, 'p'],
    ['neither term nor number', icd, 'term'],
    ['a number in the band of its term', { ...icd, term: 'likely', row: 1, p: 0.55 }, undefined],
    ['a number at the open end of its term', { ...icd, term: 'likely', row: 1, p: 0.8 }, 'p'],
    ['a number at the closed end of the last term', { ...icd, term: 'almost certain', row: 1, p: 0.99 }, undefined],
    [
      'a number at the closed end of a term',
      { scale: 'phia', basis: 'assigned', term: 'unlikely', p: 0.35 },
      undefined,
    ],
    ['a number in a gap', { scale: 'phia', basis: 'assigned', term: 'unlikely', p: 0.22 }, 'p'],
    [
      'stated by a term beside another number',
      { ...icd, term: 'likely', row: 1, p: 0.3, basis: 'stated', wording: 'likely' },
      undefined,
    ],
    ['stated by its term', { ...icd, term: 'likely', row: 1, basis: 'stated', wording: 'will likely' }, undefined],
    ['stated by an adverb', { ...icd, term: 'probable', row: 2, basis: 'stated', wording: 'probably' }, undefined],
    ['stated by a number', { ...icd, p: 0.6, basis: 'stated', wording: 'a 60 % chance' }, undefined],
    ['stated by other words', { ...icd, term: 'likely', row: 1, basis: 'stated', wording: 'expected to' }, 'wording'],
    ['stated by another number', { ...icd, p: 0.6, basis: 'stated', wording: 'a 40 % chance' }, 'wording'],
    ['stated by nothing', { ...icd, term: 'likely', row: 1, basis: 'stated' }, 'wording'],
    ['mapped from other words', { ...icd, term: 'likely', row: 1, basis: 'mapped', wording: 'expected to' }, undefined],
  ] as const)('G18 D31 %s', (_, likelihood, field) => {
    expect(likelihoodProblem(likelihood as Parameters<typeof likelihoodProblem>[0])?.field).toBe(field)
  })
})
