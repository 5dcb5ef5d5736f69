// What may not be done is refused when it is asked about as when it is done (D13, D17, D38).
import { describe, expect, it } from 'vitest'
import { writeInto } from '../../support/corpus-file'
import { failureOf } from '../../support/failures'
import { smallCorpus } from '../../support/small-corpus'

async function corpus() {
  const open = await smallCorpus()
  const { client, ids } = open
  const document = (id: string) => ({ kind: 'document' as const, id })
  const both = async (asked: Promise<unknown>, done: () => Promise<unknown>) => {
    const { sequence } = await client.history.state()
    const [seen, met] = [await failureOf(asked), await failureOf(done())]
    expect(seen).toEqual(met)
    expect(seen.defined).toBe(true)
    expect((await client.history.state()).sequence).toBe(sequence)
    return seen
  }
  return { ...open, harbour: document(ids.harbour), ridge: document(ids.ridge), both }
}

describe('asking about a change of a link', () => {
  it('answers DUPLICATE where the link stands already', async () => {
    const { client, harbour, ridge, both } = await corpus()
    await client.lineage.add({ from: harbour, to: ridge, type: 'cites' })
    const { id } = (await client.lineage.add({ from: harbour, to: ridge, type: 'quotes' })).link
    const refused = await both(client.impact.preview({ kind: 'relink', id, type: 'cites' }), () =>
      client.lineage.update({ id, type: 'cites' }),
    )
    expect(refused.code).toBe('DUPLICATE')
  })
  it('answers CYCLE where it would close a circle unasked, and tells where that is meant', async () => {
    const { client, harbour, ridge, both } = await corpus()
    await client.lineage.add({ from: ridge, to: harbour, type: 'cites' })
    const { id } = (await client.lineage.add({ from: harbour, to: ridge, type: 'same-origin' })).link
    const refused = await both(client.impact.preview({ kind: 'relink', id, type: 'quotes' }), () =>
      client.lineage.update({ id, type: 'quotes' }),
    )
    expect(refused.code).toBe('CYCLE')
    const meant = { id, type: 'quotes', allowCircular: true } as const
    const { claims } = await client.impact.preview({ kind: 'relink', ...meant })
    expect(claims[0]?.after.flags).toContain('circular')
    await client.lineage.update(meant)
    expect((await client.claims.get({ id: claims[0]!.id })).claim.flags).toEqual(claims[0]?.after.flags)
    expect(await failureOf(client.impact.preview({ kind: 'relink', id: harbour.id as never, type: 'cites' }))).toEqual(
      await failureOf(client.lineage.update({ id: harbour.id as never, type: 'cites' })),
    )
  })
  it('D6 links that are only proposed are in nobody’s way', async () => {
    const { client, harbour, ridge, path, workbench, reopen } = await corpus()
    const { analysts } = await client.project.get()
    await workbench.close()
    const suggestion = { rule: 'fixture', ruleVersion: '1', decision: 'proposed' } as const
    await writeInto(path, analysts[0]!.id, async (repos) => {
      const link = { from: ridge, to: harbour, type: 'cites', basis: 'inferred' } as const
      await repos.lineageLinks.insert({ id: '0198f000-0000-7000-8000-000000000077', ...link, suggestion } as never)
    })
    const next = await reopen()
    const back = { from: harbour, to: ridge, type: 'cites' } as const
    const { claims } = await next.client.impact.preview({ kind: 'link', ...back })
    const same = { ...back, from: ridge, to: harbour }
    expect((await next.client.impact.preview({ kind: 'link', ...same })).claims).not.toEqual([])
    await next.client.lineage.add(back)
    const { flags, origins } = (await next.client.claims.get({ id: claims[0]!.id })).claim
    expect(claims[0]?.after).toMatchObject({ flags, origins })
  })
})

describe('asking about what a claim stands on', () => {
  it('D13 the last evidence of a claim without a passage stays', async () => {
    const { client, ids, both } = await corpus()
    const claimId = ids.inferred as never
    const item = { documentId: ids.ridge as never }
    const { id } = (await client.evidence.add({ claimId, item, stance: 'supports' })).evidence
    const asked = { kind: 'remove-evidence', id } as const
    expect((await client.impact.preview(asked)).evidence).toMatchObject([{ id, gone: true }])
    const { notes } = (await client.claims.get({ id: claimId })).claim
    await client.notes.delete({ id: notes[0]!.id })
    const refused = await both(client.impact.preview(asked), () => client.evidence.remove({ id }))
    expect(refused.code).toBe('ANCHOR_MISSING')
    const other = { documentId: ids.harbour as never }
    await client.evidence.add({ claimId, item: other, stance: 'context' })
    expect((await client.impact.preview(asked)).evidence).toMatchObject([{ id, gone: true }])
  })
  it('D13 the last passage of what a text states stays; one that it does not have is not found', async () => {
    const { client, ids, both } = await corpus()
    const id = ids.forecast as never
    const [anchor] = (await client.claims.get({ id })).claim.anchors
    const last = { claimId: id, anchorId: anchor!.id }
    const refused = await both(client.impact.preview({ kind: 'remove-passage', ...last }), () =>
      client.claims.removeAnchor({ id, anchorId: anchor!.id }),
    )
    expect(refused.code).toBe('ANCHOR_MISSING')
    const foreign = await both(
      client.impact.preview({ kind: 'remove-passage', claimId: ids.fact as never, anchorId: anchor!.id }),
      () => client.claims.removeAnchor({ id: ids.fact as never, anchorId: anchor!.id }),
    )
    expect(foreign.code).toBe('NOT_FOUND')
  })
  it('a retraction that stands, or does not, is said as well', async () => {
    const { client, ids, both } = await corpus()
    const id = ids.ridge as never
    const none = await failureOf(client.impact.preview({ kind: 'unretract', documentId: id }))
    expect(none).toMatchObject({ code: 'NOT_FOUND', defined: true, data: { name: 'retraction', field: 'documentId' } })
    expect(await failureOf(client.documents.unretract({ id }))).toMatchObject({ ...none, data: { name: 'retraction' } })
    await client.documents.retract({ id, reason: 'made up' })
    const twice = await both(client.impact.preview({ kind: 'retract', documentId: id }), () =>
      client.documents.retract({ id, reason: 'again' }),
    )
    expect(twice.code).toBe('DUPLICATE')
  })
})
