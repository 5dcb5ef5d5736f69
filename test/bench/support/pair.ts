// Two ways to the same end, measured in turn in one run, so that a busy machine is busy for both. Asserts nothing.
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { quantile } from './report'

export interface Pair {
  readonly name: string
  /** What the other side is, for people. */
  readonly beside: string
  ours(round: number): unknown
  theirs(round: number): unknown
}
const figures = (times: readonly number[]) => ({ p50: quantile(times, 0.5), p95: quantile(times, 0.95) })
const shown = ({ p50, p95 }: { p50: number; p95: number }) => `p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Runs both sides `rounds` times in turn, after one round that does not count, and prints figures and ratio. */
export async function measure({ name, beside, ours, theirs }: Pair, rounds: number): Promise<void> {
  const [own, other]: [number[], number[]] = [[], []]
  for (let round = -1; round < rounds; round++) {
    const times = [await timed(() => ours(round)), await timed(() => theirs(round))] as const
    if (round < 0) continue
    own.push(times[0])
    other.push(times[1])
  }
  const [a, b] = [figures(own), figures(other)]
  console.log(`${name}: ours ${shown(a)}; ${beside} ${shown(b)}`)
  console.log(`  ratio ${beside}/ours: p50 ${(b.p50 / a.p50).toFixed(2)}, p95 ${(b.p95 / a.p95).toFixed(2)}`)
}

export const machineLine = (): string => `${cpus().length} cores, Node ${process.versions.node}`

/** Gives `work` a folder that goes afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'equipoise-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
