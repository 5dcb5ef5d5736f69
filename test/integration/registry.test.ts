import { describe, expect, it } from 'vitest'
import { newWorkbench } from '../support/corpus-file'
import { codeOf, failureOf } from '../support/failures'
import { smallCorpus } from '../support/small-corpus'

const NOWHERE = '0198f000-0000-7000-8000-000000000009' as never

describe('entities.search and fromGazetteer', () => {
  it('offers registered ones first, then the gazetteer, and registers a place with its country', async () => {
    const { client } = await newWorkbench()
    const { hits } = await client.entities.search({ query: 'almaty' })
    expect(hits[0]).toMatchObject({ name: 'Almaty', kind: 'place', gazetteer: { iso3166: 'KZ' } })
    const gazetteerId = hits[0]!.gazetteer!.gazetteerId
    const { entity } = await client.entities.fromGazetteer({ gazetteerId })
    const entities = (await client.entities.list()).entities
    const country = entities.find((one) => one.kind === 'polity' && one.codes.iso3166 === 'KZ')
    expect(entity.links).toContainEqual({ type: 'located-in', to: country!.id })
    expect(await client.entities.fromGazetteer({ gazetteerId })).toEqual({ entity })
    const again = (await client.entities.search({ query: 'Almaty' })).hits
    expect(again[0]).toMatchObject({ entityId: entity.id, detail: expect.stringContaining('Kazakhstan') })
    expect(again.filter((hit) => hit.name === 'Almaty' && hit.gazetteer?.iso3166 === 'KZ')).toEqual([])
    expect(await codeOf(client.entities.fromGazetteer({ gazetteerId: 'geonames:none' }))).toBe('NOT_FOUND')
  })
  it('a capital is the seat of its polity, which the ledger knows', async () => {
    const { client } = await newWorkbench()
    const { hits } = await client.entities.search({ query: 'Tashkent', kinds: ['place'] })
    const { entity } = await client.entities.fromGazetteer({ gazetteerId: hits[0]!.gazetteer!.gazetteerId })
    const polity = (await client.entities.list()).entities.find((one) => one.kind === 'polity')!
    expect(entity.links.filter((link) => link.type === 'seat-of')).toMatchObject([{ to: polity.id }])
    const { dictionaries } = await client.ledger.records({ ids: [] })
    expect(dictionaries.entities.find((one) => one.id === entity.id)).toMatchObject({
      polity: polity.id,
      standsFor: polity.id,
    })
  })
  it('narrows by kind and finds by alias and by later words', async () => {
    const { client, ids } = await smallCorpus()
    const search = async (query: string, kinds?: never[]) =>
      (await client.entities.search({ query, kinds })).hits.filter((hit) => hit.entityId)
    expect((await search('town')).map((hit) => hit.entityId)).toEqual([ids.place])
    expect(await search('harbour', ['person' as never])).toEqual([])
    await client.entities.update({
      id: ids.place as never,
      changes: { aliases: [{ text: 'Old Quay', language: 'en', type: 'former' }] },
    })
    expect((await search('old q')).map((hit) => hit.entityId)).toEqual([ids.place])
    expect((await client.entities.search({ query: '' })).hits.map((hit) => hit.name)).toEqual([
      'Harbour Town',
      'Upland',
    ])
  })
})

describe('entities', () => {
  it('count their claims and refuse what is there, unknown or no date', async () => {
    const { client, ids } = await smallCorpus()
    expect((await client.entities.get({ id: ids.polity as never })).claimCount).toBe(1)
    expect(await codeOf(client.entities.get({ id: NOWHERE }))).toBe('NOT_FOUND')
    expect(await codeOf(client.entities.create({ kind: 'polity', name: 'Other', codes: { iso3166: 'KZ' } }))).toBe(
      'DUPLICATE',
    )
    expect(
      await codeOf(client.entities.create({ kind: 'place', name: 'Harbour Town', point: { lat: 43.6, lon: 51.1 } })),
    ).toBe('DUPLICATE')
    const link = { type: 'part-of' as const, to: NOWHERE }
    expect(await failureOf(client.entities.create({ kind: 'group', name: 'G', links: [link] }))).toMatchObject({
      code: 'INVALID_FIELD',
      data: { field: 'links.0.to' },
    })
    const time = { edtf: 'soon', mode: 'within' as const, basis: 'stated' as const }
    expect(await failureOf(client.entities.create({ kind: 'event', name: 'E', time }))).toMatchObject({
      code: 'INVALID_FIELD',
      data: { field: 'time.edtf' },
    })
  })
  it('a namesake elsewhere is another place; a stale edit is refused', async () => {
    const { client, ids } = await smallCorpus()
    await client.entities.create({ kind: 'place', name: 'Harbour Town', point: { lat: 10, lon: 10 } })
    const id = ids.place as never
    await client.entities.update({ id, rev: 1, changes: { name: 'Harbour City' } })
    expect(await codeOf(client.entities.update({ id, rev: 1, changes: { name: 'Harbour' } }))).toBe('STALE')
  })
})

