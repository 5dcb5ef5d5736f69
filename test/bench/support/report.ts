// Figures of a bench: quantiles over moves, medians and spread over runs, and the machine they come from.
import { cpus, platform, release } from 'node:os'

/** The value below which a share `q` of the values lies (nearest rank). */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN
}

export interface Summary {
  /** Medians over the runs of each run's own quantile, in milliseconds. */
  readonly p50: number
  readonly p95: number
  /** Least and greatest of the runs. */
  readonly p50Spread: readonly [number, number]
  readonly p95Spread: readonly [number, number]
  readonly text: string
}
const spread = (values: readonly number[]): readonly [number, number] => [Math.min(...values), Math.max(...values)]
const shown = ([low, high]: readonly [number, number]): string => `${low.toFixed(1)}–${high.toFixed(1)}`

/** One line and its figures over several runs; undefined without runs. */
export function summary(runs: readonly (readonly number[])[]): Summary | undefined {
  if (runs.length === 0) return undefined
  const [p50s, p95s] = [runs.map((run) => quantile(run, 0.5)), runs.map((run) => quantile(run, 0.95))]
  const [p50, p95] = [quantile(p50s, 0.5), quantile(p95s, 0.5)]
  const [p50Spread, p95Spread] = [spread(p50s), spread(p95s)]
  const text = `p50 ${p50.toFixed(1)} ms (runs ${shown(p50Spread)}), p95 ${p95.toFixed(1)} ms (runs ${shown(p95Spread)})`
  return { p50, p95, p50Spread, p95Spread, text }
}

export function machineOf(browser: string) {
  const cores = cpus().length
  const { node } = process.versions
  const system = `${platform()} ${release()}`
  return { cores, node, browser, system, text: `${cores} cores, Node ${node}, Chromium ${browser}, frame cap off` }
}
