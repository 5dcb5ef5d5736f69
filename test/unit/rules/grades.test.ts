// DOMAIN 8, D29, D30, D34 to D38, D44, D45: grades, assessments, origins, forecasts, agreement.
import { cohenKappa, nominalAlpha, ordinalAlpha } from '@shared/kernel/agree'
import { calibration, scoreEntries } from '@shared/kernel/calibrate'
import { staleParts } from '@shared/kernel/facts'
import {
  displayedAssessment,
  importedReliability,
  independentOrigins,
  lineage,
  worstReliability,
} from '@shared/kernel/grade'
import { STANDINGS } from '@shared/model/base/vocabulary'
import { describe, expect, it } from 'vitest'
import { failureOf } from '../../support/failures'
import { type SmallCorpus, smallCorpus } from '../../support/small-corpus'

const factOf = async ({ client, ids }: SmallCorpus) => (await client.claims.get({ id: ids.fact as never })).claim

describe('D29 F and 6 are no letters and no numbers of a scale', () => {
  it.each([
    [['B', 'F', 'D'], 'D'],
    [['F', 'A'], 'A'],
    [['F', 'F'], 'F'],
    [[], undefined],
  ] as const)('D29 the worst of %j is %s', (letters, worst) => {
    expect(worstReliability(letters)).toBe(worst)
  })
})

describe('D30 grades of other programs', () => {
  it.each([
    ['b', 'B', false],
    ['F', 'F', false],
    ['G', 'F', true],
    ['Deceptive', 'E', true],
    ['4', 'F', true],
    [4, 'F', true],
  ])('D30 %j is read as %s', (value, reliability, flagged) => {
    expect(importedReliability(value)).toEqual({ reliability, flagged })
  })
})

const judged = (id: string, analystId: string, at: number, more: object = {}) =>
  ({ id, analystId, at: `2026-01-0${at}T00:00:00.000Z`, adjudicates: false, ...more }) as never
describe('D34 assessments stand side by side', () => {
  it.each([
    ['one analyst: the newest', [judged('1', 'a', 1), judged('2', 'a', 2)], '2', false],
    ['two analysts: neither', [judged('1', 'a', 1), judged('2', 'b', 2)], undefined, true],
    [
      'an adjudication before a newer opinion',
      [judged('1', 'a', 1, { adjudicates: true }), judged('2', 'b', 2)],
      '1',
      false,
    ],
    [
      'the newer of two adjudications',
      [judged('1', 'a', 1, { adjudicates: true }), judged('2', 'b', 2, { adjudicates: true })],
      '2',
      false,
    ],
    ['none', [], undefined, false],
  ])('D34 %s', (_, all, shown, split) => {
    const displayed = displayedAssessment(all as never)
    expect([displayed.assessment && (displayed.assessment as { id: string }).id, displayed.split]).toEqual([
      shown,
      split,
    ])
  })
  it('D34 a second opinion leaves the first as it was', async () => {
    const small = await smallCorpus()
    const { client, ids } = small
    await client.assessments.add({ claimId: ids.fact as never, credibility: 2 })
    const list = async () =>
      (await client.assessments.list({ claimId: ids.fact as never })).assessments.map(({ assessment }) => assessment)
    const [first] = await list()
    await client.assessments.add({ claimId: ids.fact as never, credibility: 4 })
    expect(await list()).toContainEqual(first)
  })
})

describe('D35 a claim is never shown without its standing', () => {
  it('D35 every listed claim has one of the three', async () => {
    const { client } = await smallCorpus()
    for (const claim of (await client.claims.list({})).claims) expect(STANDINGS).toContain(claim.standing)
  })
})

const up = (from: string, to: string, sameOrigin = false) => ({ from, to, sameOrigin })
describe('D36 origins are counted by roots, never by documents', () => {
  it.each([
    ['nothing', [], '', [0, 0]],
    ['one unexamined document', [], 'a', [1, 1]],
    ['two of them', [], 'ab', [1, 2]],
    ['two that cite one agency', [up('a', 'o'), up('b', 'o')], 'ab', [1, 1]],
    ['one more of the same agency changes neither', [up('a', 'o'), up('b', 'o'), up('c', 'o')], 'abc', [1, 1]],
    ['a cycle is one settled root', [up('a', 'b'), up('b', 'a')], 'ab', [1, 1]],
    ['two originals', [], 'xy', [2, 2]],
  ] as const)('D36 %s', (_, links, items, range) => {
    const nodes = [...'abcoxy'].map((id) => ({ id, settled: 'oxy'.includes(id) }))
    const graph = lineage(nodes, links)
    expect(
      independentOrigins(
        [...items].map((id) => graph.roots(id)),
        graph.isSettled,
      ),
    ).toEqual(range)
  })
})

