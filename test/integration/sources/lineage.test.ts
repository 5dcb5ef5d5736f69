// Lineage, origins and retraction through the contract (DOMAIN 2.5, 6).
import { describe, expect, it } from 'vitest'
import { corpusRows } from '../../support/corpus-rows'
import { codeOf, failureOf } from '../../support/failures'
import { smallCorpus } from '../../support/small-corpus'

async function withLineage() {
  const corpus = await smallCorpus()
  const document = (id: string) => ({ kind: 'document' as const, id })
  const [harbour, ridge] = [document(corpus.ids.harbour), document(corpus.ids.ridge)]
  const agency = { kind: 'origin' as const, name: 'Survey Agency' }
  const fact = async () => (await corpus.client.claims.get({ id: corpus.ids.fact as never })).claim
  return { ...corpus, harbour, ridge, agency, fact }
}

describe('lineage', () => {
  it('D36 D37 two documents of one agency are one settled origin, two originals are two', async () => {
    const { client, ids, harbour, ridge, agency, fact } = await withLineage()
    expect(await fact()).toMatchObject({ origins: [1, 2], flags: ['unverified-independence'] })
    await client.lineage.add({ from: harbour, to: agency, type: 'cites' })
    const { link } = await client.lineage.add({ from: ridge, to: agency, type: 'derived-from', basis: 'inferred' })
    expect((await client.origins.list()).origins).toMatchObject([{ name: 'Survey Agency', links: 2 }])
    expect(await fact()).toMatchObject({ origins: [1, 1], flags: ['single-origin'] })
    expect(await codeOf(client.assessments.add({ claimId: ids.fact as never, credibility: 1 }))).toBe('ORIGINS_TOO_FEW')
    await client.lineage.remove({ id: link.id })
    await client.documents.update({ id: ids.ridge as never, changes: { lineageStatus: 'original' } })
    expect(await fact()).toMatchObject({ origins: [2, 2], flags: [] })
    await client.assessments.add({ claimId: ids.fact as never, credibility: 1 })
  })
  it('is told for one document with what it rests on and what rests on it, roots marked', async () => {
    const { client, ids, harbour, ridge, agency } = await withLineage()
    await client.lineage.add({ from: ridge, to: harbour, type: 'paraphrases' })
    await client.lineage.add({ from: harbour, to: agency, type: 'cites' })
    const { nodes, links, origins } = await client.lineage.list({ documentId: ids.harbour as never })
    expect(links.map(({ type }) => type)).toEqual(['paraphrases', 'cites'])
    expect(nodes.map(({ kind, root, settled, circular }) => [kind, root, settled, circular])).toEqual(
      expect.arrayContaining([
        ['document', false, false, false],
        ['origin', true, true, false],
      ]),
    )
    expect(nodes).toHaveLength(3)
    expect(origins).toEqual([1, 1])
  })
  it('refuses a circle by name, and records it as circular reporting when that is meant', async () => {
    const { client, ids, harbour, ridge, fact } = await withLineage()
    await client.lineage.add({ from: harbour, to: ridge, type: 'cites' })
    const { sequence } = await client.history.state()
    const back = { from: ridge, to: harbour, type: 'quotes' as const }
    expect(await failureOf(client.lineage.add(back))).toMatchObject({
      code: 'CYCLE',
      data: { field: 'to', detail: expect.stringMatching(/ → .+ → /) },
    })
    expect(await codeOf(client.lineage.add({ ...back, to: ridge }))).toBe('CYCLE')
    expect(await codeOf(client.lineage.add({ ...back, to: ridge, allowCircular: true }))).toBe('CYCLE')
    expect(await codeOf(client.impact.preview({ kind: 'link', ...back }))).toBe('CYCLE')
    expect((await client.history.state()).sequence).toBe(sequence)
    await client.lineage.add({ ...back, allowCircular: true })
    expect(await fact()).toMatchObject({ origins: [1, 1], flags: ['single-origin', 'circular'] })
    const { nodes } = await client.lineage.list({ documentId: ids.ridge as never })
    expect(nodes.every((node) => node.root && node.settled && node.circular)).toBe(true)
  })
  it('refuses what is there already, also the other way round for a common origin, and ends that are not', async () => {
    const { client, harbour, ridge } = await withLineage()
    const { link } = await client.lineage.add({ from: harbour, to: ridge, type: 'same-origin' })
    expect(await codeOf(client.lineage.add({ from: ridge, to: harbour, type: 'same-origin' }))).toBe('DUPLICATE')
    expect(
      await codeOf(client.lineage.add({ from: harbour, to: { kind: 'origin', id: harbour.id }, type: 'cites' })),
    ).toBe('CYCLE')
    expect(
      await codeOf(client.lineage.add({ from: ridge, to: { kind: 'origin', id: harbour.id }, type: 'cites' })),
    ).toBe('NOT_FOUND')
    await client.lineage.add({ from: ridge, to: harbour, type: 'cites' })
    expect(await failureOf(client.lineage.update({ id: link.id, type: 'cites' }))).toMatchObject({ code: 'CYCLE' })
    expect((await client.lineage.update({ id: link.id, basis: 'inferred' })).link).toMatchObject({ basis: 'inferred' })
  })
  it('origins have a name of their own, a source where there is one, and stay while links lead to them', async () => {
    const { client, harbour } = await withLineage()
    const source = (await client.sources.create({ name: 'Ridge Wire', kind: 'agency' })).source
    const { origin } = await client.origins.create({ name: 'Wire report of May', sourceId: source.id })
    expect(await codeOf(client.origins.create({ name: 'wire report of may' }))).toBe('DUPLICATE')
    await client.lineage.add({ from: harbour, to: { kind: 'origin', name: 'WIRE report of May' }, type: 'syndicates' })
    expect((await client.origins.list()).origins).toMatchObject([{ id: origin.id, links: 1, sourceName: 'Ridge Wire' }])
    expect(await codeOf(client.origins.delete({ id: origin.id }))).toBe('IN_USE')
    expect(await codeOf(client.sources.delete({ id: source.id }))).toBe('IN_USE')
    expect(
      (await client.origins.update({ id: origin.id, changes: { name: 'Wire of May', sourceId: null } })).origin,
    ).not.toHaveProperty('sourceName')
  })
})

