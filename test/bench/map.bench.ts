// `npm run bench -- map [--claims 10k,100k,1m] [--runs 5] [--steps 40] [--only ours] [--places-share 0.2]`: our map panel,
// Leaflet.markercluster, supercluster and L.circleMarker on canvas, alternating in one run: first picture, a pan by 80
// pixels with everything drawn anew, heap. Peers are asked up to 100k. Prints p50, p95, spread, ratio; asserts nothing.
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../e2e/support/browser.ts'
import { buildPages, servePages } from './linked/site'
import type {} from './map/pages/steps'
import { installPeers } from './support/peers'
import { machineOf, type Summary, summary } from './support/report'

const SIDES = ['ours', 'markercluster', 'supercluster', 'circles'] as const
type Side = (typeof SIDES)[number]
const JOBS = ['first picture', 'pan', 'heap'] as const
type Job = (typeof JOBS)[number]
type Figures = Readonly<Record<Job, readonly number[]>>
const PEER_MOST = 100_000
/** What PERFORMANCE.md asks of a ratio at 100k. */
const GOALS: Readonly<Record<string, number>> = {
  'first picture markercluster': 40,
  'first picture supercluster': 4,
  'pan circles': 15,
  'heap markercluster': 10,
}
const UNCAPPED = ['--disable-frame-rate-limit', '--disable-gpu-vsync']
/** Right, right, down, down, left …: a square, so that the same is in view after every eight pans. */
const WAY = [
  [80, 0],
  [80, 0],
  [0, 80],
  [0, 80],
  [-80, 0],
  [-80, 0],
  [0, -80],
  [0, -80],
] as const

async function once(browser: Browser, address: string, steps: number): Promise<Figures> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  page.on('pageerror', (error) => console.error(`page: ${error.message}`))
  page.setDefaultTimeout(900_000)
  await page.goto(address)
  await page.waitForFunction(() => window.mapBench !== undefined)
  const session = await page.context().newCDPSession(page)
  const heap = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage')
    const use = (await session.send('Runtime.getHeapUsage')) as Record<string, number>
    return ((use.usedSize ?? 0) + (use.embedderHeapUsedSize ?? 0) + (use.backingStorageSize ?? 0)) / 2 ** 20
  }
  // what a window does of itself once its claims have come is none of the map's
  await page.waitForTimeout(1500)
  const before = await heap()
  const first = await page.evaluate(() => window.mapBench.render())
  await page.waitForTimeout(600)
  const used = (await heap()) - before
  const pans = await page.evaluate(
    async ({ count, way }) => {
      const out: number[] = []
      for (let i = 0; i < count; i++) out.push(await window.mapBench.pan(way[i % 8]![0], way[i % 8]![1]))
      return out
    },
    { count: steps, way: WAY },
  )
  await page.close()
  return { 'first picture': [first], pan: pans, heap: [used] }
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
  readonly side: Side
  readonly figures: Summary
  /** The peer's p50 over ours. */
  readonly ratio?: number
  readonly goal?: number
}
function linesOf(claims: number, results: Readonly<Record<Side, readonly Figures[]>>): Line[] {
  return JOBS.flatMap((job) => {
    const of = (side: Side) => summary(results[side].map((figures) => figures[job]))
    const ours = of('ours')
    return SIDES.flatMap((side): Line[] => {
      const figures = of(side)
      if (!figures) return []
      const ratio = side === 'ours' || !ours ? undefined : figures.p50 / ours.p50
      return [{ claims, job, side, figures, ratio, goal: claims === 100_000 ? GOALS[`${job} ${side}`] : undefined }]
    })
  })
}
function print({ claims, job, side, figures, ratio, goal }: Line): void {
  const text = job === 'heap' ? figures.text.replaceAll(' ms', ' MB') : figures.text
  const beside = ratio === undefined ? '' : `; ratio ${ratio.toFixed(1)}${goal ? ` (goal ${goal})` : ''}`
  console.log(`${claims.toLocaleString('en')} claims, ${job}, ${side}: ${text}${beside}`)
}

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      claims: { type: 'string', default: '10k,100k,1m' },
      runs: { type: 'string', default: '5' },
      steps: { type: 'string', default: '40' },
      only: { type: 'string' },
      'places-share': { type: 'string', default: '0.2' },
    },
  })
  const [runs, steps, share] = [Number(values.runs), Number(values.steps), Number(values['places-share'])]
  const sides = SIDES.filter((side) => !values.only || values.only === side)
  if (sides.some((side) => side !== 'ours')) installPeers()
  const site = await servePages(await buildPages(sides, resolve(import.meta.dirname, 'map/pages')))
  const browser = await launchBrowser({ args: UNCAPPED })
  const machine = machineOf(browser.version())
  console.log(`map: ${values.claims} claims at ${share} as many places, ${steps} pans, ${runs} runs; ${machine.text}`)
  const lines: Line[] = []
  try {
    for (const claims of sizesOf(values.claims)) {
      const results: Record<Side, Figures[]> = { ours: [], markercluster: [], supercluster: [], circles: [] }
      for (let n = 0; n < runs; n++)
        for (const side of sides) {
          if (side !== 'ours' && claims > PEER_MOST) continue
          const address = `${site.origin}/${side}.html?claims=${claims}&places=${Math.round(claims * share)}`
          results[side].push(await once(browser, address, steps))
        }
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
  const file = resolve(folder, `map-${new Date().toISOString().replaceAll(':', '-')}.json`)
  writeFileSync(file, `${JSON.stringify({ bench: 'map', runs, steps, share, machine, lines }, null, 1)}\n`)
}
