import { describe, expect, it } from 'vitest'
import { codeOf, failureOf } from '../support/failures'
import { smallCorpus } from '../support/small-corpus'

const NOWHERE = '0198f000-0000-7000-8000-000000000009'

describe('smart collections', () => {
  it('are made, listed by name, changed and deleted, each undone in one step', async () => {
    const { client } = await smallCorpus()
    const { collection } = await client.collections.create({ name: 'Facts', where: 'type:fact', definition: 'all' })
    await client.collections.create({ name: 'Early', where: 'before:2000' })
    const names = async () => (await client.collections.list()).collections.map(({ name }) => name)
    expect(await names()).toEqual(['Early', 'Facts'])
    await client.collections.update({ id: collection.id, changes: { where: 'type:fact,causal', definition: null } })
    const list = async () => (await client.collections.list()).collections.find(({ id }) => id === collection.id)
    expect(await list()).toMatchObject({ where: 'type:fact,causal' })
    expect(await list()).not.toHaveProperty('definition')
    await client.history.undo()
    expect(await list()).toMatchObject({ where: 'type:fact', definition: 'all' })
    await client.collections.delete({ id: collection.id })
    expect(await names()).toEqual(['Early'])
    await client.history.undo()
    expect(await names()).toEqual(['Early', 'Facts'])
  })

  it('are filters of the language, for every client that takes a filter text', async () => {
    const { client, ids } = await smallCorpus()
    await client.collections.create({ name: 'Town, early', where: 'place:"Harbour Town" before:2000' })
    const found = async (where: string) => (await client.claims.list({ where })).claims.map(({ id }) => id)
    expect(await found('collection:"town, early"')).toEqual([ids.fact])
    expect(await found('-collection:"Town, early" type:fact')).toEqual([])
    const { dictionaries } = await client.ledger.records({ ids: [] })
    expect(dictionaries.collections).toMatchObject([{ name: 'Town, early' }])
    expect(dictionaries.analysts?.length).toBeGreaterThan(0)
  })

  it('refuse a name that is there, a text that is not understood, and themselves', async () => {
    const { client } = await smallCorpus()
    const { collection } = await client.collections.create({ name: 'Facts', where: 'type:fact' })
    const made = (name: string, where: string) => client.collections.create({ name, where })
    expect(await codeOf(made('fActs ', 'type:causal'))).toBe('DUPLICATE')
    expect(await failureOf(made('Odd', 'domian:energy'))).toMatchObject({
      code: 'FILTER_INVALID',
      data: { name: 'domian:energy', place: '0' },
    })
    expect(await codeOf(made('Empty', '  '))).toBe('FILTER_INVALID')
    const around = (await made('Around', 'collection:Facts')).collection
    const change = (id: string, where: string) => client.collections.update({ id, changes: { where } })
    expect(await codeOf(change(collection.id, 'collection:Facts'))).toBe('FILTER_INVALID')
    expect(await codeOf(change(collection.id, 'collection:Around'))).toBe('FILTER_INVALID')
    expect(await codeOf(change(NOWHERE, 'type:fact'))).toBe('NOT_FOUND')
    expect(await failureOf(client.collections.delete({ id: collection.id }))).toMatchObject({
      code: 'IN_USE',
      data: { detail: '“Around”' },
    })
    await client.collections.update({ id: collection.id, changes: { name: 'Hard facts' } })
    const all = (await client.collections.list()).collections
    expect(all.find(({ id }) => id === around.id)).toMatchObject({ where: 'collection:"Hard facts"' })
  })
})
