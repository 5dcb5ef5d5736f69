// R1: 200 SIGKILLs of the built program at seeded moments while claims are committed. Nothing acknowledged may be lost.
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { connectTo, equipoise, scratch, serve } from '../../e2e/support/program'

const KILLS = Number(process.env.EQUIPOISE_KILLS ?? 200)
const SEED = Number(process.env.EQUIPOISE_SEED ?? Date.now() % 2 ** 31)
const LANES = 2
/** A fresh file after so many kills, so that the time goes into kills and not into ever longer checks. */
const KILLS_PER_FILE = 20

/** mulberry32: small, seeded, the same everywhere. */
function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

type Client = Awaited<ReturnType<typeof connectTo>>['client']

/** Commits claims one after another until the connection dies; `acknowledged` gets each id once it is confirmed. */
async function commitUntilDead(client: Client, acknowledged: string[], label: string): Promise<void> {
  for (let n = 0; ; n += 1) {
    const input = { text: `Claim ${label}.${n}`, type: 'fact', domain: 'energy', reading: 'inferred', note: 'made' }
    const made = await client.claims.create(input as never).catch((error: { code?: string }) => {
      if (error.code !== 'CONNECTION_LOST') throw error
      return undefined
    })
    if (!made) return
    acknowledged.push(made.claim.id)
  }
}

async function verify(client: Client, acknowledged: readonly string[]): Promise<void> {
  const { removed } = await client.ledger.records({ ids: [...acknowledged] as never[] })
  expect(removed).toEqual([])
  expect(await client.project.check({ repair: false })).toEqual({ ok: true, problems: [] })
}

async function lane(number: number, kills: number): Promise<{ kills: number; acknowledged: number }> {
  const next = random(SEED + number)
  const folder = scratch('kill')
  let total = 0
  let acknowledged: string[] = []
  let corpus = ''
  for (let kill = 0; kill < kills; kill += 1) {
    if (kill % KILLS_PER_FILE === 0) {
      corpus = folder.at(`${kill}.eqp`)
      acknowledged = []
      const made = await equipoise(['new', corpus, '--analyst', 'K'], folder.path)
      expect(made).toMatchObject({ code: 0 })
    }
    const serving = await serve(corpus, folder.path)
    const { client, close } = await connectTo(serving.url)
    await verify(client, acknowledged)
    const before = acknowledged.length
    const stream = commitUntilDead(client, acknowledged, `${number}.${kill}`)
    await wait(2 + next() * 200)
    serving.process.kill('SIGKILL')
    expect((await serving.exited).signal).toBe('SIGKILL')
    await stream
    close()
    total += acknowledged.length - before
    if (kill % KILLS_PER_FILE === KILLS_PER_FILE - 1 || kill === kills - 1) {
      const checked = await equipoise(['check', corpus, '--json'], folder.path)
      expect([checked.code, checked.stdout, checked.stderr]).toEqual([0, '{"ok":true,"problems":[]}\n', ''])
      const listed = JSON.parse((await equipoise(['claims', corpus, '--json'], folder.path)).stdout)
      const there = new Set(listed.claims.map((claim: { id: string }) => claim.id))
      expect(acknowledged.filter((id) => !there.has(id))).toEqual([])
    }
  }
  folder.remove()
  return { kills, acknowledged: total }
}

test(`R1: ${KILLS} SIGKILLs lose no acknowledged claim (seed ${SEED})`, async () => {
  const lanes = await Promise.all(Array.from({ length: LANES }, (_, i) => lane(i, KILLS / LANES)))
  const acknowledged = lanes.reduce((sum, one) => sum + one.acknowledged, 0)
  console.log(`${KILLS} kills with seed ${SEED}: ${acknowledged} acknowledged claims, none lost`)
  expect(acknowledged).toBeGreaterThan(KILLS)
})
