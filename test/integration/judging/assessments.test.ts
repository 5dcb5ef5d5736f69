import { describe, expect, it } from 'vitest'
import { codeOf, failureOf } from '../../support/failures'
import { type SmallCorpus, smallCorpus } from '../../support/small-corpus'

const BEN = { name: 'Ben Second' }
const LIKELY = { scale: 'icd203', term: 'likely', row: 1 } as const
const at = (ids: SmallCorpus['ids'], id: keyof SmallCorpus['ids']) => ids[id] as never

/** The fact of the small corpus rests on two documents; both are roots that nobody has examined. */
async function corpus() {
  const open = await smallCorpus()
  const claimId = at(open.ids, 'fact')
  const settle = async () => {
    for (const id of [open.ids.harbour, open.ids.ridge])
      await open.client.documents.update({ id: id as never, changes: { lineageStatus: 'original' } })
  }
  return { ...open, claimId, settle }
}

describe('assessments.add', () => {
  it('signs, dates and keeps the basis', async () => {
    const { client, claimId, ids } = await corpus()
    const { assessment } = await client.assessments.add({ claimId, credibility: 2, rationale: 'Two texts agree.' })
    expect(assessment).toMatchObject({ active: true, displayed: true, stale: [], analyst: { name: 'Ada Fixture' } })
    expect(assessment.assessment.basis).toMatchObject({ reliability: 'F', origins: [1, 2] })
    expect(assessment.assessment.basis.itemIds).toHaveLength(2)
    expect((await client.claims.get({ id: at(ids, 'fact') })).claim.credibility).toBe(2)
    expect((await client.assessments.list({ claimId })).present).toEqual({
      reliability: 'F',
      origins: [1, 2],
      items: 2,
    })
  })
  it('D34 keeps every assessment as it was; one is active an analyst; adjudication removes none', async () => {
    const { client, claimId, ports } = await corpus()
    const first = (await client.assessments.add({ claimId, credibility: 3 })).assessment.assessment
    ports.clock.advance(5)
    await client.assessments.add({ claimId, credibility: 2 })
    await client.project.setAnalyst(BEN)
    ports.clock.advance(5)
    await client.assessments.add({ claimId, credibility: 4 })
    const split = await client.assessments.list({ claimId })
    expect(split.split).toBe(true)
    expect(
      split.assessments.map((one) => [one.analyst.name, one.assessment.credibility, one.active, one.displayed]),
    ).toEqual([
      ['Ben Second', 4, true, false],
      ['Ada Fixture', 2, true, false],
      ['Ada Fixture', 3, false, false],
    ])
    expect(split.assessments[2]!.assessment).toEqual(first)
    expect((await client.claims.get({ id: claimId })).claim).toMatchObject({ split: true })
    ports.clock.advance(5)
    await client.assessments.add({ claimId, credibility: 3, adjudicates: true, rationale: 'Between the two.' })
    ports.clock.advance(5)
    await client.project.setAnalyst({ name: 'Ada Fixture' })
    await client.assessments.add({ claimId, credibility: 5 })
    const settled = await client.assessments.list({ claimId })
    expect(settled.split).toBe(false)
    expect(settled.assessments).toHaveLength(5)
    expect(settled.assessments[0]).toMatchObject({ displayed: true, assessment: { adjudicates: true, credibility: 3 } })
  })
  it('D37 credibility 1 needs two settled origins, or a signed override that stays visible', async () => {
    const { client, claimId, settle } = await corpus()
    const refused = await failureOf(client.assessments.add({ claimId, credibility: 1 }))
    expect(refused).toMatchObject({ code: 'ORIGINS_TOO_FEW', defined: true, data: { field: 'credibility' } })
    expect((await client.assessments.list({ claimId })).assessments).toEqual([])
    const override = { rule: 'D37', reason: 'The register is public.' }
    const signed = (await client.assessments.add({ claimId, credibility: 1, override })).assessment
    expect(signed.assessment.override).toEqual(override)
    await settle()
    expect((await client.assessments.add({ claimId, credibility: 1 })).assessment.assessment.basis.origins).toEqual([
      2, 2,
    ])
  })
  it('D37 is stale once a settled origin is gone, and says what differs', async () => {
    const { client, claimId, settle, ids } = await corpus()
    await settle()
    await client.assessments.add({ claimId, credibility: 1 })
    await client.documents.update({ id: at(ids, 'ridge'), changes: { lineageStatus: 'unexamined' } })
    const [own] = (await client.assessments.list({ claimId })).assessments
    expect(own).toMatchObject({ active: true, stale: [{ part: 'origins', was: '2', now: '1–2' }] })
    expect((await client.claims.get({ id: claimId })).claim).toMatchObject({ stale: true, credibility: 1 })
    expect(await codeOf(client.assessments.confirm({ claimId }))).toBe('ORIGINS_TOO_FEW')
  })
  it.each([
    ['nothing judged', {}, 'INVALID_FIELD', 'credibility'],
    ['a confidence without its reason', { confidence: 'high' }, 'REASON_REQUIRED', 'confidence'],
    [
      'a confidence with an empty reason',
      { confidence: 'high', confidenceReason: ' ' },
      'REASON_REQUIRED',
      'confidence',
    ],
    [
      'an override of another rule',
      { credibility: 1, override: { rule: 'D13', reason: 'x' } },
      'INVALID_FIELD',
      'override.rule',
    ],
    [
      'an override without a reason',
      { credibility: 1, override: { rule: 'D37', reason: '' } },
      'REASON_REQUIRED',
      'override',
    ],
    [
      'D31 a term of another scale',
      { likelihood: { scale: 'phia', term: 'very likely' } },
      'LIKELIHOOD_INVALID',
      'likelihood.term',
    ],
    ['D31 a term of another row', { likelihood: { ...LIKELY, row: 2 } }, 'LIKELIHOOD_INVALID', 'likelihood.term'],
    [
      'D31 a term without its row',
      { likelihood: { scale: 'icd203', term: 'likely' } },
      'LIKELIHOOD_INVALID',
      'likelihood.row',
    ],
    [
      'D31 a row of a scale that has none',
      { likelihood: { scale: 'phia', term: 'unlikely', row: 1 } },
      'LIKELIHOOD_INVALID',
      'likelihood.row',
    ],
    ['a probability above 1', { likelihood: { scale: 'icd203', p: 1.2 } }, 'LIKELIHOOD_INVALID', 'likelihood.p'],
    ['a probability below 0', { likelihood: { scale: 'icd203', p: -0.1 } }, 'LIKELIHOOD_INVALID', 'likelihood.p'],
    ['a scale that is none', { likelihood: { scale: 'own', p: 0.5 } }, 'LIKELIHOOD_INVALID', 'likelihood.scale'],
    [
      'D31 stated without its words',
      { likelihood: { ...LIKELY, basis: 'stated', wording: 'may' } },
      'LIKELIHOOD_INVALID',
      'likelihood.wording',
    ],
    ['a credibility of 7', { credibility: 7 }, 'INVALID_FIELD', 'credibility'],
  ] as const)('refuses %s and writes nothing', async (_, judgement, code, field) => {
    const { client, claimId } = await corpus()
    const failure = await failureOf(client.assessments.add({ claimId, ...(judgement as object) }))
    expect(failure).toMatchObject({ code, defined: true, data: { field } })
    expect((await client.assessments.list({ claimId })).assessments).toEqual([])
  })
  it('refuses an effect on what is not there, and two on one entity', async () => {
    const { client, claimId, ids } = await corpus()
    const effect = (entityId: string) => ({ entityId: entityId as never, sign: '+' as const, strength: 1 as const })
    const nowhere = '0198f000-0000-7000-8000-000000000009'
    expect(await codeOf(client.assessments.add({ claimId, effects: [effect(nowhere)] }))).toBe('NOT_FOUND')
    const twice = [effect(ids.polity), effect(ids.polity)]
    expect(await failureOf(client.assessments.add({ claimId, effects: twice }))).toMatchObject({
      data: { field: 'effects.1' },
    })
    expect(await codeOf(client.assessments.add({ claimId: nowhere as never, credibility: 2 }))).toBe('NOT_FOUND')
  })
})

