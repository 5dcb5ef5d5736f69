// The work on the hierarchy of tags, through the contract: D46, D5, uses and children never lost.
import { describe, expect, it } from 'vitest'
import { codeOf, failureOf } from '../../support/failures'
import { smallCorpus } from '../../support/small-corpus'

async function codebook() {
  const open = await smallCorpus()
  const { client, ids } = open
  const make = async (name: string, more: object = {}) => (await client.tags.create({ name, ...more })).tag.id
  const claims = [ids.fact, ids.forecast, ids.inferred].map((id) => ({ kind: 'claim' as const, id }))
  const put = (tagId: string, targets: readonly { kind: 'claim'; id: string }[]) =>
    client.tags.apply({ tagId: tagId as never, targets: [...targets] })
  const tagsOf = async (id: string) => (await client.claims.get({ id: id as never })).claim.tagIds.toSorted()
  const named = async () =>
    (await client.tags.list()).tags.map(({ name, uses, branch }) => [name, uses, branch]).toSorted()
  return { ...open, make, claims, put, tagsOf, named, tag: ids.tag as never, child: ids.childTag as never }
}

describe('tags.list', () => {
  it('counts the uses of a tag, and the objects of its branch once each', async () => {
    const { named, put, tag, claims } = await codebook()
    await put(tag, claims.slice(0, 2))
    expect(await named()).toEqual([
      ['fees', 1, 1],
      ['transit', 2, 2],
    ])
  })
})

describe('tags.uses', () => {
  it('names what carries a tag or its branch, a page at a time', async () => {
    const { client, put, tag, claims, ids } = await codebook()
    await put(tag, claims.slice(1))
    const own = await client.tags.uses({ id: tag })
    expect(own).toMatchObject({
      total: 2,
      uses: [
        {
          tagId: tag,
          author: 'Ada Fixture',
          subject: { kind: 'claim', number: 2, title: 'A second line opens by 2031.' },
        },
        { subject: { number: 3 } },
      ],
    })
    const branch = await client.tags.uses({ id: tag, branch: true, offset: 0, limit: 1 })
    expect([branch.total, branch.uses.map(({ subject }) => subject.id)]).toEqual([3, [ids.fact]])
  })
})

