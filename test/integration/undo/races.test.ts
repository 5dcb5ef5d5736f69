// D2 two clients at once on one claim, one selection, one history: declared conflicts, and no update is lost.
import { describe, expect, it } from 'vitest'
import { type Client, newWorkbench } from '../../support/corpus-file'
import { failureOf } from '../../support/failures'

/** A workbench with claims, each a change set. */
async function withClaims(count: number) {
  const open = await newWorkbench()
  const ids = []
  for (let i = 0; i < count; i++) {
    open.ports.clock.advance(60_000)
    ids.push(await made(open.client, `Claim ${i}`))
  }
  return { ...open, ids }
}
const made = async (client: Client, text: string) =>
  (await client.claims.create({ text, type: 'fact', domain: 'trade', reading: 'inferred', note: 'why' })).claim.id
const claimOf = async (client: Client, id: string) => (await client.claims.get({ id: id as never })).claim
const codes = (all: readonly PromiseSettledResult<unknown>[]) =>
  all.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []))

describe('races', () => {
  it('D2 of two edits of one state of a claim one is told that it is stale', async () => {
    const { client, ids } = await withClaims(1)
    const { id, rev } = await claimOf(client, ids[0]!)
    const edit = (text: string) => client.claims.update({ id, rev, changes: { text } })
    const all = await Promise.allSettled([edit('One'), edit('Two'), edit('Three')])
    expect(codes(all)).toEqual(['STALE', 'STALE'])
    const after = await claimOf(client, id)
    const [won] = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value.claim.text] : []))
    expect(after).toMatchObject({ text: won, rev: rev + 1 })
  })
  it('D2 edits of different fields at once are all there, and undone one by one', async () => {
    const { client, ids } = await withClaims(30)
    const [first] = ids
    await Promise.all([
      client.bulk.apply({ ids, operation: { kind: 'set', fields: { domain: 'energy' } } }),
      client.claims.update({ id: first!, changes: { text: 'Another text' } }),
      client.bulk.apply({ ids, operation: { kind: 'set', fields: { status: 'reviewed' } } }),
      client.claims.update({ id: first!, changes: { polarity: 'negated' } }),
    ])
    expect(await claimOf(client, first!)).toMatchObject({
      ...{ domain: 'energy', text: 'Another text', status: 'reviewed', polarity: 'negated' },
    })
    for (let i = 0; i < 4; i++) await client.history.undo()
    expect(await claimOf(client, first!)).toMatchObject({ domain: 'trade', text: 'Claim 0', status: 'draft' })
    expect((await client.project.check({})).problems).toEqual([])
  })
  it('D2 of two deletions of a selection the second finds it gone, and a late edit too', async () => {
    const { client, ids } = await withClaims(20)
    const gone = (some: typeof ids) => client.bulk.apply({ ids: some, operation: { kind: 'delete' } })
    const all = await Promise.allSettled([
      gone(ids.slice(0, 12)),
      gone(ids.slice(8)),
      client.claims.update({ id: ids[9]!, changes: { text: 'Late' } }),
    ])
    const deletions = codes(all.slice(0, 2))
    expect(deletions).toEqual(['NOT_FOUND'])
    expect(['NOT_FOUND', undefined]).toContain(codes(all.slice(2))[0])
    const { removed } = await client.ledger.records({ ids })
    expect(removed).toHaveLength(12)
    await client.history.undo()
    expect((await client.ledger.records({ ids })).removed).toEqual([])
  })
  it('H12 an undo back to a change set leaves alone what another client does meanwhile', async () => {
    const { client, ids } = await withClaims(12)
    const before = await client.history.state()
    const stop = new AbortController()
    const events = await client.events.subscribe(undefined, { signal: stop.signal })
    const other = (async () => {
      for await (const event of events)
        if (event.type === 'progress' && event.done === 3) return made(client, 'By another')
    })()
    const failure = await failureOf(client.history.undoTo({ sequence: before.sequence - 10 }))
    const id = await other
    stop.abort()
    expect(failure).toMatchObject({ code: 'HISTORY_STALE' })
    expect((await claimOf(client, id!)).text).toBe('By another')
    const { removed } = await client.ledger.records({ ids })
    expect(removed.length).toBeGreaterThanOrEqual(3)
    expect(removed.length).toBeLessThan(10)
  })
  it('H12 it goes no further than asked where another client undoes at the same time', async () => {
    const { client, ids } = await withClaims(12)
    const { sequence } = await client.history.state()
    const undone = await Promise.allSettled([
      client.history.undoTo({ sequence: sequence - 6 }),
      ...Array.from({ length: 3 }, () => client.history.undo()),
      client.history.undoTo({ sequence: sequence - 6 }),
    ])
    expect(codes(undone).filter((code) => code !== 'NOTHING_TO_UNDO')).toEqual([])
    const { removed } = await client.ledger.records({ ids })
    expect(removed).toHaveLength(6)
  })
})
