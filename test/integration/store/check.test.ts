// check: what is sound, what is found, what is repaired.
import { check, openCorpus, readDerived, writeDerived } from '@main/store'
import { spanFault } from '@main/store/check/references'
import { describe, expect, it } from 'vitest'
import { addAnchor, addClaim, addDocument, addEntity, newWorld, uid, type World } from './support/corpora'

async function filled(): Promise<World> {
  const world = await newWorld()
  await world.edit(async (repos) => {
    const { document, version } = await addDocument(repos)
    const anchor = await addAnchor(repos, { documentId: document.id, versionId: version.id }, 'Grain')
    const port = await addEntity(repos, 'Port of Vell')
    const claim = await addClaim(repos, 'Grain came first.', {
      anchorIds: [anchor.id],
      actors: [{ entityId: port.id, role: 'subject' }],
    })
    await repos.notes.insert({ id: uid(), target: { kind: 'claim', id: claim.id }, body: 'Sure?' })
  })
  return world
}
const repairing = (world: World) => ({ unitOfWork: world.history.unitOfWork, author: world.analyst })

describe('a sound corpus', () => {
  it('has no problem, open for writing or for reading, before and after undo', async () => {
    const world = await filled()
    expect(await check(world.corpus)).toEqual([])
    await world.history.undo(world.analyst)
    expect(await check(world.corpus, repairing(world))).toEqual([])
    expect(await world.history.sequence()).toBe(3)
    await world.corpus.close()
    const corpus = openCorpus(world.path, { clock: world.clock, readOnly: true })
    expect(await check(corpus)).toEqual([])
    await corpus.close()
  })
})

describe('damage', () => {
  it.each([
    ['hash', `update claim set text = 'Fuel came first.'`],
    ['hash', `update claim_actor set role = 'object'`],
    ['hash', `update document set csl = '{'`],
    ['text', `update text set content = replace(content, 'Grain', 'Grout')`],
    ['text', `delete from text`],
    ['original', `update original set bytes = x'00'`],
    ['orphan', `pragma foreign_keys = off; delete from claim`],
    ['reference', `pragma foreign_keys = off; delete from entity`],
    ['log', `update change_set set label = 'x' where sequence = 2`],
    ['log', `delete from change_set where sequence = 1`],
  ])('%s: %s', async (kind, statement) => {
    const world = await filled()
    world.corpus.connection.db.exec(statement)
    const problems = await check(world.corpus, repairing(world))
    expect(problems.map((found) => found.kind)).toContain(kind)
    const lasting = problems.filter((found) => found.kind === kind)
    expect(lasting.every((found) => !found.repaired && found.detail.length > 0)).toBe(true)
  })
  it('a span outside the text, or words that are not there (D8)', async () => {
    const world = await filled()
    const [anchor] = await world.read((repos) => repos.anchors.list())
    await world.edit((repos) => repos.anchors.update(anchor!.id, { spans: [{ start: 0, end: 9999 }] }))
    expect(await check(world.corpus)).toMatchObject([{ kind: 'anchor', place: anchor!.id }])
    await world.edit((repos) => repos.anchors.update(anchor!.id, { spans: [{ start: 0, end: 5 }] }))
    expect(await check(world.corpus)).toMatchObject([{ kind: 'anchor', detail: expect.stringContaining('words') }])
  })
})

describe('spans (D8)', () => {
  const text = 'ab😀cd'
  it.each([
    [
      [
        { start: 0, end: 2 },
        { start: 2, end: 4 },
      ],
      undefined,
    ],
    [
      [
        { start: 2, end: 4 },
        { start: 0, end: 1 },
      ],
      'its spans are not sorted and disjoint',
    ],
    [[{ start: 0, end: 3 }], 'it cuts a character in two'],
    [[{ start: 1, end: 1 }], 'its spans are not sorted and disjoint'],
    [[{ start: 5, end: 7 }], 'it ends beyond the text'],
  ])('%j: %s', (spans, fault) => {
    expect(spanFault(spans, text.length, text)).toBe(fault)
  })
})

describe('what is derived', () => {
  it.each([
    [`insert into search_claim_words (search_claim_words, rowid, body) values ('delete', 1, 'Grain came first.')`],
    [`update entity set searchable = 'Somewhere else'`],
    [`insert into search_text_trigrams (rowid, body) values (1, 'abcdef')`],
  ])('is made again by repair, which is logged: %s', async (statement) => {
    const world = await filled()
    world.corpus.connection.db.exec(statement)
    const found = await check(world.corpus)
    expect(found.map(({ kind, repaired }) => [kind, repaired])).toEqual([['search', false]])
    expect((await check(world.corpus, repairing(world))).every(({ repaired }) => repaired)).toBe(true)
    expect(await check(world.corpus)).toEqual([])
    expect(await world.history.list({ limit: 1 })).toMatchObject([{ label: 'corpus.repair', changes: [] }])
    expect((await world.history.state()).undo?.label).toBe('test.edit')
    expect((await world.read((repos) => repos.search.claims('grain', 5))).total).toBe(1)
    expect((await world.read((repos) => repos.search.entities('vell', 5))).total).toBe(1)
  })
  it('packed bytes are kept, replaced, and dropped where they know too much', async () => {
    const world = await filled()
    const write = (sequence: number, byte: number) =>
      world.corpus.read((handle) => writeDerived(handle, 'ledger', sequence, new Uint8Array([byte])))
    const read = () => world.corpus.read((handle) => readDerived(handle, 'ledger'))
    await write(1, 7)
    await write(2, 8)
    expect(await read()).toEqual({ sequence: 2, bytes: new Uint8Array([8]) })
    await write(99, 9)
    expect(await check(world.corpus, repairing(world))).toMatchObject([
      { kind: 'derived', place: 'ledger', repaired: true },
    ])
    expect(await read()).toBeUndefined()
  })
})
