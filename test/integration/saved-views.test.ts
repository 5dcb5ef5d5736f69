import { describe, expect, it } from 'vitest'
import { codeOf, failureOf } from '../support/failures'
import { smallCorpus } from '../support/small-corpus'

const NOWHERE = '0198f000-0000-7000-8000-000000000009'
const state = {
  layout: 'review' as const,
  filters: [{ where: 'domain:energy', on: true, pinned: false }],
  selection: [],
  facts: { timeline: { lanes: 'actor' } },
}

describe('saved views', () => {
  it('are made, listed by name, changed and deleted, each undone in one step', async () => {
    const { client } = await smallCorpus()
    const { view } = await client.savedViews.create({ name: 'Rail', state, description: 'north' })
    await client.savedViews.create({ name: 'Airports', state })
    const list = async () => (await client.savedViews.list()).views
    expect((await list()).map(({ name }) => name)).toEqual(['Airports', 'Rail'])
    await client.savedViews.update({ id: view.id, changes: { name: 'Roads', description: null } })
    expect(await list()).toMatchObject([{ name: 'Airports' }, { name: 'Roads', state }])
    expect((await list())[1]).not.toHaveProperty('description')
    await client.history.undo()
    expect((await list())[1]).toMatchObject({ name: 'Rail', description: 'north' })
    await client.savedViews.delete({ id: view.id })
    expect(await list()).toHaveLength(1)
    await client.history.undo()
    expect(await list()).toHaveLength(2)
  })

  it('refuse a name that is there, one that is not, and a state that is too deep or too long', async () => {
    const { client } = await smallCorpus()
    const { view } = await client.savedViews.create({ name: 'Rail', state })
    expect(await failureOf(client.savedViews.create({ name: ' rAIL', state }))).toMatchObject({
      code: 'DUPLICATE',
      data: { field: 'name' },
    })
    const changed = await client.savedViews.update({ id: view.id, changes: { name: 'RAIL' } })
    expect(changed.view.name).toBe('RAIL')
    expect(await codeOf(client.savedViews.update({ id: NOWHERE, changes: { name: 'x' } }))).toBe('NOT_FOUND')
    const long = { ...state, facts: { map: 'x'.repeat(40_000) } }
    expect(await codeOf(client.savedViews.create({ name: 'Long', state: long }))).toBe('INVALID_FIELD')
    const nested = (n: number): unknown => (n === 0 ? 1 : { a: nested(n - 1) })
    const deep = { ...state, facts: { map: nested(100) } }
    expect(await codeOf(client.savedViews.create({ name: 'Deep', state: deep }))).toBe('INVALID_FIELD')
    expect((await client.savedViews.list()).views).toHaveLength(1)
  })
})
