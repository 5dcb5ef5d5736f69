// D5: merging claims loses nothing.
import { describe, expect, it } from 'vitest'
import { ANALYST, openWorkbench } from '../../support/corpus-file'
import { bulkCorpus } from './support'

const corpus = bulkCorpus()

async function merged() {
  const ids = corpus.ids()
  const open = await openWorkbench(corpus.copy(), { analyst: ANALYST, trusted: true })
  const { client } = open
  const before = await client.claims.get({ id: ids.fact as never })
  const brief = await client.briefs.update({
    id: ids.brief as never,
    changes: { sections: [{ heading: 'H', blocks: [{ type: 'text', text: 'T', claimIds: [ids.twin as never] }] }] },
  })
  expect(brief.brief.sections).toHaveLength(1)
  const operation = { kind: 'merge', into: ids.fact as never } as const
  const answer = await client.bulk.apply({ ids: [ids.fact, ids.twin, ids.other] as never[], operation })
  return {
    ...open,
    ids,
    before: before.claim,
    answer,
    claim: (await client.claims.get({ id: ids.fact as never })).claim,
  }
}

describe('D5 what stood on the merged claims stands on the one that is kept', () => {
  it('passages, tags, notes and the wording of the others', async () => {
    const { before, claim, answer } = await merged()
    expect(answer).toMatchObject({ changed: 2, skipped: 0, subject: '2 claims: merged into C-1' })
    expect(claim.anchorIds).toHaveLength(before.anchorIds.length + 2)
    expect(new Set(claim.tagIds)).toEqual(new Set([corpus.ids().tag, corpus.ids().childTag]))
    const bodies = claim.notes.map((note) => note.body)
    expect(bodies).toHaveLength(before.notes.length + 3)
    const kept = bodies.find((body) => body.startsWith('Merged from:'))!
    expect(kept).toContain('The council sat in the harbour.')
    expect(kept).toContain('A fee was set.')
    expect(claim.text).toBe(before.text)
  })
  it('evidence, assessments and relations; a claim is no evidence of itself and is not related to itself', async () => {
    const { client, ids, claim } = await merged()
    expect(claim.credibility).toBe(3)
    const { changeSets } = await client.history.list({ limit: 1 })
    expect(changeSets[0]).toMatchObject({ label: 'claims.bulk' })
    const { problems } = await client.project.check({})
    expect(problems).toEqual([])
    const gone = client.claims.get({ id: ids.twin as never })
    await expect(gone).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const briefs = (await client.briefs.list()).briefs
    expect(briefs[0]!.sections[0]!.blocks[0]).toMatchObject({ claimIds: [ids.fact] })
  })
  it('a claim that says the opposite is left out, with the reason', async () => {
    const ids = corpus.ids()
    const { client } = await openWorkbench(corpus.copy(), { analyst: ANALYST, trusted: true })
    await client.claims.update({ id: ids.twin as never, changes: { polarity: 'negated' } })
    const operation = { kind: 'merge', into: ids.fact as never } as const
    const seen = await client.bulk.preview({ ids: [ids.fact, ids.twin] as never[], operation })
    expect(seen).toMatchObject({ changed: 0, skipped: 1, skippedClaims: [{ field: 'into' }] })
  })
})
