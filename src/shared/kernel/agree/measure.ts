// Every measure of agreement over a set of units: pairs of analysts, all of them together, where they differ most.
import { cohenKappa, sharedShare, weightedKappa } from './cohen'
import { type Alpha, intervalAlpha, nominalAlpha, ordinalAlpha } from './krippendorff'
import type { Coefficient, Rating, Unit } from './rating'

/** Two analysts over what both rated; `weighted` over what both rated on the ordered scale (A1, A2, A7). */
export interface PairAgreement {
  readonly a: string
  readonly b: string
  readonly units: number
  /** Share of units with the same category; absent without units. */
  readonly same?: number
  readonly kappa: Coefficient
  readonly weighted: { readonly coefficient: Coefficient; readonly units: number }
}
/** All analysts together, on each level of measurement that the values allow (A3, A6). */
export interface Agreement {
  readonly pairs: readonly PairAgreement[]
  readonly nominal: Alpha
  readonly ordinal: Alpha
  readonly interval: Alpha
}

/** Measures units over these analysts, pairs in their order. */
export function measureAgreement(units: readonly Unit[], analysts: readonly string[]): Agreement {
  const rated = units.map((unit) => analysts.flatMap((analyst) => unit.get(analyst) ?? []))
  const numbers = (pick: (rating: Rating) => number | undefined) =>
    rated.map((ratings) => ratings.flatMap((rating) => pick(rating) ?? []))
  return {
    pairs: analysts.flatMap((a, i) => analysts.slice(i + 1).map((b) => pairOf(units, a, b))),
    nominal: nominalAlpha(rated.map((ratings) => ratings.map((rating) => rating.category))),
    ordinal: ordinalAlpha(numbers((rating) => rating.rank)),
    interval: intervalAlpha(numbers((rating) => rating.size)),
  }
}

function pairOf(units: readonly Unit[], a: string, b: string): PairAgreement {
  const common = units.flatMap((unit) => {
    const [first, second] = [unit.get(a), unit.get(b)]
    return first && second ? [[first, second] as const] : []
  })
  const categories = common.map(([first, second]) => [first.category, second.category] as const)
  const ranks = common.flatMap(([{ rank: i }, { rank: j }]) =>
    i === undefined || j === undefined ? [] : [[i, j] as const],
  )
  const same = sharedShare(categories)
  return {
    a,
    b,
    units: common.length,
    ...(same === undefined ? {} : { same }),
    kappa: cohenKappa(categories),
    weighted: { coefficient: weightedKappa(ranks), units: ranks.length },
  }
}

/** Whether categories differ, and how far: by ranks, and within a rank by sizes. */
function spread(ratings: readonly Rating[]): { readonly differs: boolean; readonly distance: number } {
  const ranks = ratings.flatMap((rating) => rating.rank ?? [])
  const sizes = ratings.flatMap((rating) => rating.size ?? [])
  const range = (values: readonly number[]) => (values.length < 2 ? 0 : Math.max(...values) - Math.min(...values))
  const differs = new Set(ratings.map((rating) => rating.category)).size > 1
  return { differs, distance: range(ranks) + range(sizes) }
}

/** The units whose ratings differ, the widest apart first (A11). */
export function widestFirst<U extends { readonly ratings: Unit }>(
  units: readonly U[],
  analysts: readonly string[],
): U[] {
  return units
    .map((unit) => ({ unit, ...spread(analysts.flatMap((analyst) => unit.ratings.get(analyst) ?? [])) }))
    .filter((one) => one.differs)
    .sort((x, y) => y.distance - x.distance)
    .map((one) => one.unit)
}

/** What an α may be used for (A8). */
export type AlphaReading = 'reliable' | 'tentative' | 'not-usable' | 'undefined'
/** Krippendorff's thresholds; undefined stays undefined (A5, A8). */
export function readAlpha(coefficient: Coefficient): AlphaReading {
  if (coefficient.state === 'undefined') return 'undefined'
  if (coefficient.value >= 0.8) return 'reliable'
  return coefficient.value >= 0.667 ? 'tentative' : 'not-usable'
}