describe('tags', () => {
  it('D46 siblings differ in name, case aside; cousins need not', async () => {
    const { client, ids } = await smallCorpus()
    expect(await codeOf(client.tags.create({ name: 'Transit' }))).toBe('DUPLICATE')
    expect((await client.tags.create({ name: 'Transit', parentId: ids.tag as never })).tag.parentId).toBe(ids.tag)
    expect(await codeOf(client.tags.create({ name: 'x', parentId: NOWHERE }))).toBe('NOT_FOUND')
  })
  it('D46 the tree has no cycle and at most eight levels', async () => {
    const { client, ids } = await smallCorpus()
    const below = client.tags.update({ id: ids.tag as never, changes: { parentId: ids.childTag as never } })
    expect(await failureOf(below)).toMatchObject({ code: 'CYCLE', data: { field: 'parentId' } })
    let parentId = ids.childTag as never
    for (let level = 3; level <= 8; level++)
      parentId = (await client.tags.create({ name: `level ${level}`, parentId })).tag.id as never
    expect(await codeOf(client.tags.create({ name: 'level 9', parentId }))).toBe('INVALID_FIELD')
  })
  it('D46 a tag takes its whole tree along when it moves: eight levels hold for the lowest', async () => {
    const { client, ids } = await smallCorpus()
    let parentId = ids.childTag as never
    for (let level = 3; level <= 7; level++)
      parentId = (await client.tags.create({ name: `level ${level}`, parentId })).tag.id as never
    const top = (await client.tags.create({ name: 'top' })).tag.id
    const move = () => client.tags.update({ id: top, changes: { parentId } })
    const low = (await client.tags.create({ name: 'low', parentId: top })).tag.id
    expect(await codeOf(move())).toBe('INVALID_FIELD')
    await client.tags.delete({ id: low })
    expect((await move()).tag.parentId).toBe(parentId)
  })
  it('null clears what is optional: a tag moves to the top, an entity loses its date but keeps that it has no point', async () => {
    const { client, ids } = await smallCorpus()
    const up = await client.tags.update({ id: ids.childTag as never, changes: { parentId: null } })
    expect(up.tag.parentId).toBeUndefined()
    const time = { edtf: '1997', mode: 'within', basis: 'stated' } as const
    const { entity } = await client.entities.create({ kind: 'place', name: 'Nowhere', time, point: null })
    const { id } = entity
    expect((await client.entities.update({ id, changes: { time: null, point: null } })).entity).toMatchObject({
      point: null,
      name: 'Nowhere',
    })
    expect((await client.entities.get({ id })).entity.time).toBeUndefined()
    const brief = { id: ids.brief as never, changes: { where: 'type:fact' as string | null } }
    await client.briefs.update(brief)
    expect((await client.briefs.update({ ...brief, changes: { where: null } })).brief.where).toBeUndefined()
  })
  it('D46 a deleted tag hands its uses to its parent', async () => {
    const { client, ids } = await smallCorpus()
    expect(await client.tags.delete({ id: ids.childTag as never })).toEqual({ uses: 1 })
    expect((await client.claims.get({ id: ids.fact as never })).claim.tagIds).toEqual([ids.tag])
    expect((await client.tags.list()).tags).toMatchObject([{ id: ids.tag, uses: 1 }])
  })
  it('are applied once and taken away', async () => {
    const { client, ids } = await smallCorpus()
    const targets = [
      { kind: 'claim' as const, id: ids.fact },
      { kind: 'document' as const, id: ids.ridge },
    ]
    const apply = (remove: boolean) => client.tags.apply({ tagId: ids.tag as never, targets, remove })
    expect(
      [await apply(false), await apply(false), await apply(true), await apply(true)].map((r) => r.changed),
    ).toEqual([2, 0, 2, 0])
    expect(
      await codeOf(client.tags.apply({ tagId: ids.tag as never, targets: [{ kind: 'claim', id: NOWHERE }] })),
    ).toBe('NOT_FOUND')
  })
  it('DOMAIN 2.6 a tag that is no code is not used, though what uses it already keeps it', async () => {
    const { client, ids } = await smallCorpus()
    const fact = ids.fact as never
    await client.tags.update({ id: ids.childTag as never, changes: { codable: false } })
    const applied = (id: string) =>
      client.tags.apply({ tagId: ids.childTag as never, targets: [{ kind: 'claim', id }] })
    expect(await failureOf(applied(ids.inferred))).toMatchObject({ code: 'INVALID_FIELD', data: { field: 'tagId' } })
    const tagged = client.claims.update({ id: ids.inferred as never, changes: { tagIds: [ids.childTag as never] } })
    expect(await failureOf(tagged)).toMatchObject({ code: 'INVALID_FIELD', data: { field: 'tagIds' } })
    expect(await applied(ids.fact)).toEqual({ changed: 0 })
    const both = [ids.childTag as never, ids.tag as never]
    expect((await client.claims.update({ id: fact, changes: { tagIds: both } })).claim.tagIds.toSorted()).toEqual(
      both.toSorted(),
    )
    await client.claims.update({ id: fact, changes: { tagIds: [ids.childTag as never] } })
    await client.tags.update({ id: ids.tag as never, changes: { codable: false } })
    const handed = client.tags.delete({ id: ids.childTag as never })
    expect(await failureOf(handed)).toMatchObject({ code: 'INVALID_FIELD', data: { field: 'parentId' } })
    expect((await client.claims.get({ id: fact })).claim.tagIds).toEqual([ids.childTag])
  })
  it('DOMAIN 2.6 an exclusive tag has at most one child on a target', async () => {
    const { client, ids } = await smallCorpus()
    const [fact, first] = [ids.fact as never, ids.childTag as never]
    const second = (await client.tags.create({ name: 'tolls', parentId: ids.tag as never })).tag.id
    await client.tags.update({ id: ids.tag as never, changes: { exclusive: true } })
    const targets = [{ kind: 'claim' as const, id: ids.fact }]
    const failure = await failureOf(client.tags.apply({ tagId: second, targets }))
    expect(failure).toMatchObject({
      code: 'INVALID_FIELD',
      data: { field: 'tagId', detail: expect.stringMatching(/fees.*transit/) },
    })
    const both = await failureOf(client.claims.update({ id: fact, changes: { tagIds: [first, second] } }))
    expect(both).toMatchObject({ code: 'INVALID_FIELD', data: { field: 'tagIds' } })
    const swapped = await client.claims.update({ id: fact, changes: { tagIds: [second, ids.tag as never] } })
    expect(swapped.claim.tagIds.toSorted()).toEqual([second, ids.tag].toSorted())
  })
})

