// What a change set changed, the story of one claim, and its restoring to a moment of it.
import { describe, expect, it } from 'vitest'
import { failureOf } from '../../support/failures'
import type { SmallCorpus } from '../../support/small-corpus'
import { smallCorpus } from '../../support/small-corpus'

const last = async ({ client }: SmallCorpus) => (await client.history.state()).sequence
const factOf = async ({ client, ids }: SmallCorpus) => (await client.claims.get({ id: ids.fact as never })).claim
async function storyOf({ client, ids }: SmallCorpus, id = ids.fact) {
  return (await client.history.ofClaim({ id: id as never })).steps
}

describe('one change set', () => {
  it('tells each field before and after, with names in place of ids', async () => {
    const small = await smallCorpus()
    const { client, ids } = small
    await client.claims.update({
      id: ids.fact as never,
      changes: {
        text: 'The council met twice in Harbour Town.',
        actors: [{ entityId: ids.place as never, role: 'subject' }],
        eventTime: { edtf: '1998', mode: 'within', basis: 'stated' },
      },
    })
    const { changeSet, total } = await client.history.get({ sequence: await last(small) })
    expect(total).toBe(1)
    expect(changeSet).toMatchObject({ label: 'claim.update', counts: [{ op: 'update', type: 'claim', n: 1 }] })
    const [object] = changeSet.objects
    expect(object).toMatchObject({ op: 'update', type: 'claim', name: 'C-1 The council met twice in Harbour Town.' })
    expect([...object!.fields].sort((a, b) => (a.field < b.field ? -1 : 1))).toEqual([
      { field: 'actors', before: ['Upland · beneficiary · 2'], after: ['Harbour Town · subject'] },
      { field: 'eventTime.edtf', before: ['1997'], after: ['1998'] },
      {
        field: 'text',
        before: ['The council met in Harbour Town.'],
        after: ['The council met twice in Harbour Town.'],
      },
    ])
  })
  it('gives a page of its objects', async () => {
    const small = await smallCorpus()
    await small.client.claims.delete({ ids: [small.ids.fact, small.ids.forecast] as never[] })
    const sequence = await last(small)
    const whole = await small.client.history.get({ sequence })
    const part = await small.client.history.get({ sequence, from: 2, limit: 3 })
    expect(part.changeSet.objects).toEqual(whole.changeSet.objects.slice(2, 5))
    expect(part.total).toBe(whole.changeSet.objects.length)
  })
  it('names what an undone creation took away', async () => {
    const small = await smallCorpus()
    await small.client.entities.create({ kind: 'organisation', name: 'Fee Office' })
    await small.client.history.undo()
    const { changeSet } = await small.client.history.get({ sequence: await last(small) })
    expect(changeSet.objects).toMatchObject([{ op: 'delete', type: 'entity', name: 'Fee Office' }])
  })
  it('one that is not there is NOT_FOUND', async () => {
    const { client } = await smallCorpus()
    expect(await failureOf(client.history.get({ sequence: 999 }))).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('the story of a claim', () => {
  it('has its fields, passages, tags, notes and judgements, oldest first, and nothing of another claim', async () => {
    const small = await smallCorpus()
    const { client, ids } = small
    await client.claims.update({ id: ids.inferred as never, changes: { status: 'reviewed' } })
    await client.claims.update({ id: ids.fact as never, changes: { status: 'reviewed' } })
    await client.tags.apply({ tagId: ids.tag as never, targets: [{ kind: 'claim', id: ids.fact }] })
    await client.notes.create({ target: { kind: 'claim', id: ids.fact }, body: 'Ask again.' })
    await client.assessments.add({ claimId: ids.fact as never, credibility: 2 })
    await client.claims.addAnchor({
      id: ids.fact as never,
      anchor: { documentId: ids.harbour as never, spans: [{ start: 33, end: 40 }] },
    })
    const steps = await storyOf(small)
    expect(steps.map(({ label }) => label)).toEqual([
      'claim.create',
      'claim.update',
      'tag.apply',
      'note.create',
      'assessment.add',
      'claim.addAnchor',
    ])
    const types = steps.map(({ objects }) => [...new Set(objects.map(({ type }) => type))].sort())
    expect(types).toEqual([
      ['anchor', 'claim', 'tag-use'],
      ['claim'],
      ['tag-use'],
      ['note'],
      ['assessment'],
      ['anchor', 'claim'],
    ])
    expect(steps[2]!.objects[0]).toMatchObject({ name: 'transit: C-1', op: 'create' })
    expect(steps.every(({ objects }) => objects.every(({ id }) => id !== ids.inferred))).toBe(true)
  })
  it('keeps a deletion and its undoing, and of a wide change only this claim', async () => {
    const small = await smallCorpus()
    await small.client.claims.delete({ ids: [small.ids.fact, small.ids.inferred] as never[] })
    await small.client.history.undo()
    const steps = await storyOf(small)
    expect(steps.map(({ label }) => label)).toEqual(['claim.create', 'claim.delete', 'history.undo'])
    expect(steps[1]!.undone).toBe(true)
    expect(steps[2]!.objects.map(({ op, type }) => `${op} ${type}`)).toContain('restore claim')
  })
})

describe('H13 restoring a claim', () => {
  /** The fact with other words, tags and passages; answers the moment before. */
  async function rewritten(small: SmallCorpus): Promise<number> {
    const { client, ids } = small
    const sequence = await last(small)
    const claim = await factOf(small)
    await client.claims.removeAnchor({ id: claim.id, anchorId: claim.anchors[1]!.id })
    await client.claims.update({
      id: claim.id,
      changes: { text: 'Rewritten.', actors: [], eventTime: null, tagIds: [ids.tag as never], status: 'reviewed' },
    })
    return sequence
  }
  const known = ({ text, actors, places, eventTime, status, tagIds, anchors }: Awaited<ReturnType<typeof factOf>>) => ({
    text,
    actors,
    places,
    eventTime,
    status,
    tagIds,
    anchors,
  })

  it('D34 brings back fields, passages and tags as one undoable change, and leaves assessments alone', async () => {
    const small = await smallCorpus()
    const { client, ids } = small
    const before = known(await factOf(small))
    const sequence = await rewritten(small)
    const after = known(await factOf(small))
    await client.assessments.add({ claimId: ids.fact as never, credibility: 3 })
    const { restoration } = await client.history.restore({ id: ids.fact as never, sequence })
    expect(restoration.leftOut).toEqual([])
    expect(known(await factOf(small))).toEqual(before)
    expect((await factOf(small)).credibility).toBe(3)
    expect((await client.history.list({ limit: 1 })).changeSets[0]).toMatchObject({ label: 'history.restore' })
    await client.history.undo()
    expect(known(await factOf(small))).toEqual(after)
  })
  it('the preview is what restoring writes, and writes nothing', async () => {
    const small = await smallCorpus()
    const id = small.ids.fact as never
    const sequence = await rewritten(small)
    const [at, before] = [await last(small), await factOf(small)]
    const { restoration } = await small.client.history.restorePreview({ id, sequence })
    expect([await last(small), await factOf(small)]).toEqual([at, before])
    expect(restoration.objects.find(({ type }) => type === 'claim')!.fields).toContainEqual({
      field: 'text',
      before: ['Rewritten.'],
      after: ['The council met in Harbour Town.'],
    })
    const written = (await small.client.history.restore({ id, sequence })).restoration
    const told = ({ objects }: typeof written) =>
      objects.map(({ op, type, name, fields }) => [op, type, name, type === 'tag-use' ? 0 : fields])
    expect(told(written)).toEqual(told(restoration))
  })
  it('names what is no longer there and leaves it out', async () => {
    const small = await smallCorpus()
    const { client, ids } = small
    const sequence = await rewritten(small)
    await client.documents.delete({ id: ids.ridge as never })
    await client.tags.delete({ id: ids.childTag as never })
    const { restoration } = await client.history.restore({ id: ids.fact as never, sequence })
    expect(restoration.leftOut.map(({ field, name }) => `${field} ${name}`).sort()).toEqual([
      'anchorIds Across the ridge',
      'tagIds fees',
    ])
    expect((await factOf(small)).anchors).toHaveLength(1)
  })
  it('D15 brings a forecast back with its type, and brings back a claim that was deleted', async () => {
    const small = await smallCorpus()
    const { client, ids } = small
    const id = ids.forecast as never
    await client.forecasts.addEntry({ claimId: id, p: 0.6 })
    const [sequence, before] = [await last(small), (await client.claims.get({ id })).claim.forecast!]
    await client.claims.update({ id, changes: { type: 'judgement' } })
    await client.claims.delete({ ids: [id] })
    await client.history.restore({ id, sequence })
    const { claim } = await client.claims.get({ id })
    expect(claim.type).toBe('forecast')
    expect(claim.forecast).toMatchObject({ id: before.id, question: before.question, entries: before.entries })
    expect(claim.anchors).toHaveLength(1)
    expect((await client.project.check({})).problems).toEqual([])
  })
  it('D13 an inferred claim that was deleted comes back with its note', async () => {
    const small = await smallCorpus()
    const id = small.ids.inferred as never
    const sequence = await last(small)
    await small.client.claims.delete({ ids: [id] })
    await small.client.history.restore({ id, sequence })
    expect((await small.client.claims.get({ id })).claim.notes).toHaveLength(1)
  })
  it('refuses a moment before the claim was made, and a claim that never was', async () => {
    const { client, ids } = await smallCorpus()
    expect(await failureOf(client.history.restore({ id: ids.inferred as never, sequence: 1 }))).toMatchObject({
      code: 'INVALID_FIELD',
      data: { field: 'sequence' },
    })
    expect(await failureOf(client.history.restore({ id: ids.tag as never, sequence: 1 }))).toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
