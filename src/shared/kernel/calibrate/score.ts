// The score of one forecast: what was stated over time against what came about (DOMAIN 4.7).
import type { Forecast } from '../../model/claim'
import { likelihoodP } from '../grade'
import { dayOfTimestamp } from '../time'

type Scale = 'icd203' | 'phia'
type Entry = Pick<Forecast['entries'][number], 'at' | 'p' | 'term'>

/** A probability and whether it is the midpoint of a term (C1). */
export interface StatedP {
  readonly p: number
  readonly midpoint: boolean
}
/** The probability of an entry; undefined for a term that no scale has (C1). */
export function statedP({ p, term }: Omit<Entry, 'at'>, scale: Scale): StatedP | undefined {
  if (p !== undefined) return { p, midpoint: false }
  if (term === undefined) return undefined
  const other = scale === 'icd203' ? 'phia' : 'icd203'
  const mid = likelihoodP({ scale, term, basis: 'assigned' }) ?? likelihoodP({ scale: other, term, basis: 'assigned' })
  return mid === undefined ? undefined : { p: mid, midpoint: true }
}

/** What one forecast adds to a calibration. */
export interface Scored {
  /** Day-weighted mean of (p − o)², 0..1. */
  readonly brier: number
  /** Day-weighted mean of p. */
  readonly p: number
  readonly outcome: 0 | 1
  /** Whether a term's midpoint stands for any p in it. */
  readonly midpoint: boolean
}

/** A single stated probability against the outcome. */
export const scoreOne = ({ p, midpoint }: StatedP, outcome: 'yes' | 'no'): Scored => {
  const o = outcome === 'yes' ? 1 : 0
  return { brier: (p - o) ** 2, p, outcome: o, midpoint }
}

/** Entries of one analyst against an outcome of this moment; undefined if none counts (C3, C4, D44). */
export function scoreEntries(
  entries: readonly Entry[],
  {
    outcome,
    resolvedAt,
    scale,
  }: { readonly outcome: 'yes' | 'no'; readonly resolvedAt: string; readonly scale: Scale },
): Scored | undefined {
  const end = dayOfTimestamp(resolvedAt)
  const byDay = new Map<number, StatedP>()
  for (const entry of [...entries].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    const [day, stated] = [dayOfTimestamp(entry.at), statedP(entry, scale)]
    if (end !== undefined && day !== undefined && day <= end && stated) byDay.set(day, stated)
  }
  const steps = [...byDay].map(([day, stated], i, all) => ({ stated, days: (all[i + 1]?.[0] ?? end ?? day) - day }))
  const total = steps.reduce((sum, step) => sum + step.days, 0)
  const last = steps.at(-1)
  if (!last) return undefined
  if (total === 0) return scoreOne(last.stated, outcome)
  const o = outcome === 'yes' ? 1 : 0
  const mean = (value: (p: number) => number) =>
    steps.reduce((sum, { stated, days }) => sum + value(stated.p) * days, 0) / total
  const midpoint = steps.some(({ stated, days }) => days > 0 && stated.midpoint)
  // Nine places: the mean of equal numbers must not slip into the band below.
  const p = Math.round(mean((one) => one) * 1e9) / 1e9
  return { brier: mean((one) => (one - o) ** 2), p, outcome: o, midpoint }
}