describe('lineage of evidence', () => {
  it('replaces that of its document, is circular where it leads back to it, and is told and undone like any', async () => {
    const { client, ids, harbour, ridge, agency } = await withLineage()
    const claimId = ids.inferred as never
    const item = { documentId: ids.ridge as never }
    const { evidence } = await client.evidence.add({ claimId, item, stance: 'supports' })
    const from = { kind: 'evidence' as const, id: evidence.id }
    const origins = async () => (await client.claims.get({ id: claimId })).claim
    await client.lineage.add({ from: ridge, to: harbour, type: 'cites' })
    await client.documents.update({ id: ids.harbour as never, changes: { lineageStatus: 'original' } })
    expect(await origins()).toMatchObject({ origins: [1, 1], flags: [] })
    const preview = await client.impact.preview({ kind: 'link', from, to: agency, type: 'quotes' })
    expect(preview).toMatchObject({ claims: [], evidence: [{ id: evidence.id, gone: false }] })
    await client.lineage.add({ from, to: agency, type: 'quotes' })
    expect((await client.lineage.list({ documentId: ids.ridge as never })).nodes).toHaveLength(2)
    expect(await codeOf(client.lineage.add({ from, to: ridge, type: 'cites' }))).toBe('CYCLE')
    await client.lineage.add({ from: harbour, to: ridge, type: 'cites', allowCircular: true })
    expect(await codeOf(client.lineage.add({ from, to: harbour, type: 'cites' }))).toBe('CYCLE')
    await client.lineage.add({ from, to: harbour, type: 'cites', allowCircular: true })
    expect((await origins()).flags).toContain('circular')
  })
  it('goes with the document that the evidence lies in', async () => {
    const { client, ids, agency } = await withLineage()
    const item = { documentId: ids.ridge as never }
    const { evidence } = await client.evidence.add({ claimId: ids.inferred as never, item, stance: 'supports' })
    await client.lineage.add({ from: { kind: 'evidence', id: evidence.id }, to: agency, type: 'quotes' })
    await client.documents.delete({ id: ids.ridge as never })
    expect((await client.origins.list()).origins).toMatchObject([{ links: 0 }])
    await client.history.undo()
    expect((await client.origins.list()).origins).toMatchObject([{ links: 1 }])
  })
  it('is none of evidence that is a claim', async () => {
    const { client, ids, agency } = await withLineage()
    const item = { claimId: ids.fact as never }
    const { evidence } = await client.evidence.add({ claimId: ids.inferred as never, item, stance: 'supports' })
    const from = { kind: 'evidence' as const, id: evidence.id }
    const refused = client.lineage.add({ from, to: agency, type: 'cites' })
    expect(await failureOf(refused)).toMatchObject({ code: 'INVALID_FIELD', data: { field: 'from' } })
    const { supported, claims } = await client.impact.preview({ kind: 'withdraw-claim', id: ids.fact as never })
    expect(claims).toMatchObject([
      { id: ids.inferred, before: { itemsFor: 1 }, after: { itemsFor: 0, origins: [0, 0] } },
    ])
    expect(supported).toEqual([])
    const gone = await client.impact.preview({ kind: 'remove-evidence', id: evidence.id })
    expect(gone.evidence).toMatchObject([{ gone: true, claim: { id: ids.inferred } }])
  })
})