describe('tags.merge', () => {
  it('D46 D5 leads uses, children, notes and definitions to one tag, duplicates collapsed, in one change set', async () => {
    const { client, make, put, claims, tagsOf, tag, child, ids } = await codebook()
    await client.tags.update({ id: tag, changes: { definition: 'Goods that pass through.' } })
    const other = await make('passage', { definition: 'Ships that pass.', include: 'Ferries' })
    const below = await make('night', { parentId: other })
    await put(tag, claims.slice(0, 1))
    await put(other, claims.slice(0, 2))
    await client.notes.create({ target: { kind: 'tag', id: other }, body: 'Is this one theme?' })
    const asked = { into: tag, from: [other] }
    expect(await client.tags.mergePreview(asked)).toMatchObject({
      moved: 1,
      collapsed: 1,
      removed: 0,
      children: ['night'],
      notes: 1,
      obstacles: [],
      into: { definition: 'Goods that pass through.\n\npassage: Ships that pass.', include: 'passage: Ferries' },
    })
    const before = (await client.history.list({})).changeSets.length
    expect(await client.tags.merge(asked)).toMatchObject({ moved: 1, collapsed: 1, tag: { id: tag } })
    expect((await client.history.list({})).changeSets.length - before).toBe(1)
    expect([await tagsOf(ids.fact), await tagsOf(ids.forecast)]).toEqual([[tag, child].toSorted(), [tag]])
    const { tags } = await client.tags.list()
    expect(tags.find(({ id }) => id === below)).toMatchObject({ parentId: tag })
    expect(tags.some(({ id }) => id === other)).toBe(false)
    expect((await client.notes.list({ targetId: tag })).notes).toMatchObject([{ body: 'Is this one theme?' }])
  })
  it('refuses itself, and a tag into one that lies below it', async () => {
    const { client, tag, child } = await codebook()
    expect(await codeOf(client.tags.merge({ into: tag, from: [tag] }))).toBe('MERGE_SELF')
    expect(await codeOf(client.tags.mergePreview({ into: tag, from: [tag] }))).toBe('MERGE_SELF')
    expect(await failureOf(client.tags.merge({ into: child, from: [tag] }))).toMatchObject({
      code: 'CYCLE',
      data: { field: 'into', detail: expect.stringMatching(/fees.*transit/) },
    })
    expect(await client.tags.merge({ into: tag, from: [child] })).toMatchObject({ moved: 1 })
  })
  it('D46 is refused, and said before, where children would share a name or uses exclude each other', async () => {
    const { client, make, put, claims, tag } = await codebook()
    const other = await make('passage')
    const fees = await make('Fees', { parentId: other })
    const asked = { into: tag, from: [other] }
    expect((await client.tags.mergePreview(asked)).obstacles).toEqual([expect.stringContaining('exists already')])
    expect(await codeOf(client.tags.merge(asked))).toBe('DUPLICATE')
    await client.tags.update({ id: fees, changes: { name: 'tolls' } })
    await put(fees, claims.slice(0, 1))
    await client.tags.update({ id: tag, changes: { exclusive: true } })
    expect((await client.tags.mergePreview(asked)).obstacles).toEqual([expect.stringContaining('exclude each other')])
    expect(await failureOf(client.tags.merge(asked))).toMatchObject({ code: 'INVALID_FIELD', data: { field: 'into' } })
  })
  it('collections that filter by a merged or renamed tag follow', async () => {
    const { client, make, tag } = await codebook()
    const other = await make('passage')
    await client.collections.create({ name: 'On passage', where: 'tag:passage' })
    const where = async () => (await client.collections.list()).collections[0]!.where
    await client.tags.update({ id: other, changes: { name: 'through traffic' } })
    expect(await where()).toBe('tag:"through traffic"')
    await client.tags.merge({ into: tag, from: [other] })
    expect(await where()).toBe('tag:transit')
  })
})

describe('tags.split', () => {
  it('D46 distributes uses over new tags beside it, one object in two where asked', async () => {
    const { client, put, claims, tagsOf, tag, ids, named } = await codebook()
    await put(tag, claims)
    const parts = [
      { name: 'by sea', targetIds: [ids.fact, ids.forecast] },
      { name: 'by land', targetIds: [ids.forecast] },
    ]
    const asked = { id: tag, parts, keepRest: true }
    expect(await client.tags.splitPreview(asked)).toMatchObject({
      parts: [
        { name: 'by sea', uses: 2 },
        { name: 'by land', uses: 1 },
      ],
      rest: 1,
      obstacles: [],
    })
    const { tags } = await client.tags.split(asked)
    const [sea, land] = tags.map(({ id }) => id)
    expect(await tagsOf(ids.forecast)).toEqual([sea, land].toSorted())
    expect(await tagsOf(ids.inferred)).toEqual([tag])
    expect(await named()).toEqual([
      ['by land', 1, 1],
      ['by sea', 2, 2],
      ['fees', 1, 1],
      ['transit', 1, 2],
    ])
  })
  it('loses no use: a tag that goes needs all of them in a part', async () => {
    const { client, put, claims, tag, child, ids } = await codebook()
    await put(tag, claims)
    const part = (...targetIds: string[]) => [{ name: 'transit', targetIds }]
    expect(await failureOf(client.tags.split({ id: tag, parts: part(ids.fact), keepRest: false }))).toMatchObject({
      code: 'INVALID_FIELD',
      data: { field: 'parts' },
    })
    expect(await failureOf(client.tags.split({ id: tag, parts: part(ids.harbour), keepRest: true }))).toMatchObject({
      code: 'INVALID_FIELD',
      data: { field: 'parts.0.targetIds' },
    })
    expect(await codeOf(client.tags.split({ id: tag, parts: part(ids.fact), keepRest: true }))).toBe('DUPLICATE')
    const all = part(ids.fact, ids.forecast, ids.inferred)
    const { tags } = await client.tags.split({ id: tag, parts: all, keepRest: false })
    const list = (await client.tags.list()).tags
    expect(list.map(({ id }) => id).toSorted()).toEqual([child, tags[0]!.id].toSorted())
    expect(list.find(({ id }) => id === child)?.parentId).toBeUndefined()
  })
})