describe('notes', () => {
  it('stand on any object; questions begin open', async () => {
    const { client, ids } = await smallCorpus()
    expect((await client.notes.list({ targetId: ids.harbour })).notes).toMatchObject([
      { id: ids.note, kind: 'question', state: 'open' },
    ])
    const { note } = await client.notes.update({ id: ids.note as never, state: 'resolved' })
    expect(note).toMatchObject({ state: 'resolved', body: 'Ask who was there.' })
    await client.notes.delete({ id: note.id })
    expect((await client.notes.list({ targetId: ids.harbour })).notes).toEqual([])
    expect(await codeOf(client.notes.update({ id: note.id, body: 'x' }))).toBe('NOT_FOUND')
    expect(await codeOf(client.notes.create({ target: { kind: 'claim', id: NOWHERE }, body: 'x' }))).toBe('NOT_FOUND')
    expect(await codeOf(client.notes.create({ target: { kind: 'claim', id: ids.fact }, body: '  ' }))).toBe(
      'INVALID_FIELD',
    )
  })
  it('D13 the last note under an inferred claim stays', async () => {
    const { client, ids } = await smallCorpus()
    const [note] = (await client.notes.list({ targetId: ids.inferred })).notes
    expect(await codeOf(client.notes.delete({ id: note!.id }))).toBe('ANCHOR_MISSING')
    await client.notes.create({ target: { kind: 'claim', id: ids.inferred }, body: 'Another ground.' })
    await client.notes.delete({ id: note!.id })
    expect((await client.claims.get({ id: ids.inferred as never })).claim.notes).toHaveLength(1)
  })
})
