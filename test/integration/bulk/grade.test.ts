// Grading many claims says of each only what is given; the rest of the analyst's own judgement stands (DOMAIN 2.5, D34).
import { describe, expect, it } from 'vitest'
import { ANALYST, openWorkbench } from '../../support/corpus-file'
import { bulkCorpus } from './support'

const corpus = bulkCorpus()
const grade = { kind: 'grade', credibility: 4, rationale: 'second look' } as const

async function judgedBefore() {
  const ids = corpus.ids()
  const { client, reopen } = await openWorkbench(corpus.copy(), { analyst: ANALYST, trusted: true })
  const own = {
    credibility: 2,
    likelihood: { scale: 'icd203', row: 1, term: 'likely', basis: 'assigned' },
    confidence: 'high',
    confidenceReason: 'three voices',
    effects: [{ entityId: ids.polity as never, sign: '+', strength: 2 }],
    rationale: 'first look',
  } as const
  await client.assessments.add({ claimId: ids.fact as never, ...own, effects: [...own.effects] })
  const active = async (of = client) =>
    (await of.assessments.list({ claimId: ids.fact as never })).assessments.filter((one) => one.active)
  return { client, reopen, ids, own, active }
}

describe('D34 a bulk grade is a new assessment that keeps what it does not judge', () => {
  it('likelihood, confidence with its reason and effects of the analyst; the earlier one stays', async () => {
    const { client, ids, own, active } = await judgedBefore()
    await client.bulk.apply({ ids: [ids.fact] as never[], operation: grade })
    const [one] = await active()
    expect(one?.assessment).toMatchObject({ ...own, credibility: 4, rationale: 'second look' })
    expect((await client.assessments.list({ claimId: ids.fact as never })).assessments).toHaveLength(2)
    const confidence = { kind: 'grade', confidence: 'low', confidenceReason: 'one voice', rationale: 'third' } as const
    await client.bulk.apply({ ids: [ids.fact] as never[], operation: confidence })
    expect((await active())[0]?.assessment).toMatchObject({
      credibility: 4,
      confidence: 'low',
      confidenceReason: 'one voice',
    })
  })
  it('D37 a signed override stays with the credibility that it is for, and goes with it', async () => {
    const { client, ids, active } = await judgedBefore()
    const override = { rule: 'D37', reason: 'seen by myself' } as const
    await client.assessments.add({ claimId: ids.fact as never, credibility: 1, override })
    const confidence = { kind: 'grade', confidence: 'low', confidenceReason: 'one voice', rationale: 'third' } as const
    await client.bulk.apply({ ids: [ids.fact] as never[], operation: confidence })
    expect((await active())[0]?.assessment).toMatchObject({ credibility: 1, override, confidence: 'low' })
    await client.bulk.apply({ ids: [ids.fact] as never[], operation: grade })
    expect((await active())[0]?.assessment.override).toBeUndefined()
    const again = { ...grade, credibility: 1 } as const
    const seen = await client.bulk.preview({ ids: [ids.fact] as never[], operation: again })
    expect(seen.skippedClaims).toMatchObject([{ code: 'ORIGINS_TOO_FEW' }])
  })
  it('takes nothing over from another analyst', async () => {
    const { reopen, ids, active } = await judgedBefore()
    const second = await reopen({ analyst: { name: 'Bo Fixture', initials: 'BF' }, trusted: true })
    await second.client.bulk.apply({ ids: [ids.fact] as never[], operation: grade })
    const judged = (await active(second.client)).find((one) => one.analyst.initials === 'BF')?.assessment
    expect(judged).toMatchObject({ credibility: 4, rationale: 'second look' })
    expect([judged?.likelihood, judged?.confidence, judged?.effects]).toEqual([undefined, undefined, undefined])
  })
  it('the preview shows each value that would differ, the reasons that would be replaced among them', async () => {
    const { client, ids } = await judgedBefore()
    const operation = { ...grade, confidence: 'low', confidenceReason: 'one voice' } as const
    const { examples } = await client.bulk.preview({ ids: [ids.fact, ids.other] as never[], operation })
    expect(examples.map(({ number, field, before, after }) => [number, field, before, after])).toEqual([
      [1, 'credibility', '2', '4'],
      [1, 'confidence', 'high', 'low'],
      [1, 'confidenceReason', 'three voices', 'one voice'],
      [1, 'rationale', 'first look', 'second look'],
      [5, 'credibility', '', '4'],
      [5, 'confidence', '', 'low'],
    ])
  })
  it('a preview needs nobody who signs; the command refuses without', async () => {
    const { reopen, ids } = await judgedBefore()
    const { client } = await reopen({ trusted: true })
    const seen = await client.bulk.preview({ ids: [ids.fact] as never[], operation: grade })
    expect(seen.examples).toMatchObject([{ field: 'credibility', before: '', after: '4' }])
    const refused = client.bulk.apply({ ids: [ids.fact] as never[], operation: grade })
    await expect(refused).rejects.toMatchObject({ code: 'ANALYST_REQUIRED' })
  })
})
