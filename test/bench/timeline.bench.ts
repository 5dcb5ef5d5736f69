// `npm run bench -- timeline [--claims 10k,50k,100k,1m] [--runs 5] [--steps 40] [--only ours]`: our timeline panel and
// vis-timeline, alternating in one run: first render, a frame of panning and of zooming, all items in view at first.
// The peer is asked up to 50k, as it takes minutes beyond. Prints p50, p95, spread and ratio; asserts nothing.
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../e2e/support/browser.ts'
import { buildPages, servePages } from './linked/site'
import { installPeers } from './support/peers'
import { machineOf, type Summary, summary } from './support/report'
import type {} from './timeline/pages/steps'

const SIDES = ['ours', 'peer'] as const
type Side = (typeof SIDES)[number]
const JOBS = ['first render', 'pan', 'zoom', 'brush'] as const
type Job = (typeof JOBS)[number]
type Times = Readonly<Record<Job, readonly number[]>>
const PEER_MOST = 50_000
/** What PERFORMANCE.md asks of a ratio. */
const GOALS: Readonly<Record<string, number>> = { '10000 pan': 20, '50000 pan': 100, '50000 first render': 40 }
const UNCAPPED = ['--disable-frame-rate-limit', '--disable-gpu-vsync']

async function once(browser: Browser, address: string, claims: number, steps: number): Promise<Times> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.on('pageerror', (error) => console.error(`page: ${error.message}`))
  page.setDefaultTimeout(900_000)
  await page.goto(`${address}?claims=${claims}`)
  const first = await page.evaluate(() => window.timelineBench.render())
  const times = await page.evaluate(async (count) => {
    const { timelineBench: bench } = window
    const out: Record<'pan' | 'zoom' | 'brush', number[]> = { pan: [], zoom: [], brush: [] }
    for (let i = 0; i < count; i++) out.pan.push(await bench.pan(i % 20 < 10 ? 0.02 : -0.02))
    for (let i = 0; i < count; i++) out.zoom.push(await bench.zoom(i % 20 < 10 ? 0.9 : 1 / 0.9))
    for (let i = 0; bench.brush && i < count; i++) out.brush.push(await bench.brush(8000 + i * 100, 9500 + i * 100))
    return out
  }, steps)
  await page.close()
  return { 'first render': [first.ms], ...times }
}

function sizesOf(text: string): number[] {
  const unit = (size: string) => (size.endsWith('m') ? 1_000_000 : size.endsWith('k') ? 1000 : 1)
  return text
    .toLowerCase()
    .split(',')
    .map((size) => Number.parseFloat(size) * unit(size))
}

interface Line {
  readonly claims: number
  readonly job: Job
  readonly ours?: Summary
  readonly peer?: Summary
  readonly ratio?: number
  readonly goal?: number
}
function linesOf(claims: number, results: Readonly<Record<Side, readonly Times[]>>): Line[] {
  return JOBS.flatMap((job) => {
    const of = (side: Side) => {
      const runs = results[side].map((times) => times[job]).filter((times) => times.length > 0)
      return summary(runs)
    }
    const [ours, peer] = [of('ours'), of('peer')]
    const ratio = ours && peer ? peer.p50 / ours.p50 : undefined
    return ours || peer ? [{ claims, job, ours, peer, ratio, goal: GOALS[`${claims} ${job}`] }] : []
  })
}
function print({ claims, job, ours, peer, ratio, goal }: Line): void {
  const name = `${claims.toLocaleString('en')} claims, ${job}`
  if (ours) console.log(`${name}: ours ${ours.text}`)
  if (peer) console.log(`${name}: peer ${peer.text}`)
  if (ratio) console.log(`  ratio peer/ours at p50: ${ratio.toFixed(1)}${goal ? ` (goal ${goal})` : ''}`)
}

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      claims: { type: 'string', default: '10k,50k,100k,1m' },
      runs: { type: 'string', default: '5' },
      steps: { type: 'string', default: '40' },
      only: { type: 'string' },
    },
  })
  const [runs, steps] = [Number(values.runs), Number(values.steps)]
  const sides = SIDES.filter((side) => !values.only || values.only === side)
  if (sides.includes('peer')) installPeers()
  const site = await servePages(await buildPages(sides, resolve(import.meta.dirname, 'timeline/pages')))
  const browser = await launchBrowser({ args: UNCAPPED })
  const machine = machineOf(browser.version())
  console.log(`timeline: ${values.claims} claims, ${steps} steps, ${runs} runs each; ${machine.text}`)
  const lines: Line[] = []
  try {
    for (const claims of sizesOf(values.claims)) {
      const results: Record<Side, Times[]> = { ours: [], peer: [] }
      for (let n = 0; n < runs; n++)
        for (const side of sides)
          if (side === 'ours' || claims <= PEER_MOST)
            results[side].push(
              await once(browser, `${site.origin}/${side}.html`, claims, side === 'ours' ? steps : Math.min(steps, 12)),
            )
      const done = linesOf(claims, results)
      done.forEach(print)
      lines.push(...done)
    }
  } finally {
    await browser.close()
    await site.close()
  }
  const folder = resolve(import.meta.dirname, 'results')
  mkdirSync(folder, { recursive: true })
  const file = resolve(folder, `timeline-${new Date().toISOString().replaceAll(':', '-')}.json`)
  writeFileSync(file, `${JSON.stringify({ bench: 'timeline', runs, steps, machine, lines }, null, 1)}\n`)
}
