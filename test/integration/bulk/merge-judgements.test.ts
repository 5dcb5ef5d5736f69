// Merging moves what was judged of claims without displacing a judgement or counting an item twice (D5, D34, D36).
import { describe, expect, it } from 'vitest'
import { ANALYST, type Client, openWorkbench } from '../../support/corpus-file'
import { type BulkIds, bulkCorpus } from './support'

const corpus = bulkCorpus()
const open = async () => {
  const opened = await openWorkbench(corpus.copy(), { analyst: ANALYST, trusted: true })
  return { ...opened, ids: corpus.ids() }
}
async function merge(client: Client, ids: BulkIds, others: readonly string[] = [ids.twin]) {
  const operation = { kind: 'merge', into: ids.fact as never } as const
  await client.bulk.apply({ ids: [ids.fact, ...others] as never[], operation })
  expect((await client.project.check({})).problems).toEqual([])
  const { claim } = await client.claims.get({ id: ids.fact as never })
  const note = claim.notes.find(({ body }) => body.startsWith('Merged from:'))?.body ?? ''
  return { claim, note }
}
const judged = async (client: Client, ids: BulkIds) =>
  (await client.assessments.list({ claimId: ids.fact as never })).assessments.map(({ assessment, active }) => [
    assessment.credibility,
    active,
  ])
const evidenceOf = async (client: Client, claimId: string) =>
  (await client.evidence.list({ claimId: claimId as never })).items.filter(({ own }) => !own)

describe('D34 a merge displaces no judgement of the claim that stays', () => {
  it('a later one of the same analyst about another claim is told in the note', async () => {
    const { client, ids, ports } = await open()
    ports.clock.advance(60_000)
    await client.assessments.add({ claimId: ids.fact as never, credibility: 2 })
    ports.clock.advance(60_000)
    const confidence = { confidence: 'low', confidenceReason: 'one voice' } as const
    await client.assessments.add({ claimId: ids.twin as never, credibility: 5, ...confidence, rationale: 'far off' })
    const { claim, note } = await merge(client, ids)
    expect(claim.credibility).toBe(2)
    expect(await judged(client, ids)).toEqual([
      [2, true],
      [3, false],
    ])
    expect(note).toMatch(/assessment of C-4 by Ada Fixture.*credibility 5.*confidence low \(one voice\).*far off/)
  })
  it('nor does an adjudication of another claim, whoever signed it', async () => {
    const { client, ids, reopen } = await open()
    await client.assessments.add({ claimId: ids.fact as never, credibility: 2 })
    const second = await reopen({ analyst: { name: 'Bo Fixture', initials: 'BF' }, trusted: true })
    await second.client.assessments.add({ claimId: ids.twin as never, credibility: 5, adjudicates: true })
    const { claim, note } = await merge(second.client, ids)
    expect(claim).toMatchObject({ credibility: 2 })
    expect(note).toMatch(/adjudication of C-4 by Bo Fixture.*credibility 5/)
  })
  it('another analyst’s is kept beside it: analysts who differ are both shown', async () => {
    const { client, ids, reopen } = await open()
    await client.assessments.add({ claimId: ids.fact as never, credibility: 2 })
    const second = await reopen({ analyst: { name: 'Bo Fixture', initials: 'BF' }, trusted: true })
    await second.client.assessments.add({ claimId: ids.twin as never, credibility: 5 })
    await merge(second.client, ids)
    const { split } = await second.client.assessments.list({ claimId: ids.fact as never })
    expect(split).toBe(true)
    const active = (await judged(second.client, ids)).filter(([, is]) => is)
    expect(active.map(([credibility]) => credibility).sort()).toEqual([2, 5])
  })
  it('a claim that nobody has judged takes all over, an adjudication too', async () => {
    const { client, ids } = await open()
    await client.assessments.add({ claimId: ids.twin as never, credibility: 5, adjudicates: true })
    expect((await merge(client, ids)).claim.credibility).toBe(5)
    expect(await judged(client, ids)).toHaveLength(2)
  })
})

