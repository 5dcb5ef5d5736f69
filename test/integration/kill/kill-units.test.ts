// D2, R1: SIGKILL in the middle of a bulk edit, of its undo and of undoing far back. All of a step or nothing of it.
import { copyFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedClaims } from '../../builders/corpus'
import { connectTo, equipoise, scratch, serve } from '../../e2e/support/program'
import { writeCorpus } from '../../support/corpus-file'

type Client = Awaited<ReturnType<typeof connectTo>>['client']
const CLAIMS = 3000
const folder = scratch('kill-units')
const template = folder.at('template.eqp')
let ids: string[] = []

beforeAll(async () => {
  // the settings learn who signs
  expect(await equipoise(['new', folder.at('named.eqp'), '--analyst', 'Kay'], folder.path)).toMatchObject({ code: 0 })
  const objects = seedClaims(CLAIMS, 7)
  ids = objects.claims.map(({ id }) => id)
  const claims = objects.claims.map((claim) => ({ ...claim, status: 'draft' as const }))
  await writeCorpus(template, { ...objects, claims })
}, 60_000)
afterAll(() => folder.remove())

/** Serves a corpus, has something begun and kills the host a moment after `label` told of its first progress. */
async function killed(
  corpus: string,
  label: string,
  begin: (client: Client) => Promise<unknown>,
  after: number,
): Promise<void> {
  const serving = await serve(corpus, folder.path)
  const { client, close } = await connectTo(serving.url)
  const stop = new AbortController()
  const events = await client.events.subscribe(undefined, { signal: stop.signal })
  const work = begin(client).catch(() => undefined)
  const told = (async () => {
    for await (const event of events) if (event.type === 'progress' && event.label === label) return
  })().catch(() => undefined)
  await Promise.race([told, work])
  await wait(after)
  serving.process.kill('SIGKILL')
  expect((await serving.exited).signal).toBe('SIGKILL')
  close()
  await work
}

/** What a host that opens the file finds: statuses, what can be undone, whether all is in order. */
async function found(corpus: string) {
  const serving = await serve(corpus, folder.path)
  const { client, close } = await connectTo(serving.url)
  const { records } = await client.ledger.records({ ids: ids as never })
  const { project } = await client.project.get()
  const state = await client.history.state()
  const check = await client.project.check({ repair: false })
  close()
  serving.process.kill('SIGTERM')
  await serving.exited
  expect(check).toEqual({ ok: true, problems: [] })
  return { statuses: [...new Set(records.map(({ status }) => status))], title: project.title, state }
}

const review = (client: Client) =>
  client.bulk.apply({ ids: ids as never, operation: { kind: 'set', fields: { status: 'reviewed' } } })

test.each([0, 200])('a bulk edit killed %i ms after its first slice is whole or not at all', async (after) => {
  const corpus = folder.at(`bulk-${after}.eqp`)
  copyFileSync(template, corpus)
  await killed(corpus, 'claims.bulk', review, after)
  const { statuses, state } = await found(corpus)
  expect(statuses).toHaveLength(1)
  expect(state.undo?.label).toBe(statuses[0] === 'reviewed' ? 'claims.bulk' : undefined)
})

test('undoing far back killed in between leaves whole steps undone, and the rest to undo', async () => {
  const corpus = folder.at('undo.eqp')
  copyFileSync(template, corpus)
  await killed(
    corpus,
    'history.undoTo',
    async (client) => {
      await client.project.update({ title: 'First' })
      await review(client)
      for (const title of ['Second', 'Third']) await client.project.update({ title })
      await client.history.undoTo({ sequence: 1 })
    },
    100,
  )
  const { statuses, title, state } = await found(corpus)
  expect(statuses).toHaveLength(1)
  const reviewed = statuses[0] === 'reviewed'
  if (title === 'Seeded corpus') expect(state.undo).toBeUndefined()
  if (title === 'Third' || title === 'Second') expect(reviewed).toBe(true)
  if (title === 'First') expect(state.undo?.label).toBe(reviewed ? 'claims.bulk' : 'project.update')
})