describe('D37 credibility 1 needs two settled origins', () => {
  const confirm = ({ client, ids }: SmallCorpus, override?: { rule: string; reason: string }) =>
    client.assessments.add({ claimId: ids.fact as never, credibility: 1, ...(override && { override }) })
  const examine = async ({ client, ids }: SmallCorpus) => {
    await client.documents.update({ id: ids.harbour as never, changes: { lineageStatus: 'original' } })
    await client.documents.update({ id: ids.ridge as never, changes: { lineageStatus: 'original' } })
  }
  it('D37 refused with unexamined documents, allowed by a signed override, which stays', async () => {
    const small = await smallCorpus()
    expect((await failureOf(confirm(small))).code).toBe('ORIGINS_TOO_FEW')
    await confirm(small, { rule: 'D37', reason: 'Both saw it.' })
    const [view] = (await small.client.assessments.list({ claimId: small.ids.fact as never })).assessments
    expect(view!.assessment.override).toEqual({ rule: 'D37', reason: 'Both saw it.' })
  })
  it('D37 allowed with two originals, stale when one turns out to cite the other', async () => {
    const small = await smallCorpus()
    await examine(small)
    await confirm(small)
    expect(await factOf(small)).toMatchObject({ credibility: 1, stale: false, origins: [2, 2] })
    await small.client.lineage.add({
      from: { kind: 'document', id: small.ids.ridge },
      to: { kind: 'document', id: small.ids.harbour },
      type: 'cites',
    })
    expect(await factOf(small)).toMatchObject({ credibility: 1, stale: true, origins: [1, 1] })
  })
  it.each([
    ['nothing changed', { reliability: 'B', origins: [2, 2], itemIds: ['e'] }, []],
    ['an origin fewer', { reliability: 'B', origins: [3, 3], itemIds: ['e'] }, ['origins']],
    ['another letter', { reliability: 'A', origins: [2, 2], itemIds: ['e'] }, ['reliability']],
    ['an item more', { reliability: 'B', origins: [2, 2], itemIds: [] }, ['items']],
  ] as const)('D37 the snapshot tells that %s', (_, then, parts) => {
    const now = { reliability: 'B', origins: [2, 2], itemIds: ['e'], passageIds: [] } as const
    expect(staleParts({ ...then, origins: [...then.origins], itemIds: [...then.itemIds] }, now)).toEqual(parts)
  })
})

describe('D38 a downgrade changes no stored judgement and names what depends on it', () => {
  it('D38 the claim on the source is listed, the one without a passage is not', async () => {
    const small = await smallCorpus()
    const { client, ids } = small
    await client.assessments.add({ claimId: ids.fact as never, credibility: 2 })
    const before = (await client.assessments.list({ claimId: ids.fact as never })).assessments.map(
      ({ assessment }) => assessment,
    )
    const sourceId = (await client.documents.get({ id: ids.harbour as never })).source.id
    const grade = { id: sourceId, reliability: 'E', reason: 'Caught inventing.' }
    const listed = JSON.stringify(await client.sources.gradePreview(grade))
    expect([listed.includes(ids.fact), listed.includes(ids.inferred)]).toEqual([true, false])
    await client.sources.grade(grade)
    const after = (await client.assessments.list({ claimId: ids.fact as never })).assessments.map(
      ({ assessment }) => assessment,
    )
    expect(after).toEqual(before)
    expect(await factOf(small)).toMatchObject({ reliability: 'E', stale: true })
  })
})

const entry = (day: number, p: number) => ({ at: `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`, p })
const outcome = (is: 'yes' | 'no') => ({ outcome: is, resolvedAt: entry(11, 0).at, scale: 'icd203' as const })
describe('D44 forecasts that came to an end', () => {
  it.each([
    ['always one half', [entry(1, 0.5)], 'yes', 0.25],
    ['always one half, and no', [entry(1, 0.5)], 'no', 0.25],
    ['certain and right', [entry(1, 1)], 'yes', 0],
    ['certain and wrong', [entry(1, 1)], 'no', 1],
    ['half the time 0, half the time 1', [entry(1, 0), entry(6, 1)], 'yes', 0.5],
    ['what was said afterwards does not count', [entry(1, 0.5), entry(20, 1)], 'yes', 0.25],
  ] as const)('D44 %s', (_, entries, is, brier) => {
    expect(scoreEntries(entries, outcome(is))!.brier).toBeCloseTo(brier, 9)
  })
  it('D44 a calibration over halves is one quarter', () => {
    const half = { brier: 0.25, p: 0.5, midpoint: false }
    expect(
      calibration([
        { ...half, outcome: 1 },
        { ...half, outcome: 0 },
      ]),
    ).toMatchObject({ n: 2, brier: 0.25 })
  })
  it('D44 nothing more is forecast once it is resolved', async () => {
    const { client, ids } = await smallCorpus()
    const claimId = ids.forecast as never
    await client.forecasts.addEntry({ claimId, p: 0.6 })
    await client.forecasts.resolve({ claimId, outcome: 'yes', note: 'The register has it.' })
    expect((await failureOf(client.forecasts.addEntry({ claimId, p: 0.9 }))).code).toBe('RESOLVED')
  })
})

describe('D45 agreement of identical ratings', () => {
  it.each([
    [
      'κ over two categories',
      cohenKappa([
        ['a', 'a'],
        ['b', 'b'],
        ['a', 'a'],
      ]),
      1,
    ],
    [
      'nominal α over two categories',
      nominalAlpha([
        ['a', 'a'],
        ['b', 'b'],
      ]).coefficient,
      1,
    ],
    [
      'ordinal α over two ranks',
      ordinalAlpha([
        [1, 1],
        [2, 2],
      ]).coefficient,
      1,
    ],
    [
      'κ over one category',
      cohenKappa([
        ['a', 'a'],
        ['a', 'a'],
      ]),
      undefined,
    ],
    [
      'α over one category',
      nominalAlpha([
        ['a', 'a'],
        ['a', 'a'],
      ]).coefficient,
      undefined,
    ],
  ])('D45 %s', (_, coefficient, value) => {
    if (value === undefined) expect(coefficient).toMatchObject({ state: 'undefined', why: 'one-category' })
    else expect(coefficient.state === 'value' && coefficient.value).toBeCloseTo(value, 9)
  })
})
