// A calibration of many scored forecasts: Brier, bins with their intervals, Murphy's parts (DOMAIN 4.7).
import { ICD203 } from '../../model/grade'
import type { Scored } from './score'

/** Below this a bin's share says nothing (C7). */
const LEAST = 5
/** Two-sided 95 % of the standard normal distribution. */
const Z = 1.959963984540054

/** A share 0..1 with its 95 % Wilson interval. */
export interface Share {
  readonly value: number
  readonly low: number
  readonly high: number
}
/** One ICD 203 band; `low` to `high` in 0..1, the last band to 1 inclusive (C6, C7). */
export interface Bin {
  readonly term: string
  readonly low: number
  readonly high: number
  readonly n: number
  /** Mean p; absent in an empty bin. */
  readonly meanP?: number
  /** Observed share of yes; absent below five forecasts. */
  readonly share?: Share
}
/** Reliability, resolution, uncertainty (C8). */
export interface MurphyParts {
  readonly rel: number
  readonly res: number
  readonly unc: number
}
/** A calibration of `n` scored forecasts. */
export interface Calibration {
  readonly n: number
  /** How many came about. */
  readonly yes: number
  /** Absent without scored forecasts (C9). */
  readonly brier?: number
  readonly murphy?: MurphyParts
  readonly bins: readonly Bin[]
  /** How many rest on a term's midpoint. */
  readonly midpoints: number
  /** No bin has enough to show a share (C10). */
  readonly tooFew: boolean
}

/** 95 % Wilson score interval of `yes` in `n`; n ≥ 1 (C7). */
export function wilson(yes: number, n: number): Share {
  const value = yes / n
  const middle = value + Z ** 2 / (2 * n)
  const half = Z * Math.sqrt((value * (1 - value)) / n + Z ** 2 / (4 * n ** 2))
  const scale = 1 + Z ** 2 / n
  return { value, low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** The calibration of these scores. */
export function calibration(scores: readonly Scored[]): Calibration {
  const bands = ICD203.map((step, i) => ({
    term: step.term,
    low: i === 0 ? 0 : step.low,
    high: i === ICD203.length - 1 ? 1 : step.high,
    scores: scores.filter(({ p }) => (i === 0 || p >= step.low) && (i === ICD203.length - 1 || p < step.high)),
  }))
  const bins = bands.map(({ scores: held, ...band }): Bin => {
    const n = held.length
    if (n === 0) return { ...band, n }
    const share = n >= LEAST ? wilson(held.filter((one) => one.outcome === 1).length, n) : undefined
    return { ...band, n, meanP: mean(held.map((one) => one.p)), ...(share && { share }) }
  })
  return {
    n: scores.length,
    yes: scores.filter((one) => one.outcome === 1).length,
    ...(scores.length > 0 && {
      brier: mean(scores.map((one) => one.brier)),
      murphy: murphy(bands.map((band) => band.scores)),
    }),
    bins,
    midpoints: scores.filter((one) => one.midpoint).length,
    tooFew: bins.every((bin) => bin.share === undefined),
  }
}

function murphy(bins: readonly (readonly Scored[])[]): MurphyParts {
  const all = bins.flat()
  const overall = mean(all.map((one) => one.outcome))
  const part = (value: (p: number, o: number) => number) =>
    bins
      .filter((held) => held.length > 0)
      .reduce((sum, held) => {
        const [p, o] = [mean(held.map((one) => one.p)), mean(held.map((one) => one.outcome))]
        return sum + held.length * value(p, o)
      }, 0) / all.length
  return {
    rel: part((p, o) => (p - o) ** 2),
    res: part((_, o) => (o - overall) ** 2),
    unc: overall * (1 - overall),
  }
}
