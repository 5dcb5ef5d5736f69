// D14: what a claim is when it restates nothing any more: what it was said to be before, else core.
import { expect, it } from 'vitest'
import { smallCorpus } from '../../support/small-corpus'

async function restating(tier?: 'presupposed' | 'metadata') {
  const open = await smallCorpus()
  const { client, ids } = open
  const [fact, inferred] = [ids.fact, ids.inferred] as never[] as [never, never]
  if (tier) await client.claims.update({ id: inferred, changes: { tier } })
  const { relation } = await client.relations.add({ from: inferred, to: fact, type: 'restates' })
  const tierOf = async (id: never) => (await client.claims.get({ id })).claim.tier
  expect(await tierOf(inferred)).toBe('restatement')
  return { ...open, fact, inferred, relation, tierOf }
}

it.each(['presupposed', 'metadata', undefined] as const)('D14 a former restatement is %s again', async (tier) => {
  const { client, fact, inferred, relation, tierOf } = await restating(tier)
  const was = tier ?? 'core'
  await client.relations.remove({ id: relation.id })
  expect(await tierOf(inferred)).toBe(was)
  await client.history.undo()
  expect(await tierOf(inferred)).toBe('restatement')
  await client.relations.update({ id: relation.id, type: 'supports' })
  expect(await tierOf(inferred)).toBe(was)
  await client.relations.update({ id: relation.id, type: 'restates' })
  await client.claims.delete({ ids: [fact] })
  expect(await tierOf(inferred)).toBe(was)
})
it('D14 the newest tier that was chosen counts, and turning the relation round gives it back', async () => {
  const { client, fact, inferred, relation, tierOf } = await restating('metadata')
  await client.relations.remove({ id: relation.id })
  await client.claims.update({ id: inferred, changes: { tier: 'presupposed' } })
  const again = (await client.relations.add({ from: inferred, to: fact, type: 'restates' })).relation
  await client.relations.reverse({ id: again.id })
  expect([await tierOf(inferred), await tierOf(fact)]).toEqual(['presupposed', 'restatement'])
})
it('D14 a merge that takes away what a claim restated gives its tier back', async () => {
  const { client, ids, fact, inferred, tierOf } = await restating('metadata')
  const tense = { from: fact, to: ids.forecast as never, type: 'restates' } as const
  await client.relations.add(tense)
  const operation = { kind: 'merge', into: inferred } as const
  await client.bulk.apply({ ids: [fact, inferred], operation })
  expect(await tierOf(inferred)).toBe('restatement')
  expect((await client.relations.list({ type: 'restates' })).relations).toMatchObject([
    { from: inferred, to: tense.to },
  ])
  await client.bulk.apply({ ids: [ids.forecast, inferred] as never[], operation })
  expect(await tierOf(inferred)).toBe('metadata')
})