describe('assessments.confirm', () => {
  it('repeats the own stale one over the present basis, and only then', async () => {
    const { client, claimId, ids, ports } = await corpus()
    expect(await codeOf(client.assessments.confirm({ claimId }))).toBe('NOT_FOUND')
    await client.assessments.add({ claimId, credibility: 2, confidence: 'low', confidenceReason: 'One text.' })
    expect(await failureOf(client.assessments.confirm({ claimId }))).toMatchObject({ code: 'INVALID_FIELD' })
    await client.documents.update({ id: at(ids, 'ridge'), changes: { lineageStatus: 'original' } })
    await client.documents.update({ id: at(ids, 'harbour'), changes: { lineageStatus: 'original' } })
    expect((await client.assessments.list({ claimId })).assessments[0]!.stale).toHaveLength(1)
    ports.clock.advance(5)
    const { assessment } = await client.assessments.confirm({ claimId })
    expect(assessment).toMatchObject({
      stale: [],
      assessment: { credibility: 2, confidence: 'low', basis: { origins: [2, 2] } },
    })
    expect((await client.assessments.list({ claimId })).assessments).toHaveLength(2)
  })
})

describe('agreement.measure', () => {
  async function twoAnalysts() {
    const open = await corpus()
    const { client, ids } = open
    const claims = [ids.fact, ids.forecast, ids.inferred] as never[]
    const judge = async (values: readonly (1 | 2 | 3 | 4 | 5 | 6)[]) => {
      const override = { rule: 'D37', reason: 'seen' }
      for (const [i, credibility] of values.entries())
        await client.assessments.add({ claimId: claims[i]!, credibility, ...(credibility === 1 && { override }) })
    }
    await judge([2, 3, 6])
    await client.project.setAnalyst(BEN)
    await judge([2, 5, 4])
    return open
  }
  it('answers per pair and over all, with what the analysts differ most on', async () => {
    const { client, ids } = await twoAnalysts()
    const found = await client.agreement.measure({ field: 'credibility' })
    expect(found).toMatchObject({ claims: 3, judgedTwice: 3, differing: 2 })
    expect(found.analysts.map(({ name, judged }) => [name, judged])).toEqual([
      ['Ada Fixture', 3],
      ['Ben Second', 3],
    ])
    // F, 6 and NA are categories of the nominal measure and missing in the ordinal one (DOMAIN 4.8).
    expect(found.nominal).toMatchObject({ units: 3, values: 6 })
    expect(found.ordinal).toMatchObject({ units: 2, values: 4 })
    expect(found.pairs).toMatchObject([{ units: 3, same: 1 / 3, weighted: { units: 2 } }])
    expect(found.differences.map((one) => [one.claimId, one.values.map(({ value }) => value)])).toEqual([
      [ids.forecast, ['3', '5']],
      [ids.inferred, ['6', '4']],
    ])
    expect(found.differences[0]).toMatchObject({ number: 2, text: 'A second line opens by 2031.' })
  })
  it('measures a selection and chosen analysts only; refuses a filter and an analyst that are none', async () => {
    const { client, ids } = await twoAnalysts()
    const found = await client.agreement.measure({ where: 'type:fact', field: 'credibility' })
    expect(found).toMatchObject({ claims: 1, judgedTwice: 1, differing: 0 })
    // D45: both gave one and the same value alone.
    expect(found.pairs[0]!.kappa).toEqual({ state: 'undefined', why: 'one-category' })
    expect(found.nominal).toMatchObject({
      coefficient: { state: 'undefined', why: 'one-category' },
      reading: 'undefined',
    })
    expect(await client.agreement.measure({ ids: [ids.fact as never] })).toEqual(found)
    expect(await codeOf(client.agreement.measure({ where: 'colour:blue' }))).toBe('FILTER_INVALID')
    const nobody = '0198f000-0000-7000-8000-000000000009' as never
    const [ada] = found.analysts
    expect(await codeOf(client.agreement.measure({ analysts: [ada!.id, nobody] }))).toBe('NOT_FOUND')
  })
  it('reads likelihoods of two scales through p, and effects per entity', async () => {
    const { client, claimId, ids } = await corpus()
    const entityId = at(ids, 'polity')
    await client.assessments.add({ claimId, likelihood: LIKELY, effects: [{ entityId, sign: '+', strength: 2 }] })
    await client.project.setAnalyst(BEN)
    await client.assessments.add({ claimId, likelihood: { scale: 'phia', p: 0.97 }, effects: [] })
    const likelihood = await client.agreement.measure({ field: 'likelihood' })
    expect(likelihood.interval).toMatchObject({ units: 1 })
    expect(likelihood.differences[0]!.values.map((one) => one.value)).toEqual(['likely', '97 %'])
    const effects = await client.agreement.measure({ field: 'effects' })
    expect(effects.differences).toMatchObject([
      { entity: { name: 'Upland' }, values: [{ value: '+2' }, { value: 'none' }] },
    ])
  })
  it('D45 of nobody is undefined, and says so', async () => {
    const { client } = await corpus()
    const found = await client.agreement.measure({})
    expect(found).toMatchObject({ judgedTwice: 0, pairs: [], differences: [] })
    expect(found.nominal.coefficient).toEqual({ state: 'undefined', why: 'no-units' })
  })
})
