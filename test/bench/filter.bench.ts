// `npm run bench -- filter [--claims 10k,100k,1m] [--runs 5] [--only ours]`: the engine of the filters and its facets
// beside crossfilter2, in processes of their own, alternating. Prints p50, p95, spread, ratio; asserts nothing.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import type { Outcome, Step } from './filter/session'
import { inFolder, machineLine } from './support/pair'
import { installPeers } from './support/peers'
import { summary } from './support/report'

type SideName = 'ours' | 'peer'
type Runs = Readonly<Record<SideName, Outcome[]>>
const root = resolve(import.meta.dirname, '../..')

async function bundle(outDir: string): Promise<string> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'src/shared'), '@renderer': join(root, 'src/renderer') } },
    ssr: { noExternal: true },
    build: {
      ssr: resolve(import.meta.dirname, 'filter/main.ts'),
      outDir,
      rolldownOptions: { output: { entryFileNames: 'main.mjs' } },
    },
  })
  return join(outDir, 'main.mjs')
}

const played = (program: string, side: SideName, count: number): Outcome =>
  JSON.parse(
    execFileSync(process.execPath, ['--max-old-space-size=6000', program, side, String(count)], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    }),
  )

/** `10k`, `1m` or plain numbers, with commas between. */
export const countsOf = (text: string): number[] =>
  text.split(',').map((one) => Number.parseFloat(one) * (/k$/i.test(one) ? 1e3 : /m$/i.test(one) ? 1e6 : 1))

const KINDS: readonly Step['kind'][] = ['first brush', 'drag', 'actor pick', 'map pan']
const timesOf = (outcome: Outcome, kind?: Step['kind']) =>
  outcome.times.filter((t) => !kind || t.kind === kind).map((t) => t.ms)

function report(count: number, runs: Runs) {
  console.log(`\n${count} claims`)
  const lines = [
    ...KINDS.map((kind) => ({ name: kind as string, of: (o: Outcome) => timesOf(o, kind) })),
    { name: 'worst move', of: (o: Outcome) => [Math.max(...timesOf(o))] },
    { name: 'build', of: (o: Outcome) => [o.buildMs] },
    { name: 'RSS, MB', of: (o: Outcome) => [o.rssMb] },
    { name: 'heap, MB', of: (o: Outcome) => [o.heapMb] },
  ]
  const figures = lines.map(({ name, of }) => {
    const [ours, peer] = [summary(runs.ours.map(of)), summary(runs.peer.map(of))]
    const ratio = ours && peer && { p50: peer.p50 / ours.p50, p95: peer.p95 / ours.p95 }
    const shown = (side: typeof ours) =>
      side
        ? `${side.p50.toFixed(2)} / ${side.p95.toFixed(2)} (${side.p50Spread.map((n) => n.toFixed(2)).join('–')})`
        : '–'
    const times = ratio ? `x${ratio.p50.toFixed(1)} / x${ratio.p95.toFixed(1)}` : ''
    console.log(`  ${name.padEnd(12)} ours ${shown(ours)}; crossfilter2 ${shown(peer)}  ${times}`)
    return { name, ours, peer, ratio }
  })
  const edits = summary(runs.ours.map((run) => run.edits))
  if (edits) console.log(`  one claim edited, to consistent counts: ours ${edits.text} (goal 5 ms)`)
  const agree = runs.ours.every((run, n) =>
    (runs.peer[n]?.answers ?? run.answers).every((a, i) => a === run.answers[i]),
  )
  if (runs.peer.length > 0) console.log(agree ? '  both gave the same answers at every move' : '  THE ANSWERS DIFFER')
  return { claims: count, figures, edits, agree }
}

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      claims: { type: 'string', default: '10k,100k,1m' },
      runs: { type: 'string', default: '5' },
      only: { type: 'string' },
    },
  })
  installPeers()
  const sides = (['ours', 'peer'] as const).filter((side) => !values.only || values.only === side)
  const machine = machineLine()
  console.log(`filter: ${values.runs} runs each, milliseconds p50 / p95 (spread of p50); ${machine}`)
  await inFolder(async (folder) => {
    const program = await bundle(folder)
    const sizes = countsOf(values.claims).map((count) => {
      const runs: Record<SideName, Outcome[]> = { ours: [], peer: [] }
      for (let n = 0; n < Number(values.runs); n++)
        for (const side of sides) runs[side].push(played(program, side, count))
      return report(count, runs)
    })
    const results = resolve(import.meta.dirname, 'results')
    mkdirSync(results, { recursive: true })
    const file = resolve(results, `filter-${new Date().toISOString().replaceAll(':', '-')}.json`)
    writeFileSync(file, `${JSON.stringify({ bench: 'filter', machine, runs: Number(values.runs), sizes }, null, 1)}\n`)
  })
}
