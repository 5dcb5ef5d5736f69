// What the balance rests on, derived through the router: clusters, effects as of the claim's time, origins; and its answer.
import { openLedger, recordOf } from '@shared/kernel/ledger'
import { describe, expect, it } from 'vitest'
import { ANALYST, openWorkbench } from '../../support/corpus-file'
import { codeOf, failureOf } from '../../support/failures'
import { smallCorpus } from '../../support/small-corpus'

const NOWHERE = '0198f000-0000-7000-8000-000000000009' as never

/** The small corpus with two powers, an office that changed hands in 2000, and three claims on it. */
async function corpus() {
  const open = await smallCorpus()
  const { client, ids } = open
  const entity = async (input: object) => (await client.entities.create(input as never)).entity.id
  const [east, west] = [await entity({ kind: 'polity', name: 'East' }), await entity({ kind: 'polity', name: 'West' })]
  const office = await entity({
    kind: 'person',
    name: 'The minister',
    links: [
      { type: 'holds-office-in', to: east, until: '1999' },
      { type: 'holds-office-in', to: west, from: '2000' },
    ],
  })
  await client.project.update({ focalPolityId: ids.polity as never, powerIds: [east, west] })
  const claim = async (year: string, document = ids.harbour) => {
    const input = {
      text: `The minister gains in ${year}.`,
      type: 'fact',
      domain: 'trade',
      anchors: [{ documentId: document, spans: [{ start: 0, end: 11 }] }],
      actors: [
        { entityId: ids.polity, role: 'subject' },
        { entityId: office, role: 'beneficiary', strength: 2 },
      ],
      eventTime: { edtf: year, mode: 'within', basis: 'stated' },
    }
    return (await client.claims.create(input as never)).claim.id
  }
  const judge = (claimId: string, credibility = 2, more: object = {}) =>
    client.assessments.add({ claimId, credibility, confidence: 'high', confidenceReason: 'Plain.', ...more } as never)
  const columns = async () => openLedger((await open.workbench.bytes('ledger')).body)
  const records = async () => {
    const held = await columns()
    return Array.from({ length: held.count }, (_, row) => recordOf(held, row)).sort((a, b) => a.number - b.number)
  }
  return { ...open, east, west, office, claim, judge, records }
}
type Corpus = Awaited<ReturnType<typeof corpus>>

/** Nothing kept: the ledger as a fresh process derives it. */
async function derivedAnew({ path, workbench }: Corpus) {
  await workbench.close()
  const { DatabaseSync } = await import('node:sqlite')
  const db = new DatabaseSync(path)
  db.exec('delete from derived')
  db.close()
  const fresh = await openWorkbench(path, { analyst: ANALYST })
  const held = openLedger((await fresh.workbench.bytes('ledger')).body)
  return Array.from({ length: held.count }, (_, row) => recordOf(held, row)).sort((a, b) => a.number - b.number)
}

describe('what the balance rests on', () => {
  it('D22 an effect is on the polity that the actor belonged to then', async () => {
    const { claim, records, ids, east, west } = await corpus()
    await claim('1995')
    await claim('2005')
    const [before, after] = (await records()).slice(-2)
    expect(before!.balance!.effects).toEqual([{ polity: east, sign: 1, strength: 2, judgement: undefined }])
    expect(after!.balance!.effects).toEqual([{ polity: west, sign: 1, strength: 2, judgement: undefined }])
    expect(before!.balance!.polities).toEqual([ids.polity, east])
  })
  it('D3 a link that moves, and a chain of restatements that is joined above, reach the claims below', async () => {
    const open = await corpus()
    const { client, claim, records, office, west } = open
    const [one, two, three] = [await claim('1995'), await claim('1996'), await claim('1997', open.ids.ridge)] as const
    await client.relations.add({ from: three, to: two, type: 'restates' })
    await open.workbench.bytes('ledger')
    await client.relations.add({ from: two, to: one, type: 'restates' })
    await open.workbench.bytes('ledger')
    const { rev } = (await client.entities.get({ id: office })).entity
    await client.entities.update({
      id: office,
      rev,
      changes: { links: [{ type: 'holds-office-in', to: west }] },
    } as never)
    const patched = await records()
    const [, , last] = patched.slice(-3)
    expect(last!.balance).toMatchObject({ root: patched.at(-3)!.number, effects: [{ polity: west }] })
    expect(await derivedAnew(open)).toEqual(patched)
  })
  it('D34 of a split each judgement is kept, with the effects that it has of its own', async () => {
    const { client, claim, judge, records, east } = await corpus()
    const id = await claim('1995')
    await judge(id)
    await client.project.setAnalyst({ name: 'Second Reader' })
    await judge(id, 4, { effects: [{ entityId: east, sign: '−', strength: 3 }] })
    const { balance, split } = (await records()).at(-1)!
    expect(split).toBe(true)
    expect(balance!.judgements.map(({ credibility, ownEffects }) => [credibility, ownEffects])).toEqual([
      [4, true],
      [2, false],
    ])
    expect(balance!.effects).toContainEqual({ polity: east, sign: -1, strength: 3, judgement: 0 })
  })
})

