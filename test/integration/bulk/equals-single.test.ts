// A bulk edit is the single edits, one by one.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Client } from '../../support/corpus-file'
import type { Rows } from '../../support/corpus-rows'
import { type BulkIds, bulkCorpus, rowsAfter } from './support'

const corpus = bulkCorpus()
/** Ids of what is made, and who made it when, differ between the two ways. */
const compared = ({ claim, claim_actor, claim_place, claim_speaker, claim_anchor, forecast, tag_use }: Rows) => ({
  claim,
  claim_actor,
  claim_place,
  claim_speaker,
  claim_anchor,
  forecast,
  tag_use: tag_use?.map((row) => JSON.stringify({ ...JSON.parse(row), id: '' })).sort(),
})
const fieldsOf = fc.record(
  {
    domain: fc.constantFrom('energy', 'trade', 'domestic'),
    status: fc.constantFrom('draft', 'reviewed', 'withdrawn'),
    polarity: fc.constantFrom('affirmed', 'negated'),
    type: fc.constantFrom('fact', 'judgement', 'forecast'),
    reading: fc.constantFrom('stated', 'inferred'),
    tier: fc.constantFrom('core', 'presupposed', 'restatement'),
    plover: fc.constantFrom('AGREE', 'CONSULT', null),
    marking: fc.constantFrom('TLP:GREEN', 'TLP:RED', null),
  },
  { requiredKeys: [] },
)
const operations = fc.oneof(
  fieldsOf.filter((fields) => Object.keys(fields).length > 0).map((fields) => ({ kind: 'set' as const, fields })),
  fc.constantFrom(
    { kind: 'tag' as const, which: 'tag' as const },
    { kind: 'tag' as const, which: 'childTag' as const },
  ),
)

type Operation = typeof operations extends fc.Arbitrary<infer O> ? O : never

/** What the operation means for one claim, by the operations on one claim; a refusal leaves it as it is. */
async function single(client: Client, ids: BulkIds, id: string, operation: Operation) {
  const done =
    operation.kind === 'set'
      ? client.claims.update({ id: id as never, changes: operation.fields as never })
      : client.tags.apply({ tagId: ids[operation.which] as never, targets: [{ kind: 'claim', id: id as never }] })
  await done.catch(() => undefined)
}

it('any fields or tag on any selection give the same rows as the single edits', async () => {
  await fc.assert(
    fc.asyncProperty(operations, fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }), async (operation, chosen) => {
      const ids = corpus.ids()
      const claims = [ids.fact, ids.forecast, ids.inferred, ids.twin, ids.other]
      const selected = chosen.map((i) => claims[i]!)
      const input = operation.kind === 'set' ? operation : { kind: 'tag' as const, add: [ids[operation.which]] }
      const together = await rowsAfter(corpus.copy(), (client) =>
        client.bulk.apply({ ids: selected as never[], operation: input as never, skip: true }),
      )
      const alone = await rowsAfter(corpus.copy(), async (client) => {
        for (const id of selected) await single(client, ids, id, operation)
      })
      expect(compared(together)).toEqual(compared(alone))
    }),
    { numRuns: 25 },
  )
}, 60_000)