describe('tags.delete', () => {
  it.each([
    [{}, 'transit', ['transit', 'fees low'], 0],
    [{ to: null }, undefined, ['fees low', 'transit'], 1],
    [{ children: 'delete' as const }, 'transit', ['transit'], 0],
  ])('D46 with %j', async (how, heir, left, removed) => {
    const { client, make, tagsOf, tag, child, ids } = await codebook()
    await make('fees low', { parentId: child })
    const preview = await client.tags.deletePreview({ id: child, ...how })
    expect([preview.to?.name, preview.removed]).toEqual([heir, removed])
    expect(await client.tags.delete({ id: child, ...how })).toEqual({ uses: 1 })
    expect((await client.tags.list()).tags.map(({ name }) => name).toSorted()).toEqual(left.toSorted())
    expect(await tagsOf(ids.fact)).toEqual(heir ? [tag] : [])
  })
  it('D46 hands its uses to the tag that is named, which cannot go itself', async () => {
    const { client, make, tagsOf, tag, child, ids } = await codebook()
    const other = await make('passage')
    expect(await failureOf(client.tags.delete({ id: tag, to: child, children: 'delete' }))).toMatchObject({
      code: 'INVALID_FIELD',
      data: { field: 'to' },
    })
    await client.tags.delete({ id: tag, to: other, children: 'delete' })
    expect(await tagsOf(ids.fact)).toEqual([other])
  })
})

describe('tags.update', () => {
  it('D46 a tag does not become exclusive, or move below an exclusive one, while objects carry two of its tags', async () => {
    const { client, make, put, claims, tag } = await codebook()
    const second = await make('tolls', { parentId: tag })
    await put(second, claims.slice(0, 1))
    const exclusive = client.tags.update({ id: tag, changes: { exclusive: true } })
    expect(await failureOf(exclusive)).toMatchObject({ code: 'INVALID_FIELD', data: { field: 'exclusive' } })
    await client.tags.update({ id: second, changes: { parentId: null } })
    await client.tags.update({ id: tag, changes: { exclusive: true } })
    const moved = client.tags.update({ id: second, changes: { parentId: tag } })
    expect(await failureOf(moved)).toMatchObject({ code: 'INVALID_FIELD', data: { field: 'parentId' } })
  })
})

it('tags ten thousand objects in one change set', { timeout: 60_000 }, async () => {
  const { client, claims, tag } = await codebook()
  const many = Array.from({ length: 10_000 }, (_, i) => claims[i % claims.length]!)
  expect(await client.tags.apply({ tagId: tag, targets: many })).toEqual({ changed: 3 })
})

describe('tags.export', () => {
  it('D48 D49 writes tree and table up to the ceiling; a cell is no formula, a name no markup', async () => {
    const { client, make, tag, workbench } = await codebook()
    await make('=cmd|x', { definition: '<img src=x> [a](b)', parentId: tag })
    const read = async (format: 'markdown' | 'csv', ceiling?: 'TLP:RED' | 'TLP:CLEAR') => {
      const made = await client.tags.export({ format, ...(ceiling && { ceiling }) })
      return { made, text: new TextDecoder().decode((await workbench.bytes(made.url)).body as Uint8Array) }
    }
    const csv = await read('csv', 'TLP:RED')
    expect(csv.made).toMatchObject({ name: 'codebook.csv', tags: 3 })
    expect(csv.text).toContain(`"'=cmd|x"`)
    const { text } = await read('markdown', 'TLP:RED')
    expect(text).toContain('## transit')
    expect(text).toContain('\\<img src=x\\>')
    expect(await read('markdown', 'TLP:CLEAR')).toMatchObject({ made: { tags: 0 } })
  })
})
