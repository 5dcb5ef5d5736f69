// Any work on the hierarchy of tags, undone and redone: the same rows, and at every step no use lost (D2, D46).
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Client } from '../../support/corpus-file'
import { corpusRows } from '../../support/corpus-rows'
import { smallCorpus } from '../../support/small-corpus'

const step = fc.record({
  kind: fc.constantFrom('make', 'tag', 'merge', 'split', 'move', 'delete', 'deleteBranch'),
  a: fc.nat(30),
  b: fc.nat(30),
  keepRest: fc.boolean(),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Does a step on what is there; a refused one changes nothing. */
async function run(client: Client, claims: readonly string[], { kind, a, b, keepRest }: Step, n: number) {
  const { tags } = await client.tags.list()
  const pick = (at: number) => tags[at % tags.length]?.id as (typeof tags)[number]['id']
  const [one, other] = [pick(a), pick(b)]
  const targets = claims.filter((_, i) => (b >> i) & 1).map((id) => ({ kind: 'claim' as const, id }))
  const commands: Record<Step['kind'], () => Promise<unknown>> = {
    make: () =>
      client.tags.create({ name: `tag ${n}`, ...(one !== undefined && { parentId: one }), exclusive: keepRest }),
    tag: () => client.tags.apply({ tagId: one, targets }),
    merge: () => client.tags.merge({ into: one, from: [other] }),
    split: async () => {
      const { uses } = await client.tags.uses({ id: one })
      const targetIds = uses.filter((_, i) => !keepRest || i % 2 === 0).map(({ subject }) => subject.id)
      await client.tags.split({ id: one, parts: [{ name: `part ${n}`, targetIds }], keepRest })
    },
    move: () => client.tags.update({ id: one, changes: { parentId: other } }),
    delete: () => client.tags.delete({ id: one, ...(other !== one && { to: other }) }),
    deleteBranch: () => client.tags.delete({ id: one, to: null, children: 'delete' }),
  }
  await commands[kind]().catch(() => undefined)
}

it('D2 D46 any changes of the codebook and as many undos', { timeout: 120_000 }, async () => {
  const property = fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async (steps) => {
    const first = await smallCorpus()
    const claims = [first.ids.fact, first.ids.forecast, first.ids.inferred]
    await first.workbench.close()
    const before = corpusRows(first.path)
    const second = await first.reopen()
    const start = (await second.client.history.list({ limit: 500 })).changeSets.length
    for (const [n, one] of steps.entries()) await run(second.client, claims, one, n)
    const done = (await second.client.history.list({ limit: 500 })).changeSets.length - start
    await second.workbench.close()
    const after = corpusRows(first.path)
    const third = await first.reopen()
    for (let i = 0; i < done; i++) await third.client.history.undo()
    await third.workbench.close()
    expect(corpusRows(first.path)).toEqual(before)
    const fourth = await first.reopen()
    for (let i = 0; i < done; i++) await fourth.client.history.redo()
    await fourth.workbench.close()
    expect(corpusRows(first.path)).toEqual(after)
  })
  await fc.assert(property, { numRuns: 12 })
})

it('D46 a merge, a move up and a kept split lose no object of the branch', { timeout: 60_000 }, async () => {
  const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
    const { client, ids, workbench } = await smallCorpus()
    const tagged = async () => {
      const { tags } = await client.tags.list()
      const uses = await Promise.all(tags.map(({ id }) => client.tags.uses({ id })))
      return new Set(uses.flatMap((list) => list.uses.map(({ subject }) => subject.id)))
    }
    for (const [n, one] of steps.entries()) {
      const held = await tagged()
      if (one.kind !== 'delete' && one.kind !== 'deleteBranch')
        await run(client, [ids.fact, ids.forecast, ids.inferred], one, n)
      const left = await tagged()
      expect([...held].every((id) => left.has(id))).toBe(true)
    }
    await workbench.close()
  })
  await fc.assert(property, { numRuns: 10 })
})
