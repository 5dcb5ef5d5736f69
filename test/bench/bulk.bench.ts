// `npm run bench -- bulk [--claims 10000] [--rounds 5] [--only node|window]`: one step over all claims and its undo,
// beside the same edit row by row under Kysely with an audit log; then the window's longest task meanwhile. Asserts nothing.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { CorpusObjects } from '@main/exchange/corpus-objects'
import type { BulkOperationInput } from '@shared/contract/bulk'
import { seedClaims } from '../builders/corpus'
import { ANALYST, type Client, workbenchAt, writeCorpus } from '../support/corpus-file'
import { peerOf } from './bulk/peer'
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
async function peer(other: ReturnType<typeof peerOf>, claims: number, times: Times, round: number): Promise<void> {
  await timed(times, 'set', () => other.set(`status ${round}`))
  await timed(times, 'undo set', () => other.undo(claims))
  await timed(times, 'tag', () => other.tag(`tag ${round}`))
  await timed(times, 'undo tag', () => other.undo(claims))
}

async function inNode(objects: CorpusObjects, rounds: number): Promise<void> {
  await inFolder(async (folder) => {
    const path = join(folder, 'bulk.eqp')
    await writeCorpus(path, objects)
    const { workbench, client } = await workbenchAt(path, { analyst: ANALYST })
    const other = peerOf(join(folder, 'peer.db'), objects)
    const [own, theirs]: [Times, Times] = [{}, {}]
    for (let round = -1; round < rounds; round++) {
      const [a, b]: [Times, Times] = round < 0 ? [{}, {}] : [own, theirs]
      await ours(client, objects, a, round + 1)
      await peer(other, objects.claims.length, b, round + 1)
    }
    for (const name of Object.keys(own)) {
      const beside = theirs[name]
      console.log(`${name}: ours ${shown(own[name])}${beside ? `; Kysely row by row ${shown(beside)}` : ''}`)
      if (beside) console.log(`  ratio Kysely row by row/ours: ${ratio(own[name], beside)}`)
    }
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
