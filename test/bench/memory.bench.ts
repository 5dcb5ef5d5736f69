// `npm run bench -- memory [--claims 100000] [--runs 5] [--only ours]`: what the page holds for linked claims after a
// brush, ours with every view beside crossfilter2, TanStack Table and Leaflet without a timeline. Asserts nothing.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildColumns, packLedger } from '@shared/kernel/ledger'
import type { Browser } from 'playwright-core'
import { seedDictionaries } from '../builders/ledger'
import { launchBrowser } from '../e2e/support/browser.ts'
import { benchRecords, dragRange } from './linked/corpus'
import { buildPages, servePages } from './linked/site'
import { installPeers } from './support/peers'
import { machineOf, quantile } from './support/report'

type Side = 'ours' | 'peer'
interface Held {
  /** Megabytes: objects, array buffers and other stores behind them, and what the browser's own objects hold. */
  readonly objects: number
  readonly stores: number
  readonly embedder: number
  readonly all: number
  readonly visible: number
}
const pages = resolve(import.meta.dirname, 'memory/pages')

/** What both sides read: packed columns, and the same claims as plain objects. */
function writeClaims(outDir: string, count: number): void {
  const dictionaries = seedDictionaries()
  const records = benchRecords(count)
  writeFileSync(join(outDir, 'ledger.bin'), packLedger(buildColumns(records, dictionaries, 1)))
  const points = new Map(dictionaries.entities.flatMap((e) => (e.point ? [[e.id, e.point] as const] : [])))
  const claims = records.map((r) => ({
    id: r.id,
    text: r.text,
    domain: r.domain,
    grade: `${r.reliability ?? ''}${r.credibility ?? ''}`,
    when: r.time?.edtf ?? '',
    first: r.time?.softEarliest,
    last: r.time?.softLatest,
    actors: r.actors.map((a) => a.entity),
    at: r.places.map((p) => points.get(p.place)).find(Boolean),
  }))
  writeFileSync(join(outDir, 'claims.json'), JSON.stringify(claims))
}

async function held(browser: Browser, address: string): Promise<Held> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.on('pageerror', (error) => console.error(`page: ${error.message}`))
  page.setDefaultTimeout(600_000)
  await page.goto(address)
  await page.evaluate(() => window.bench.ready)
  const visible: number[] = []
  for (let i = 0; i < 6; i++) {
    const { from, to } = dragRange(i * 5, 60)
    visible.push(await page.evaluate(async ([a, b]) => (await window.bench.move(a!, b!)).visible, [from, to]))
  }
  const session = await page.context().newCDPSession(page)
  for (let n = 0; n < 3; n++) await session.send('HeapProfiler.collectGarbage')
  const use = (await session.send('Runtime.getHeapUsage')) as unknown as Record<string, number>
  await page.close()
  const [objects, stores, embedder] = ['usedSize', 'backingStorageSize', 'embedderHeapUsedSize'].map(
    (name) => (use[name] ?? 0) / 1e6,
  ) as [number, number, number]
  return { objects, stores, embedder, all: objects + stores + embedder, visible: visible.at(-1) ?? 0 }
}

export async function run(args: readonly string[]): Promise<void> {
  const options = {
    claims: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
  } as const
  const { values } = parseArgs({ args: [...args], options })
  const count = Number(values.claims)
  const sides = (['ours', 'peer'] as const).filter((side) => !values.only || values.only === side)
  if (sides.includes('peer')) installPeers()
  const outDir = await buildPages(sides, pages)
  writeClaims(outDir, count)
  const site = await servePages(outDir)
  const browser = await launchBrowser()
  const results: Record<Side, Held[]> = { ours: [], peer: [] }
  const machine = machineOf(browser.version())
  console.log(`memory: ${count} claims, ${values.runs} runs each; ${machine.text}`)
  try {
    for (let n = 0; n < Number(values.runs); n++)
      for (const side of sides) results[side].push(await held(browser, `${site.origin}/${side}.html`))
  } finally {
    await browser.close()
    await site.close()
  }
  report(count, machine, results)
}

const median = (runs: readonly Held[], of: (held: Held) => number): number => quantile(runs.map(of), 0.5)

function report(claims: number, machine: ReturnType<typeof machineOf>, results: Readonly<Record<Side, Held[]>>): void {
  for (const side of ['ours', 'peer'] as const) {
    const runs = results[side]
    if (runs.length === 0) continue
    const [all, most] = [median(runs, (h) => h.all), Math.max(...runs.map((h) => h.all))]
    const parts = (['objects', 'stores', 'embedder'] as const).map(
      (part) => `${part} ${median(runs, (h) => h[part]).toFixed(1)}`,
    )
    console.log(`${side}: ${all.toFixed(1)} MB (most ${most.toFixed(1)}): ${parts.join(', ')}`)
  }
  const ratio = median(results.peer, (h) => h.all) / median(results.ours, (h) => h.all)
  const agree = new Set([...results.ours, ...results.peer].map((h) => h.visible)).size === 1
  if (results.peer.length > 0) console.log(`ratio peer/ours: ${ratio.toFixed(2)} (goal 5)`)
  console.log(agree ? 'both left the same claims' : 'THE TWO DIFFER in what they left')
  const folder = resolve(import.meta.dirname, 'results')
  mkdirSync(folder, { recursive: true })
  const file = resolve(folder, `memory-${new Date().toISOString().replaceAll(':', '-')}.json`)
  writeFileSync(file, `${JSON.stringify({ bench: 'memory', claims, machine, ratio, agree, results }, null, 1)}\n`)
}
