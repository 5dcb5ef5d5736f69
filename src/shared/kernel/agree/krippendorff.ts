// Agreement of any number of analysts with gaps: Krippendorff's alpha (DOMAIN 4.8).
import { tally } from './cohen'
import { type Coefficient, defined, undefinedFor } from './rating'

/** α with the numbers of units of two or more values, and of the values in them (A7). */
export interface Alpha {
  readonly coefficient: Coefficient
  readonly units: number
  readonly values: number
}
type Squared<V> = (c: V, k: V) => number

function alpha<V>(units: readonly (readonly V[])[], difference: (counts: ReadonlyMap<V, number>) => Squared<V>): Alpha {
  const pairable = units.filter((unit) => unit.length >= 2)
  const counts = tally(pairable.flat())
  const n = pairable.reduce((sum, unit) => sum + unit.length, 0)
  const size = { units: pairable.length, values: n }
  if (pairable.length === 0) return { coefficient: undefinedFor('no-units'), ...size }
  const squared = difference(counts)
  const observed = pairable.reduce((sum, unit) => sum + within(unit, squared), 0) / n
  let expected = 0
  for (const [c, m] of counts) for (const [k, o] of counts) expected += m * o * squared(c, k)
  expected /= n * (n - 1)
  return { coefficient: expected === 0 ? undefinedFor('one-category') : defined(1 - observed / expected), ...size }
}

/** Σ δ² over the ordered pairs of a unit, over (m − 1): the unit's part in Σ o(c,k)·δ². */
function within<V>(unit: readonly V[], squared: Squared<V>): number {
  let sum = 0
  const counts = [...tally(unit)]
  for (const [c, m] of counts) for (const [k, o] of counts) if (c !== k) sum += m * o * squared(c, k)
  return sum / (unit.length - 1)
}

/** α of categories: two values are the same or not (A3, A4). */
export const nominalAlpha = (units: readonly (readonly string[])[]): Alpha =>
  alpha(units, () => (c, k) => (c === k ? 0 : 1))

/** α of sizes: a difference counts by its square (A3, A4). */
export const intervalAlpha = (units: readonly (readonly number[])[]): Alpha =>
  alpha(units, () => (c, k) => (c - k) ** 2)

/** α of ranks: a difference counts by the values that lie between (A3, A4). */
export const ordinalAlpha = (units: readonly (readonly number[])[]): Alpha =>
  alpha(units, (counts) => {
    const upTo = new Map<number, number>()
    let total = 0
    for (const rank of [...counts.keys()].sort((a, b) => a - b)) {
      total += counts.get(rank) ?? 0
      upTo.set(rank, total)
    }
    return (c, k) => {
      const [low, high] = c < k ? [c, k] : [k, c]
      const [below, above] = [counts.get(low) ?? 0, counts.get(high) ?? 0]
      const between = (upTo.get(high) ?? 0) - (upTo.get(low) ?? 0) + below
      return c === k ? 0 : (between - (below + above) / 2) ** 2
    }
  })
