// Indices and evenness with their spread, from the tally of a line (DOMAIN 5). A figure is never given alone (D42).
import type { Prepared } from './prepare'
import type { BalanceFigure } from './shape'
import type { Losses, Tally } from './tally'
import { LEAST_ASSESSED, LEAST_ORIGINS } from './weights'

/** (F − U)/(F + U); undefined where nothing weighs. */
export const indexOf = (favour: number, disfavour: number): number | undefined =>
  favour + disfavour > 0 ? (favour - disfavour) / (favour + disfavour) : undefined

/** Lowest and highest of a value and of what it becomes; what is undefined says nothing. */
class Spread {
  low: number
  high: number
  constructor(readonly value: number) {
    this.low = value
    this.high = value
  }
  over(value: number | undefined): void {
    if (value === undefined) return
    if (value < this.low) this.low = value
    if (value > this.high) this.high = value
  }
  figure(): BalanceFigure {
    return { kind: 'value', value: this.value, low: this.low, high: this.high }
  }
}

/** Whether a cell has too few clusters or origins for an index (B8). */
const tooFew = (tally: Tally, power: number): boolean =>
  tally.assessed[power]! < LEAST_ASSESSED || tally.assessedOrigins[power]! < LEAST_ORIGINS

/** The index of each power over a line's clusters. */
export function indexFigures(prepared: Prepared, tally: Tally, clusters: Int32Array): BalanceFigure[] {
  const spreads = Array.from({ length: prepared.powers }, (_, power) => {
    const value = tooFew(tally, power) ? undefined : indexOf(tally.favour[power]!, tally.disfavour[power]!)
    return value === undefined ? undefined : new Spread(value)
  })
  for (const losses of [tally.byOrigin, tally.byAnalyst])
    for (let i = 0; i < losses.count; i++)
      for (let power = 0; power < prepared.powers; power++)
        spreads[power]?.over(indexWithout(tally, losses, losses.keys[i]!, power, prepared.powers))
  for (const cluster of clusters)
    if (prepared.contested[cluster])
      for (let i = prepared.entryStart[cluster]!; i < prepared.entryStart[cluster + 1]!; i++)
        spreads[prepared.power[i]!]?.over(
          indexOf(
            tally.favour[prepared.power[i]!]! - prepared.favour[i]!,
            tally.disfavour[prepared.power[i]!]! - prepared.disfavour[i]!,
          ),
        )
  return spreads.map((spread, power) =>
    spread ? spread.figure() : { kind: tooFew(tally, power) ? 'too-few' : 'undefined' },
  )
}

/** The index of a power without an origin, or by one analyst. */
export function indexWithout(
  tally: Tally,
  losses: Losses,
  key: number,
  power: number,
  powers: number,
): number | undefined {
  const at = key * powers + power
  return indexOf(tally.favour[power]! - losses.favour[at]!, tally.disfavour[power]! - losses.disfavour[at]!)
}

/** F over ΣF. */
export function sharesOf(favour: Float64Array): (number | undefined)[] {
  const sum = favour.reduce((total, one) => total + one, 0)
  return Array.from(favour, (one) => (sum > 0 ? one / sum : undefined))
}

/** −Σ share·ln share / ln(number of powers); undefined without shares or with a single power. */
export function evennessOf(favour: Float64Array): number | undefined {
  let sum = 0
  for (const one of favour) sum += one
  if (!(sum > 0) || favour.length < 2) return undefined
  let entropy = 0
  for (const one of favour) if (one > 0) entropy -= (one / sum) * Math.log(one / sum)
  return entropy / Math.log(favour.length)
}

/** Evenness over a line, with the same spread; shown where at least one power has an index. */
export function evennessFigure(
  prepared: Prepared,
  tally: Tally,
  clusters: Int32Array,
  indices: readonly BalanceFigure[],
): BalanceFigure {
  if (!indices.some(({ kind }) => kind === 'value'))
    return { kind: indices.some(({ kind }) => kind === 'undefined') ? 'undefined' : 'too-few' }
  const value = evennessOf(tally.favour)
  if (value === undefined) return { kind: 'undefined' }
  const spread = new Spread(value)
  const { powers } = prepared
  const left = new Float64Array(powers)
  for (const losses of [tally.byOrigin, tally.byAnalyst])
    for (let i = 0; i < losses.count; i++) {
      const at = losses.keys[i]! * powers
      for (let power = 0; power < powers; power++) left[power] = tally.favour[power]! - losses.favour[at + power]!
      spread.over(evennessOf(left))
    }
  for (const cluster of clusters) {
    if (!prepared.contested[cluster]) continue
    left.set(tally.favour)
    for (let i = prepared.entryStart[cluster]!; i < prepared.entryStart[cluster + 1]!; i++)
      left[prepared.power[i]!]! -= prepared.favour[i]!
    spread.over(evennessOf(left))
  }
  return spread.figure()
}
