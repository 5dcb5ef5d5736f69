// Undo of any depth: across restarts, back to a change set in one call, stopped in between.
import { describe, expect, it } from 'vitest'
import { ANALYST, type Client, newWorkbench } from '../../support/corpus-file'
import { corpusRows } from '../../support/corpus-rows'
import { failureOf } from '../../support/failures'
import { smallCorpus } from '../../support/small-corpus'

/** Titles one after another, each a change set of its own. */
async function retitle(client: Client, clock: { advance(ms: number): void }, titles: readonly string[]): Promise<void> {
  for (const title of titles) {
    clock.advance(60_000)
    await client.project.update({ title })
  }
}
const titles = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => `Title ${from + i}`)
const titleOf = async (client: Client) => (await client.project.get()).project.title

describe('H5 undo of any depth', () => {
  it('fifty changes over four sessions are undone in a fifth, and redone in a sixth', async () => {
    let open = await newWorkbench()
    const first = await titleOf(open.client)
    for (let session = 0; session < 4; session++) {
      await retitle(
        open.client,
        open.ports.clock,
        titles(session * 13, session * 13 + 12).slice(0, session === 3 ? 11 : 13),
      )
      open = await open.reopen()
    }
    const last = await titleOf(open.client)
    for (let i = 0; i < 50; i++) await open.client.history.undo()
    expect(await titleOf(open.client)).toBe(first)
    expect(await failureOf(open.client.history.undo())).toMatchObject({ code: 'NOTHING_TO_UNDO' })
    open = await open.reopen()
    for (let i = 0; i < 50; i++) await open.client.history.redo()
    expect(await titleOf(open.client)).toBe(last)
    expect(await failureOf(open.client.history.redo())).toMatchObject({ code: 'NOTHING_TO_REDO' })
  })
  it('an undo, a redo and another undo in between leave the way back whole', async () => {
    const { client, ports } = await newWorkbench()
    await retitle(client, ports.clock, titles(1, 4))
    await client.history.undo()
    await client.history.redo()
    await client.history.undo()
    await client.history.undo()
    await retitle(client, ports.clock, ['Another way'])
    const states = []
    for (let i = 0; i < 3; i++) {
      await client.history.undo()
      states.push(await titleOf(client))
    }
    expect(states.slice(0, 2)).toEqual(['Title 2', 'Title 1'])
    expect(await failureOf(client.history.undo())).toMatchObject({ code: 'NOTHING_TO_UNDO' })
  })
})

describe('H12 undo back to a change set', () => {
  it('undoes one by one what came after it, and redo takes each back', async () => {
    const { client, ports, workbench, path } = await newWorkbench()
    await retitle(client, ports.clock, titles(1, 3))
    const { sequence } = await client.history.state()
    await retitle(client, ports.clock, titles(4, 9))
    const answer = await client.history.undoTo({ sequence })
    expect(answer).toMatchObject({ undone: 6, cancelled: false })
    expect(await titleOf(client)).toBe('Title 3')
    for (let n = 4; n <= 9; n++) {
      await client.history.redo()
      expect(await titleOf(client)).toBe(`Title ${n}`)
    }
    await workbench.close()
    expect(JSON.stringify(corpusRows(path).project)).toContain('Title 9')
  })
  it('there is nothing to undo after the newest one', async () => {
    const { client } = await newWorkbench()
    const { sequence } = await client.history.state()
    expect(await failureOf(client.history.undoTo({ sequence }))).toMatchObject({ code: 'NOTHING_TO_UNDO' })
  })
  it('a cancel is heard between two steps; what was undone stays undone', async () => {
    const { client, ports } = await newWorkbench()
    await retitle(client, ports.clock, titles(1, 30))
    const abort = new AbortController()
    const events = await client.events.subscribe(undefined, { signal: abort.signal })
    const cancel = new AbortController()
    const told: number[] = []
    const listening = (async () => {
      for await (const event of events) {
        if (event.type !== 'progress') continue
        told.push(event.done)
        if (event.done === 4) cancel.abort()
      }
    })().catch(() => {})
    const answer = await client.history.undoTo({ sequence: 0 }, { signal: cancel.signal })
    abort.abort()
    await listening
    expect(answer.cancelled).toBe(true)
    expect(answer.undone).toBeLessThan(30)
    expect(told.slice(0, 4)).toEqual([1, 2, 3, 4])
    expect(await titleOf(client)).toBe(`Title ${30 - answer.undone}`)
  })
  it('a corpus that is open for reading refuses', async () => {
    const small = await smallCorpus()
    const open = await small.reopen({ readOnly: true, analyst: ANALYST } as never)
    const code = (await failureOf(open.client.history.undoTo({ sequence: 1 }))).code
    expect(code).toBe('READ_ONLY')
  })
})

describe('the list of change sets', () => {
  it('is paged newest first, and what is undone says so', async () => {
    const { client, ports } = await newWorkbench()
    await retitle(client, ports.clock, titles(1, 7))
    await client.history.undo()
    const first = await client.history.list({ limit: 3 })
    expect(first.changeSets.map(({ label, undone }) => [label, undone])).toEqual([
      ['history.undo', false],
      ['project.update', true],
      ['project.update', false],
    ])
    expect(first.changeSets[0]).toMatchObject({ root: { label: 'project.update' }, authorName: ANALYST.name })
    const second = await client.history.list({ limit: 3, before: first.next! })
    expect(second.changeSets.map(({ sequence }) => sequence)).toEqual(
      [1, 2, 3].map((n) => first.changeSets[2]!.sequence - n),
    )
    await client.history.redo()
    const [redone, undo, edit] = (await client.history.list({ limit: 3 })).changeSets
    expect([redone!.undone, undo!.undone, edit!.undone]).toEqual([false, true, false])
  })
  it('filters by analyst, by kind of command, by object and by where a change comes from', async () => {
    const { client, ids } = await smallCorpus()
    await client.project.setAnalyst({ name: 'Bo Second', initials: 'BS' })
    await client.claims.update({ id: ids.fact as never, changes: { status: 'reviewed' } })
    await client.history.undo()
    const labels = async (asked: object) => (await client.history.list(asked)).changeSets.map(({ label }) => label)
    const bo = (await client.project.get()).currentAnalystId!
    expect(await labels({ author: bo })).toEqual(['history.undo', 'claim.update', 'project.setAnalyst'])
    expect(new Set(await labels({ label: 'claim' }))).toEqual(new Set(['claim.create', 'claim.update']))
    expect(await labels({ label: 'claim.update' })).toEqual(['claim.update'])
    expect(await labels({ objectId: ids.fact })).toEqual(['history.undo', 'claim.update', 'claim.create'])
    expect(await labels({ source: 'undo' })).toEqual(['history.undo'])
    expect(await labels({ label: 'entity', objectId: ids.fact })).toEqual([])
  })
})
