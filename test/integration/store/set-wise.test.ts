// Writing many objects: the same as one by one, only what differs, nothing that is not as it was read.
import { hashOf } from '@main/store'
import { describe, expect, it } from 'vitest'
import { addClaim, addDocument, newWorld, type World } from './support/corpora'

const count = 4
async function withClaims() {
  const world = await newWorld()
  const claims = await world.edit(async (repos) => {
    const { document } = await addDocument(repos)
    const made = []
    for (let i = 0; i < count; i++) {
      const claim = await addClaim(repos, `Convoy ${i} passed the lock.`)
      made.push(claim)
    }
    expect(document.id).not.toBe('')
    return made
  })
  return { world, ids: claims.map(({ id }) => id) }
}
const row = (world: World, sql: string, ...values: string[]) => world.corpus.connection.db.prepare(sql).get(...values)
const stored = (world: World) =>
  world.read(async (repos) =>
    (await repos.claims.list()).map(({ modifiedAt: _, id: __, createdBy: ___, ...claim }) => claim),
  )

describe('updateAll, softDeleteAll, insertAll', () => {
  it('leave what the single operations leave, in one change set', async () => {
    const [together, alone] = [await withClaims(), await withClaims()]
    await together.world.edit(async (repos) => {
      const claims = await repos.claims.many(together.ids)
      const changed = await repos.claims.updateAll(claims, ({ number }) =>
        number === 2 ? undefined : { status: 'reviewed', plover: number === 3 ? 'AGREE' : undefined },
      )
      await repos.claims.softDeleteAll(changed.slice(0, 1))
    })
    await alone.world.edit(async (repos) => {
      for (const [i, id] of alone.ids.entries())
        if (i !== 1) await repos.claims.update(id, { status: 'reviewed', plover: i === 2 ? 'AGREE' : undefined })
      await repos.claims.softDelete(alone.ids[0]!)
    })
    expect(await stored(together.world)).toEqual(await stored(alone.world))
    expect(await together.world.history.sequence()).toBe(await alone.world.history.sequence())
  })
  it('write only what differs, and the object still fits its hash', async () => {
    const { world, ids } = await withClaims()
    const before = await world.read((repos) => repos.claims.get(ids[0]!))
    await world.edit((repos) => repos.claims.update(ids[0]!, { domain: 'energy' }))
    const after = await world.read((repos) => repos.claims.get(ids[0]!))
    expect(after).toEqual({ ...before, domain: 'energy', rev: 2, modifiedAt: after!.modifiedAt })
    expect(row(world, 'select hash from claim where id = ?', ids[0]!)).toEqual({ hash: hashOf(after) })
  })
  it('refuse a copy that is not as it was read, and then write nothing at all', async () => {
    const { world, ids } = await withClaims()
    const before = await stored(world)
    const stale = world.edit(async (repos) => {
      const claims = await repos.claims.many(ids)
      await repos.claims.update(ids[1]!, { status: 'reviewed' })
      await repos.claims.updateAll(claims, () => ({ status: 'withdrawn' }))
    })
    await expect(stale).rejects.toThrow('is not as it was read')
    expect(await stored(world)).toEqual(before)
  })
  it('clear an optional field, and name the field that is not valid', async () => {
    const { world, ids } = await withClaims()
    await world.edit((repos) => repos.claims.update(ids[0]!, { plover: 'AGREE' }))
    await world.edit((repos) => repos.claims.update(ids[0]!, { plover: undefined }))
    expect(await world.read(async (repos) => (await repos.claims.get(ids[0]!))?.plover)).toBeUndefined()
    const bad = world.edit((repos) => repos.claims.update(ids[0]!, { text: '' }))
    await expect(bad).rejects.toMatchObject({ code: 'INVALID_FIELD', data: { field: 'text' } })
  })
})

describe('the log', () => {
  it('H10 holds for states that an earlier program wrote in another order of fields', async () => {
    const { world, ids } = await withClaims()
    await world.edit((repos) => repos.claims.update(ids[0]!, { domain: 'energy' }))
    const { db } = world.corpus.connection
    const sequence = await world.history.sequence()
    const { before, after } = db.prepare('select before, after from change where sequence = ?').get(sequence) as {
      before: string
      after: string
    }
    const turned = (text: string) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).reverse()))
    expect(turned(after)).not.toBe(after)
    db.prepare('update change set before = ?, after = ? where sequence = ?').run(
      turned(before),
      turned(after),
      sequence,
    )
    await world.history.undo(world.analyst)
    expect((await world.read((repos) => repos.claims.get(ids[0]!)))?.domain).not.toBe('energy')
  })
  it('H10 a state of another content is never applied', async () => {
    const { world, ids } = await withClaims()
    await world.edit((repos) => repos.claims.update(ids[0]!, { domain: 'energy' }))
    const { db } = world.corpus.connection
    db.exec(
      `update change set before = replace(before, 'Convoy', 'Canvas') where sequence = (select max(sequence) from change)`,
    )
    await expect(world.history.undo(world.analyst)).rejects.toMatchObject({ code: 'CORPUS_DAMAGED' })
  })
})