describe('balance.compute', () => {
  it('D40 a further document from an origin already counted changes nothing', async () => {
    const { client, claim, judge, ids, ports } = await corpus()
    for (const year of ['1995', '1996', '1997'])
      await judge(await claim(year, year === '1997' ? ids.ridge : ids.harbour))
    const before = await client.balance.compute({})
    expect(before.total.cells[0]).toMatchObject({
      index: { kind: 'value', value: 1 },
      counts: { favouring: 3, against: 0, unassessed: 0, origins: 2, contested: false },
    })
    const { documents } = await client.documents.import({ files: [ports.hand('wire.txt', 'The minister gains.\n')] })
    const from = { kind: 'document', id: documents[0]!.id } as const
    await client.lineage.add({
      from,
      to: { kind: 'document', id: ids.harbour },
      type: 'quotes',
      basis: 'stated',
    } as never)
    const first = (await client.claims.list({ where: 'domain:trade' })).claims.find(({ text }) =>
      text.includes('1995'),
    )!
    await client.evidence.add({
      claimId: first.id,
      item: { documentId: from.id },
      stance: 'supports',
      credibility: 3,
      credibilityReason: 'Says so.',
    } as never)
    expect(await client.balance.compute({})).toEqual(before)
  })
  it('D42 answers with counts, spread and reasons, or “too few”', async () => {
    const { client, claim, judge, east, west } = await corpus()
    const id = await claim('1995')
    await judge(id)
    const row = { by: 'domain', domain: 'trade' } as const
    const found = await client.balance.compute({ explain: { row, power: east } })
    expect(found.lines.map(({ label, clusters }) => [label, clusters])).toEqual([['trade', 1]])
    expect(found.lines[0]!.cells.map(({ power, index }) => [power, index.kind])).toEqual([
      [east, 'too-few'],
      [west, 'too-few'],
    ])
    expect(found.evenness.kind).toBe('too-few')
    expect(found.shares).toEqual([1, 0])
    expect(found.reasons!.parts).toEqual([
      expect.objectContaining({
        claim: expect.objectContaining({ id }),
        weights: [{ strength: 2, c: 0.8, k: 1, x: 1.6 }],
      }),
    ])
    expect(found.reasons!.swings).toEqual([{ without: 'origin', id: expect.any(String), name: 'harbour' }])
    expect((await client.balance.compute({ where: 'domain:energy' })).total.clusters).toBe(0)
    expect((await client.balance.compute({ period: '1990/1994' })).total.clusters).toBe(0)
    expect((await client.balance.compute({ by: 'period' })).lines.map(({ label }) => label)).toEqual(['1995'])
    expect((await client.balance.compute({ by: 'actor' })).lines.map(({ label }) => label)).toEqual(['The minister'])
  })
  it('says what is wrong with a question', async () => {
    const { client, east } = await corpus()
    expect(await codeOf(client.balance.compute({ where: 'nonsense:1' }))).toBe('FILTER_INVALID')
    expect(await failureOf(client.balance.compute({ period: '199' }))).toMatchObject({ code: 'TIME_INVALID' })
    expect(await codeOf(client.balance.compute({ polity: NOWHERE }))).toBe('NOT_FOUND')
    expect(
      await codeOf(client.balance.compute({ explain: { row: { by: 'domain', domain: 'trade' }, power: NOWHERE } })),
    ).toBe('NOT_FOUND')
    expect((await client.balance.compute({ polity: east })).total.clusters).toBe(0)
    const { client: bare } = await smallCorpus()
    expect(await codeOf(bare.balance.compute({}))).toBe('NOT_FOUND')
  })
})
