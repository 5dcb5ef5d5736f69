// `npm run bench -- reader [--characters 1000000] [--claims 10k] [--runs 5] [--steps 150] [--only ours]`: our reader,
// @recogito/text-annotator, mark.js and the same text plain, alternating in one run: opening, scrolling, leaps to far
// places. Prints p50, p95, spread and ratio; asserts nothing.
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../e2e/support/browser.ts'
import { buildPages, servePages } from './linked/site'
import type {} from './reader/pages/steps'
import { installPeers } from './support/peers'
import { machineOf, type Summary, summary } from './support/report'

const SIDES = ['ours', 'recogito', 'markjs', 'text'] as const
type Side = (typeof SIDES)[number]
const JOBS = ['open', 'scroll', 'leap'] as const
type Job = (typeof JOBS)[number]
type Figures = Readonly<Record<Job, readonly number[]>>
/** PERFORMANCE 2.5: times that we are faster, and at most how many times the plain text's p95 scrolling may take. */
const GOALS: Readonly<Record<string, string>> = {
  'open recogito': 'at least 3',
  'open markjs': 'at least 10',
  'scroll text': 'at least 0.77',
}
const UNCAPPED = ['--disable-frame-rate-limit', '--disable-gpu-vsync']
const LEAPS = [0.5, 0.1, 0.9, 0.3, 0.7, 0.2, 0.8, 0.05, 0.6, 0.95]

async function once(browser: Browser, address: string, steps: number): Promise<Figures> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  page.on('pageerror', (error) => console.error(`page: ${error.message}`))
  page.setDefaultTimeout(300_000)
  await page.goto(address)
  await page.waitForFunction(() => window.readerBench !== undefined)
  const open = await page.evaluate(() => window.readerBench.open())
  await page.waitForTimeout(1500)
  const scroll = await page.evaluate((count) => window.readerBench.scroll(count, 240), steps)
  const leap = await page.evaluate((to) => window.readerBench.leap(to), LEAPS)
  await page.close()
  return { open: [open], scroll, leap }
}

interface Line {
  readonly job: Job
  readonly side: Side
  readonly figures: Summary
  /** The other side's time over ours: p50 for opening, p95 for the rest. */
  readonly ratio?: number
  readonly goal?: string
}
function linesOf(results: Readonly<Record<Side, readonly Figures[]>>): Line[] {
  return JOBS.flatMap((job) => {
    const of = (side: Side) => summary(results[side].map((figures) => figures[job]))
    const ours = of('ours')
    const [quantile] = job === 'open' ? (['p50'] as const) : (['p95'] as const)
    return SIDES.flatMap((side): Line[] => {
      const figures = of(side)
      if (!figures) return []
      const ratio = side === 'ours' || !ours ? undefined : figures[quantile] / ours[quantile]
      return [{ job, side, figures, ratio, goal: GOALS[`${job} ${side}`] }]
    })
  })
}
function print({ job, side, figures, ratio, goal }: Line): void {
  const beside = ratio === undefined ? '' : `; ratio ${ratio.toFixed(2)}${goal ? ` (goal ${goal})` : ''}`
  console.log(`${job}, ${side}: ${figures.text}${beside}`)
}
const countOf = (text: string) => Number.parseFloat(text) * (/k$/i.test(text) ? 1000 : /m$/i.test(text) ? 1e6 : 1)

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      characters: { type: 'string', default: '1m' },
      claims: { type: 'string', default: '10k' },
      runs: { type: 'string', default: '5' },
      steps: { type: 'string', default: '150' },
      only: { type: 'string' },
    },
  })
  const [runs, steps] = [Number(values.runs), Number(values.steps)]
  const [characters, marks] = [countOf(values.characters), countOf(values.claims)]
  const sides = SIDES.filter((side) => !values.only || values.only.split(',').includes(side))
  if (sides.some((side) => side === 'recogito' || side === 'markjs')) installPeers()
  const site = await servePages(await buildPages(sides, resolve(import.meta.dirname, 'reader/pages')))
  const browser = await launchBrowser({ args: UNCAPPED })
  const machine = machineOf(browser.version())
  console.log(
    `reader: ${characters} characters, ${marks} marks, ${steps} frames of 240 px, ${runs} runs; ${machine.text}`,
  )
  const results: Record<Side, Figures[]> = { ours: [], recogito: [], markjs: [], text: [] }
  try {
    for (let n = 0; n < runs; n++)
      for (const side of sides) {
        const address = `${site.origin}/${side}.html?characters=${characters}&marks=${marks}`
        results[side].push(await once(browser, address, steps))
      }
  } finally {
    await browser.close()
    await site.close()
  }
  const lines = linesOf(results)
  lines.forEach(print)
  const folder = resolve(import.meta.dirname, 'results')
  mkdirSync(folder, { recursive: true })
  const file = resolve(folder, `reader-${new Date().toISOString().replaceAll(':', '-')}.json`)
  writeFileSync(
    file,
    `${JSON.stringify({ bench: 'reader', characters, marks, runs, steps, machine, lines }, null, 1)}\n`,
  )
}
