// The change log over a real file: H1 to H11 of src/main/history/SPEC.md.
import { openCorpus, repositories } from '@main/store'
import { describe, expect, it, onTestFinished } from 'vitest'
import { addClaim, newWorld, type World, worldOf } from './support/corpora'

const texts = (world: World) => world.read(async (repos) => (await repos.claims.list()).map(({ text }) => text))

describe('units of work', () => {
  it('write rows and change set together or not at all (H1), and tell listeners after a commit alone (H11)', async () => {
    const world = await newWorld()
    const heard: unknown[] = []
    const stop = world.history.unitOfWork.onCommit(({ sequence, ids }) => heard.push([sequence, ids]))
    const failing = world.edit(async (repos) => {
      await addClaim(repos, 'One.')
      throw new Error('a service changed its mind')
    })
    await expect(failing).rejects.toThrow('changed its mind')
    expect([await texts(world), await world.history.sequence(), heard]).toEqual([[], 1, []])
    const claim = await world.edit((repos) => addClaim(repos, 'One.'))
    expect(heard).toEqual([[2, { claim: [claim.id] }]])
    stop()
    await world.edit((repos) => addClaim(repos, 'Two.'))
    expect(heard).toHaveLength(1)
  })
  it('without a change write nothing, but log-only always does (H2)', async () => {
    const world = await newWorld()
    await world.edit(() => undefined)
    expect(await world.history.sequence()).toBe(1)
    await world.history.unitOfWork.run({ label: 'backup', policy: 'log-only', author: world.analyst }, () => undefined)
    expect(await world.history.list({ limit: 1 })).toMatchObject([{ sequence: 2, label: 'backup', changes: [] }])
  })
  it('wait for each other', async () => {
    const world = await newWorld()
    const claims = await Promise.all(['a', 'b', 'c'].map((text) => world.edit((repos) => addClaim(repos, text))))
    expect(claims.map(({ number }) => number)).toEqual([1, 2, 3])
    expect((await world.history.list({ limit: 3 })).map(({ sequence }) => sequence)).toEqual([4, 3, 2])
  })
})

describe('typing', () => {
  const type = (world: World, id: string, text: string, more: { key?: string; label?: string; author?: string } = {}) =>
    world.history.unitOfWork.run(
      {
        label: more.label ?? 'claim.update',
        policy: 'coalesce',
        author: more.author ?? world.analyst,
        coalesceKey: more.key ?? `${id}.text`,
      },
      (tx) => repositories(tx).claims.update(id, { text }),
    )
  async function typed(pauses: readonly [number, string, Parameters<typeof type>[3]?][]) {
    const world = await newWorld()
    const claim = await world.edit((repos) => addClaim(repos, 'a'))
    for (const [pause, text, more] of pauses) {
      world.clock.pass(pause)
      await type(world, claim.id, text, more)
    }
    return { world, claim }
  }
  it('within two seconds is one change set under the next number; undo goes back to before it (H8, H9)', async () => {
    const { world } = await typed([
      [0, 'ab'],
      [2000, 'abc'],
      [1999, 'abcd'],
    ])
    const [last, before] = await world.history.list({ limit: 2 })
    expect([last?.sequence, before?.sequence]).toEqual([5, 2])
    expect([last?.changes[0]?.before?.text, last?.changes[0]?.after?.text]).toEqual(['a', 'abcd'])
    await world.history.undo(world.analyst)
    expect(await texts(world)).toEqual(['a'])
  })
  it.each([
    [
      'a pause',
      [
        [0, 'ab'],
        [2001, 'abc'],
      ],
    ],
    [
      'another field',
      [
        [0, 'ab'],
        [0, 'abc', { key: 'other' }],
      ],
    ],
    [
      'another command',
      [
        [0, 'ab'],
        [0, 'abc', { label: 'claim.rewrite' }],
      ],
    ],
  ] as const)('%s begins a new one (H8)', async (_, pauses) => {
    const { world } = await typed(pauses as never)
    await world.history.undo(world.analyst)
    expect(await texts(world)).toEqual(['ab'])
  })
  it('does not join across an undo (H8)', async () => {
    const { world, claim } = await typed([[0, 'ab']])
    await world.history.undo(world.analyst)
    await type(world, claim.id, 'x')
    await world.history.undo(world.analyst)
    expect(await texts(world)).toEqual(['a'])
  })
})