describe('retraction', () => {
  it('is told before, takes the items out, makes what rested on them stale, and gives all back', async () => {
    const { client, ids, fact } = await withLineage()
    const id = ids.ridge as never
    await client.assessments.add({ claimId: ids.fact as never, credibility: 3 })
    const before = await fact()
    const impact = await client.impact.preview({ kind: 'retract', documentId: id })
    expect(impact.claims.map((claim) => claim.id)).toEqual([ids.fact, ids.forecast])
    expect(impact.assessments).toMatchObject([{ claim: { id: ids.fact }, stale: true }])
    expect(await failureOf(client.documents.retract({ id }))).toMatchObject({
      code: 'REASON_REQUIRED',
      data: { field: 'reason' },
    })
    const { document } = await client.documents.retract({ id, reason: 'made up' })
    expect(document.retracted).toMatchObject({ reason: 'made up' })
    expect(await codeOf(client.documents.retract({ id, reason: 'again' }))).toBe('DUPLICATE')
    expect(await fact()).toMatchObject({ origins: [1, 1], itemsFor: 1, stale: true })
    expect((await client.claims.get({ id: ids.forecast as never })).claim).toMatchObject({
      origins: [0, 0],
      itemsFor: 0,
    })
    await client.documents.unretract({ id })
    expect(await fact()).toEqual(before)
    expect(await codeOf(client.documents.unretract({ id }))).toBe('NOT_FOUND')
  })
  it('withdrawing a claim or a passage is told in the same way', async () => {
    const { client, ids, fact } = await withLineage()
    const anchorId = (await fact()).anchors[1]!.id
    const claimId = ids.fact as never
    const { claims } = await client.impact.preview({ kind: 'remove-passage', claimId, anchorId })
    expect(claims).toMatchObject([{ id: ids.fact, before: { origins: [1, 2] }, after: { origins: [1, 1] } }])
    const sections = [{ heading: 'Now', blocks: [{ type: 'claim' as const, claimId }] }]
    await client.briefs.update({ id: ids.brief as never, changes: { sections } })
    expect(await client.impact.preview({ kind: 'withdraw-claim', id: claimId })).toMatchObject({
      claims: [],
      sentences: [{ text: 'The council met in Harbour Town.' }],
    })
  })
  it('D2 links, origins and retractions undone leave every row as it was', async () => {
    const corpus = await withLineage()
    await corpus.workbench.close()
    const rows = corpusRows(corpus.path)
    const { client, workbench } = await corpus.reopen()
    const { link } = await client.lineage.add({ from: corpus.harbour, to: corpus.agency, type: 'cites' })
    await client.lineage.update({ id: link.id, type: 'quotes' })
    await client.documents.retract({ id: corpus.ids.ridge as never, reason: 'made up' })
    await client.lineage.remove({ id: link.id })
    for (let i = 0; i < 4; i++) await client.history.undo()
    await workbench.close()
    expect(corpusRows(corpus.path)).toEqual(rows)
  })
})
