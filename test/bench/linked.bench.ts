// `npm run bench -- linked [--claims 10000] [--moves 120] [--runs 5] [--only ours]`: a scripted brush drag over the whole
// window and over the peer stack, alternating in one run. Prints p50, p95, spread and ratio; asserts nothing.
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../e2e/support/browser.ts'
import { dragRange } from './linked/corpus'
import { buildPages, servePages } from './linked/site'
import { installPeers } from './support/peers'
import { machineOf, quantile, summary } from './support/report'

type Side = 'ours' | 'peer'
interface Run {
  readonly times: readonly number[]
  readonly visible: readonly number[]
  readonly readyMs: number
}
/** Frames come as fast as they can be drawn. */
const UNCAPPED = ['--disable-frame-rate-limit', '--disable-gpu-vsync']

async function drag(browser: Browser, address: string, claims: number, moves: number): Promise<Run> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.on('pageerror', (error) => console.error(`page: ${error.message}`))
  page.setDefaultTimeout(600_000)
  const began = performance.now()
  await page.goto(`${address}?claims=${claims}`)
  await page.evaluate(() => window.bench.ready)
  const readyMs = performance.now() - began
  const ranges = Array.from({ length: moves }, (_, i) => dragRange(i, moves))
  const results = await page.evaluate(async (list) => {
    const out: { ms: number; visible: number }[] = []
    for (const { from, to } of list) out.push(await window.bench.move(from, to))
    return out
  }, ranges)
  await page.close()
  return { times: results.map((r) => r.ms), visible: results.map((r) => r.visible), readyMs }
}

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      claims: { type: 'string', default: '10000' },
      moves: { type: 'string', default: '120' },
      runs: { type: 'string', default: '5' },
      only: { type: 'string' },
    },
  })
  const [claims, moves, runs] = [Number(values.claims), Number(values.moves), Number(values.runs)]
  const sides = (['ours', 'peer'] as const).filter((side) => !values.only || values.only === side)
  if (sides.includes('peer')) installPeers()
  const site = await servePages(await buildPages(sides))
  const browser = await launchBrowser({ args: UNCAPPED })
  const results: Record<Side, Run[]> = { ours: [], peer: [] }
  const machine = machineOf(browser.version())
  console.log(`linked: ${claims} claims, ${moves} moves, ${runs} runs each; ${machine.text}`)
  try {
    for (let n = 0; n < runs; n++)
      for (const side of sides) {
        const done = await drag(browser, `${site.origin}/${side}.html`, claims, moves)
        results[side].push(done)
        const [p50, p95] = [quantile(done.times, 0.5), quantile(done.times, 0.95)]
        console.log(`run ${n + 1} ${side}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`)
      }
  } finally {
    await browser.close()
    await site.close()
  }
  report({ claims, moves, runs, machine, results })
}

interface Outcome {
  readonly claims: number
  readonly moves: number
  readonly runs: number
  readonly machine: ReturnType<typeof machineOf>
  readonly results: Readonly<Record<Side, readonly Run[]>>
}
function report({ results, ...setting }: Outcome): void {
  const ours = summary(results.ours.map((r) => r.times))
  const peer = summary(results.peer.map((r) => r.times))
  const agree = results.ours.every(
    (r, n) => results.peer[n]?.visible.every((count, i) => count === r.visible[i]) ?? true,
  )
  const ratio = ours && peer ? { p50: peer.p50 / ours.p50, p95: peer.p95 / ours.p95 } : undefined
  if (ours) console.log(`ours: ${ours.text}`)
  if (peer) console.log(`peer: ${peer.text}`)
  if (ratio) console.log(`ratio peer/ours: p50 ${ratio.p50.toFixed(1)}, p95 ${ratio.p95.toFixed(1)} (goal 10)`)
  if (ratio) console.log(agree ? 'both left the same claims at every move' : 'THE TWO DIFFER in what they left')
  const folder = resolve(import.meta.dirname, 'results')
  mkdirSync(folder, { recursive: true })
  const file = resolve(folder, `linked-${new Date().toISOString().replaceAll(':', '-')}.json`)
  writeFileSync(
    file,
    `${JSON.stringify({ bench: 'linked', ...setting, ours, peer, ratio, agree, results }, null, 1)}\n`,
  )
}
