// `npm run bench -- bulk [--claims 10000] [--rounds 5] [--only node|window]`: one step over all claims and its undo,
// beside the same edit row by row under Kysely with an audit log; then the window's longest task meanwhile. Asserts nothing.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { CorpusObjects } from '@main/exchange/corpus-objects'
import type { BulkOperationInput } from '@shared/contract/ledger/bulk'
import { seedClaims } from '../builders/corpus'
import { ANALYST, type Client, workbenchAt, writeCorpus } from '../support/corpus-file'
import { peerOf } from './bulk/peer'
import { postgresOf } from './bulk/postgres'
import { type Cost, windowCosts } from './bulk/window'
import { inFolder, machineLine } from './support/pair'
import { quantile } from './support/report'

type Times = Record<string, number[]>
async function timed(times: Times, name: string, work: () => unknown): Promise<void> {
  const began = performance.now()
  await work()
  const list = times[name] ?? []
  list.push(performance.now() - began)
  times[name] = list
}
const figures = (list: readonly number[] = []) => ({ p50: quantile(list, 0.5), p95: quantile(list, 0.95) })
const shown = (list?: readonly number[]) => {
  const { p50, p95 } = figures(list)
  return `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`
}
const ratio = (own?: readonly number[], peer?: readonly number[]) => {
  const [a, b] = [figures(own), figures(peer)]
  return `p50 ${(b.p50 / a.p50).toFixed(2)}, p95 ${(b.p95 / a.p95).toFixed(2)}`
}

async function ours(client: Client, objects: CorpusObjects, times: Times, round: number): Promise<void> {
  const ids = objects.claims.map(({ id }) => id)
  const tag = objects.tags[round % objects.tags.length]!.id
  const statuses = ['withdrawn', 'draft'] as const
  const operations: Record<string, BulkOperationInput> = {
    set: { kind: 'set', fields: { status: statuses[round % 2]! } },
    tag: { kind: 'tag', add: [tag] },
    grade: { kind: 'grade', credibility: 3, rationale: 'measured' },
    delete: { kind: 'delete' },
  }
  for (const [name, operation] of Object.entries(operations)) {
    await timed(times, `preview ${name}`, () => client.bulk.preview({ ids, operation }))
    await timed(times, name, () => client.bulk.apply({ ids, operation, skip: true }))
    await timed(times, `undo ${name}`, () => client.history.undo())
  }
}
async function postgres(other: Awaited<ReturnType<typeof postgresOf>>, times: Times, round: number): Promise<void> {
  await timed(times, 'set', () => other.set(`status ${round}`))
  await timed(times, 'undo set', () => other.undoSet())
  await timed(times, 'tag', () => other.tag(`tag ${round}`))
  await timed(times, 'undo tag', () => other.undoTag())
}
async function peer(other: ReturnType<typeof peerOf>, claims: number, times: Times, round: number): Promise<void> {
  await timed(times, 'set', () => other.set(`status ${round}`))
  await timed(times, 'undo set', () => other.undo(claims))
  await timed(times, 'tag', () => other.tag(`tag ${round}`))
  await timed(times, 'undo tag', () => other.undo(claims))
}

const SINGLE = 200
/** The same edit claim by claim through the contract, of some claims: what all of them would take. */
async function oneByOne(client: Client, { claims }: CorpusObjects, times: Times): Promise<void> {
  const began = performance.now()
  for (const { id } of claims.slice(0, SINGLE)) await client.claims.update({ id, changes: { status: 'withdrawn' } })
  times['one by one'] = [((performance.now() - began) / SINGLE) * claims.length]
}

async function inNode(objects: CorpusObjects, rounds: number): Promise<void> {
  await inFolder(async (folder) => {
    const path = join(folder, 'bulk.eqp')
    await writeCorpus(path, objects)
    const { workbench, client } = await workbenchAt(path, { analyst: ANALYST })
    const other = peerOf(join(folder, 'peer.db'), objects)
    const pglite = await postgresOf(join(folder, 'postgres'), objects)
    const sides: readonly [Times, Times, Times] = [{}, {}, {}]
    for (let round = -1; round < rounds; round++) {
      const [a, b, c]: readonly [Times, Times, Times] = round < 0 ? [{}, {}, {}] : sides
      await ours(client, objects, a, round + 1)
      await peer(other, objects.claims.length, b, round + 1)
      await postgres(pglite, c, round + 1)
    }
    const [own, theirs, sql] = sides
    await oneByOne(client, objects, theirs)
    console.log('The peers check no rule, read nothing back, keep no checksums and have no full text or linked views.')
    for (const name of Object.keys(own)) {
      console.log(`${name}: ours ${shown(own[name])}`)
      for (const [peerName, beside] of [
        ['Kysely over SQLite, row by row', theirs[name]],
        ['PGlite, one statement', sql[name]],
      ] as const)
        if (beside) console.log(`  ${peerName} ${shown(beside)}; ratio ${ratio(own[name], beside)}`)
    }
    await pglite.close()
    const single = theirs['one by one']!
    console.log(`set, claim by claim through the contract: ${shown(single)} (of ${SINGLE}, scaled)`)
    console.log(`  ratio claim by claim/ours: ${ratio(own.set, single)}`)
    other.close()
    await workbench.close()
  })
}

const costLine = (costs: readonly Cost[]): string => {
  const longest = costs.map(({ tasks }) => Math.max(0, ...tasks))
  const over = longest.map((ms) => (ms === 0 ? 'none' : `${ms} ms`)).join(', ')
  return `told after ${shown(costs.map(({ told }) => told))}; longest task over 50 ms in each round: ${over}`
}

export async function run(args: readonly string[]): Promise<void> {
  const options = {
    claims: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
  } as const
  const { values } = parseArgs({ args: [...args], options })
  const [claims, rounds] = [Number(values.claims), Number(values.rounds)]
  console.log(`bulk: ${claims} claims, ${rounds} rounds; ${machineLine()}`)
  const objects = seedClaims(claims)
  if (values.only !== 'window') await inNode(objects, rounds)
  if (values.only === 'node') return
  const { edit, undo } = await windowCosts(objects, rounds)
  console.log(`window, edit: ${costLine(edit)}`)
  console.log(`window, undo: ${costLine(undo)}`)
}