describe('undo and redo', () => {
  it('walk the stack, whoever asks, and say which step (H4, H5, H6)', async () => {
    const world = await newWorld()
    await world.edit((repos) => addClaim(repos, 'One.'), 'first')
    await world.edit((repos) => addClaim(repos, 'Two.'), 'second')
    expect(await world.history.state()).toMatchObject({ sequence: 3, undo: { sequence: 3, label: 'second' } })
    expect(await world.history.undo(world.analyst)).toMatchObject({ reverted: 3, step: { label: 'second' } })
    expect(await world.history.undo(world.analyst)).toMatchObject({ reverted: 2, step: { label: 'first' } })
    expect(await texts(world)).toEqual([])
    await expect(world.history.undo(world.analyst)).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' })
    expect((await world.history.redo(world.analyst)).reapplied).toBe(2)
    expect((await world.history.undo(world.analyst)).step.label).toBe('first')
    expect((await world.history.redo(world.analyst)).step.label).toBe('first')
    expect((await world.history.redo(world.analyst)).reapplied).toBe(3)
    expect(await texts(world)).toEqual(['One.', 'Two.'])
    await expect(world.history.redo(world.analyst)).rejects.toMatchObject({ code: 'NOTHING_TO_REDO' })
  })
  it('an edit ends redo, a log-only change set does not (H6)', async () => {
    const world = await newWorld()
    await world.edit((repos) => addClaim(repos, 'One.'))
    await world.history.undo(world.analyst)
    await world.history.unitOfWork.run({ label: 'backup', policy: 'log-only', author: world.analyst }, () => undefined)
    expect((await world.history.state()).redo?.label).toBe('test.edit')
    await world.edit((repos) => addClaim(repos, 'Two.'))
    expect((await world.history.state()).redo).toBeUndefined()
  })
  it('go on after the file was closed and opened again (H5)', async () => {
    const world = await newWorld()
    await world.edit((repos) => addClaim(repos, 'One.'))
    await world.edit((repos) => addClaim(repos, 'Two.'))
    await world.history.undo(world.analyst)
    await world.corpus.close()
    const corpus = openCorpus(world.path, { clock: world.clock })
    onTestFinished(() => corpus.close())
    const again = worldOf(corpus, world.clock, world.analyst)
    await again.history.redo(world.analyst)
    expect(await texts(again)).toEqual(['One.', 'Two.'])
    await again.history.undo(world.analyst)
    await again.history.undo(world.analyst)
    expect(await texts(again)).toEqual([])
  })
  it('restore a soft delete as a restore', async () => {
    const world = await newWorld()
    const claim = await world.edit((repos) => addClaim(repos, 'One.'))
    await world.edit((repos) => repos.claims.softDelete(claim.id))
    await world.history.undo(world.analyst)
    expect(await texts(world)).toEqual(['One.'])
    expect((await world.history.list({ limit: 1 }))[0]).toMatchObject({
      source: 'undo',
      reverts: 3,
      changes: [{ op: 'restore' }],
    })
  })
  it('refuse to overwrite what changed without the log’s order: HISTORY_STALE, nothing is written (H7)', async () => {
    const world = await newWorld()
    const claim = await world.edit((repos) => addClaim(repos, 'One.'))
    const silent = { label: 'release.record', policy: 'log-only', author: world.analyst } as const
    await world.history.unitOfWork.run(silent, (tx) => repositories(tx).claims.update(claim.id, { status: 'reviewed' }))
    await expect(world.history.undo(world.analyst)).rejects.toMatchObject({
      code: 'HISTORY_STALE',
      data: { place: claim.id },
    })
    expect(await texts(world)).toEqual(['One.'])
    expect(await world.history.sequence()).toBe(3)
  })
  it('refuse to remove what something made later refers to (H7)', async () => {
    const world = await newWorld()
    const tag = await world.edit((repos) =>
      repos.tags.insert({ id: '01890000-0000-7000-8000-000000000001', name: 'Ports' }),
    )
    const silent = { label: 'corpus.log', policy: 'log-only', author: world.analyst } as const
    await world.history.unitOfWork.run(silent, (tx) =>
      repositories(tx).tags.insert({ id: '01890000-0000-7000-8000-000000000002', name: 'Quays', parentId: tag.id }),
    )
    await expect(world.history.undo(world.analyst)).rejects.toMatchObject({ code: 'HISTORY_STALE' })
    expect(await world.read((repos) => repos.tags.count())).toBe(2)
  })
  it('never apply or show a change set that does not match its hash (H10)', async () => {
    const world = await newWorld()
    await world.edit((repos) => addClaim(repos, 'One.'))
    await world.edit((repos) => addClaim(repos, 'Two.'))
    world.corpus.connection.db.exec(`update change set after = replace(after, 'Two', 'Six') where sequence = 3`)
    await expect(world.history.undo(world.analyst)).rejects.toMatchObject({ code: 'CORPUS_DAMAGED' })
    await expect(world.history.list({ limit: 5 })).rejects.toMatchObject({ code: 'CORPUS_DAMAGED' })
  })
  it('list and since page through the log', async () => {
    const world = await newWorld()
    for (const text of ['a', 'b', 'c']) await world.edit((repos) => addClaim(repos, text))
    expect((await world.history.list({ before: 4, limit: 2 })).map(({ sequence }) => sequence)).toEqual([3, 2])
    expect((await world.history.since(2)).map(({ sequence }) => sequence)).toEqual([3, 4])
    expect(await world.history.since(4)).toEqual([])
  })
})