describe('D36 a merge leaves no item on a claim twice', () => {
  it('the same document or claim: what the claim that stays has of it stays, the other judgement is told', async () => {
    const { client, ids } = await open()
    const item = { documentId: ids.ridge as never }
    const stance = 'refutes' as const
    await client.evidence.add({ claimId: ids.fact as never, item, stance, credibility: 2 })
    const { note } = await merge(client, ids)
    expect(await evidenceOf(client, ids.fact)).toMatchObject([{ stance: 'refutes', credibility: 2 }])
    expect(note).toContain('evidence “ridge” of C-4 (supports, credibility 6)')
  })
  it('the same passage, the claim’s own or evidence, with its notes and tags', async () => {
    const { client, ids } = await open()
    const fact = (await client.claims.get({ id: ids.fact as never })).claim
    const place = { documentId: ids.harbour as never, spans: [{ start: 0, end: 32 }] }
    const made = (
      await client.claims.create({ text: 'It met.', type: 'fact', domain: 'domestic', anchors: [place] } as never)
    ).claim
    const target = { kind: 'anchor', id: made.anchors[0]!.id } as const
    await client.notes.create({ target, body: 'On the passage.' })
    await client.tags.apply({ tagId: ids.tag as never, targets: [target] })
    const { evidence } = await client.evidence.add({
      claimId: ids.twin as never,
      item: { anchor: place },
      stance: 'qualifies',
    })
    const own = (await client.claims.get({ id: ids.twin as never })).claim.anchorIds
    const { claim, note } = await merge(client, ids, [made.id, ids.twin])
    expect(claim.anchorIds).toEqual([...fact.anchorIds, ...own])
    expect((await evidenceOf(client, ids.fact)).map(({ id }) => id)).not.toContain(evidence.id)
    expect(note).toContain('evidence “harbour” of C-4 (qualifies, credibility 6)')
    const notes = (await client.notes.list({ targetId: fact.anchorIds[0]! })).notes
    expect(notes.map(({ body }) => body)).toEqual(['On the passage.'])
  })
  it('a passage that stands as evidence already is no passage of the claim as well', async () => {
    const { client, ids } = await open()
    const place = { documentId: ids.harbour as never, spans: [{ start: 40, end: 50 }] }
    await client.evidence.add({ claimId: ids.fact as never, item: { anchor: place }, stance: 'refutes' })
    const before = (await client.claims.get({ id: ids.fact as never })).claim
    const { claim } = await merge(client, ids)
    expect(claim.anchorIds).toEqual(before.anchorIds)
    expect(claim.itemsAgainst).toBe(before.itemsAgainst)
  })
  it('a claim that rested on both rests on the one that stays once', async () => {
    const { client, ids } = await open()
    for (const claimId of [ids.fact, ids.twin] as never[])
      await client.evidence.add({ claimId: ids.inferred as never, item: { claimId }, stance: 'supports' })
    await merge(client, ids)
    expect(await evidenceOf(client, ids.inferred)).toMatchObject([{ item: { kind: 'claim', id: ids.fact } }])
  })
  it('a claim is no evidence of itself through others: those keep theirs', async () => {
    const { client, ids } = await open()
    const support = (claimId: string, item: string) =>
      client.evidence.add({ claimId: claimId as never, item: { claimId: item as never }, stance: 'supports' })
    await support(ids.fact, ids.inferred)
    await support(ids.inferred, ids.twin)
    const { claim, note } = await merge(client, ids)
    expect((await evidenceOf(client, ids.fact)).map(({ item }) => item.kind)).toEqual(['document'])
    expect(await evidenceOf(client, ids.inferred)).toMatchObject([{ item: { kind: 'claim', id: ids.fact } }])
    expect(claim.flags).not.toContain('circular')
    expect(note).toContain('evidence C-3 of C-1 (supports, credibility 6)')
  })
})
