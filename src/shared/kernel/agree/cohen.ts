// Agreement of two analysts over the units that both rated: Cohen's kappa, plain and weighted (DOMAIN 4.8).
import { type Coefficient, defined, undefinedFor } from './rating'

/** Cohen's κ of pairs of categories (A1); undefined when both use one and the same category alone (D45). */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): Coefficient {
  if (pairs.length === 0) return undefinedFor('no-units')
  const [first, second] = [tally(pairs.map((pair) => pair[0])), tally(pairs.map((pair) => pair[1]))]
  const n = pairs.length
  const same = pairs.filter(([a, b]) => a === b).length
  let expected = 0
  for (const [category, count] of first) expected += count * (second.get(category) ?? 0)
  if (expected === n * n) return undefinedFor('one-category')
  return defined((same * n - expected) / (n * n - expected))
}

/** κ weighted by (i − j)² of pairs of ranks (A2); undefined when only one rank is used (D45). */
export function weightedKappa(pairs: readonly (readonly [number, number])[]): Coefficient {
  if (pairs.length === 0) return undefinedFor('no-units')
  const n = pairs.length
  const observed = pairs.reduce((sum, [a, b]) => sum + (a - b) ** 2, 0) / n
  const [first, second] = [tally(pairs.map((pair) => pair[0])), tally(pairs.map((pair) => pair[1]))]
  let expected = 0
  for (const [a, m] of first) for (const [b, k] of second) expected += ((a - b) ** 2 * m * k) / (n * n)
  return expected === 0 ? undefinedFor('one-category') : defined(1 - observed / expected)
}

/** Share of pairs of the same category; undefined without pairs. */
export function sharedShare(pairs: readonly (readonly [string, string])[]): number | undefined {
  return pairs.length === 0 ? undefined : pairs.filter(([a, b]) => a === b).length / pairs.length
}

/** How often each value occurs. */
export function tally<V>(values: readonly V[]): Map<V, number> {
  const counts = new Map<V, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
