// What one claim's judgements make of its effects on each power (DOMAIN 5): x for and against, by analyst and in the mean.
import { CODES, type LedgerColumns } from '../ledger'
import { CONFIDENCE_WEIGHT, CREDIBILITY_WEIGHT, exact } from './weights'

/** Bits of what a cluster is to a power: weighed for it, weighed against it, touching it without weight. */
export const SIDE = { favours: 1, against: 2, unassessed: 4 } as const

/** One analyst's weight on a claim; absent where unassessed (B5). */
export interface Weight {
  readonly c: number
  readonly k: number
  readonly p?: number
}

/** The weight of the judgement at an index of the list column; `weakened` counts credibility 1 as 2 (B10). */
export function weightAt(
  { lists }: LedgerColumns,
  at: number,
  expected: boolean,
  weakened: boolean,
): Weight | undefined {
  const { judgement } = lists
  const given = judgement.credibility[at]!
  const c = CREDIBILITY_WEIGHT[(weakened && given === 1 ? 2 : given) as 1]
  const confidence = CODES.confidence[judgement.confidence[at]!]
  const p = judgement.likelihoodP[at]!
  if (c === undefined || !confidence || (expected && Number.isNaN(p))) return undefined
  return { c, k: CONFIDENCE_WEIGHT[confidence], ...(expected && { p }) }
}
const product = ({ c, k, p = 1 }: Weight): number => c * k * p

/** A claim's x on every power. Arrays by the index of the power; reused from claim to claim. */
export class Judged {
  readonly favour: Float64Array
  readonly disfavour: Float64Array
  /** The same with credibility 1 counted as 2. */
  readonly weakFavour: Float64Array
  readonly weakDisfavour: Float64Array
  /** Bits of SIDE. */
  readonly sides: Uint8Array
  /** By judgement, then power: what that analyst alone would say; filled where there is more than one. */
  ownFavour = new Float64Array(0)
  ownDisfavour = new Float64Array(0)
  judgements = 0
  touches = false

  constructor(
    private readonly columns: LedgerColumns,
    /** Index of the power that an entity is, by its place in the dictionary; −1 = none. */
    private readonly powerOf: Int32Array,
    private readonly powers: number,
  ) {
    this.favour = new Float64Array(powers)
    this.disfavour = new Float64Array(powers)
    this.weakFavour = new Float64Array(powers)
    this.weakDisfavour = new Float64Array(powers)
    this.sides = new Uint8Array(powers)
  }

  /** Reads a row; false where it touches no power. */
  read(row: number, expected: boolean): boolean {
    const { judgement, effect } = this.columns.lists
    this.touches = false
    if (effect.start[row] === effect.start[row + 1]) return false
    for (const one of [this.favour, this.disfavour, this.weakFavour, this.weakDisfavour, this.sides]) one.fill(0)
    const from = judgement.start[row]!
    this.judgements = judgement.start[row + 1]! - from
    if (this.judgements > 1) this.ownFavour = new Float64Array(this.judgements * this.powers)
    if (this.judgements > 1) this.ownDisfavour = new Float64Array(this.judgements * this.powers)
    if (this.judgements === 0) this.add(row, 0, undefined, undefined, -1)
    let assessed = 0
    for (let j = 0; j < this.judgements; j++) {
      const weight = weightAt(this.columns, from + j, expected, false)
      const weak = weightAt(this.columns, from + j, expected, true)
      if (weight) assessed++
      this.add(row, judgement.ownEffects[from + j] ? j + 1 : 0, weight, weak, this.judgements > 1 ? j : -1)
    }
    this.finish(assessed)
    return this.touches
  }

  /** Adds the effects of a row that are the claim's own (0) or those of a judgement (1 + its index). */
  private add(row: number, whose: number, weight: Weight | undefined, weak: Weight | undefined, own: number): void {
    const { effect } = this.columns.lists
    for (let i = effect.start[row]!; i < effect.start[row + 1]!; i++) {
      const power = this.powerOf[effect.entity[i]!]!
      if (effect.judgement[i] !== whose || power < 0) continue
      this.touches = true
      const favours = effect.favours[i] === 1
      this.sides[power]! |= weight ? (favours ? SIDE.favours : SIDE.against) : SIDE.unassessed
      if (!weight || !weak) continue
      const x = exact(effect.strength[i]! * product(weight))
      ;(favours ? this.favour : this.disfavour)[power]! += x
      ;(favours ? this.weakFavour : this.weakDisfavour)[power]! += exact(effect.strength[i]! * product(weak))
      if (own >= 0) (favours ? this.ownFavour : this.ownDisfavour)[own * this.powers + power]! += x
    }
  }

  /** The mean over the analysts who assessed (B6); what any of them weighs is not unassessed. */
  private finish(assessed: number): void {
    for (let power = 0; power < this.powers; power++) {
      if (this.sides[power]! & (SIDE.favours | SIDE.against)) this.sides[power]! &= ~SIDE.unassessed
      if (assessed < 2) continue
      for (const one of [this.favour, this.disfavour, this.weakFavour, this.weakDisfavour])
        one[power] = exact(one[power]! / assessed)
    }
  }
}
