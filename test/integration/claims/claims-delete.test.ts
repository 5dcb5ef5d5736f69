import { describe, expect, it } from 'vitest'
import { corpusRows } from '../../support/corpus-rows'
import { codeOf } from '../../support/failures'
import { smallCorpus } from '../../support/small-corpus'

const NOWHERE = '0198f000-0000-7000-8000-000000000009' as never

/** The inferred claim rests on the fact alone, a further one on the inferred, a third on the fact and a note. */
async function resting() {
  const open = await smallCorpus()
  const { client, ids } = open
  const [fact, forecast, inferred] = [ids.fact, ids.forecast, ids.inferred] as never[] as [never, never, never]
  const rest = async (claimId: never, on: never) => {
    await client.evidence.add({ claimId, item: { claimId: on }, stance: 'supports' })
  }
  const infer = async (text: string) => {
    const written = { text, type: 'judgement', domain: 'trade', reading: 'inferred', note: 'For now.' } as const
    return (await client.claims.create(written)).claim
  }
  const unnote = async (id: never) => {
    for (const note of (await client.claims.get({ id })).claim.notes) await client.notes.delete({ id: note.id })
  }
  await rest(inferred, fact)
  await unnote(inferred)
  const further = await infer('So it goes on.')
  await rest(further.id as never, inferred)
  await unnote(further.id as never)
  const noted = await infer('It may go on.')
  await rest(noted.id as never, fact)
  await client.relations.add({ from: noted.id, to: fact, type: 'elaborates' })
  await client.relations.add({ from: inferred, to: fact, type: 'elaborates' })
  await client.briefs.update({
    id: ids.brief as never,
    changes: { sections: [{ heading: 'One', blocks: [{ type: 'claim', claimId: inferred }] }] },
  })
  return { ...open, fact, forecast, inferred, further: further.id as never, noted: noted.id as never }
}

describe('deleting claims', () => {
  it('D13 names beforehand what goes too, what loses evidence and which briefs cite it', async () => {
    const { client, fact, further, ids, inferred, noted } = await resting()
    expect(await client.claims.deletePreview({ ids: [fact] })).toMatchObject({
      claims: 1,
      ungrounded: [
        { id: inferred, number: 3 },
        { id: further, number: 4 },
      ],
      evidence: [{ id: noted, number: 5, text: 'It may go on.' }],
      relations: 1,
      briefs: [{ id: ids.brief, title: 'The second line', issued: false, cites: [3] }],
    })
    expect(await client.claims.deletePreview({ ids: [fact, noted] })).toMatchObject({ evidence: [], relations: 0 })
    expect(await client.claims.deletePreview({ ids: [further] })).toMatchObject({
      claims: 1,
      ungrounded: [],
      evidence: [],
      relations: 0,
      briefs: [],
    })
    expect(await codeOf(client.claims.deletePreview({ ids: [NOWHERE] }))).toBe('NOT_FOUND')
  })
  it('D13 takes along what rests on it alone, does what the preview said, and is undone row for row', async () => {
    const open = await resting()
    const { fact, further, inferred, noted, path } = open
    await open.workbench.close()
    const before = corpusRows(path)
    const { client, workbench, reopen } = await open.reopen()
    expect(await client.claims.delete({ ids: [fact] })).toEqual({ deleted: 3 })
    for (const id of [inferred, further]) expect(await codeOf(client.claims.get({ id }))).toBe('NOT_FOUND')
    expect((await client.evidence.list({ claimId: noted })).items).toEqual([])
    expect((await client.relations.list({})).relations).toEqual([])
    await workbench.close()
    const again = await reopen()
    await again.client.history.undo()
    await again.workbench.close()
    expect(corpusRows(path)).toEqual(before)
  })
  it('a link that says where evidence has it from goes with the evidence', async () => {
    const { client, forecast, ids } = await resting()
    const { evidence } = await client.evidence.add({
      claimId: forecast,
      item: { documentId: ids.harbour as never },
      stance: 'supports',
    })
    await client.lineage.add({
      from: { kind: 'evidence', id: evidence.id },
      to: { kind: 'origin', name: 'A ship' },
      type: 'cites',
    })
    expect((await client.origins.list()).origins[0]).toMatchObject({ links: 1 })
    await client.claims.delete({ ids: [forecast] })
    expect((await client.origins.list()).origins[0]).toMatchObject({ links: 0 })
  })
})
