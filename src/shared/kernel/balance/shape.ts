// What the balance of a polity between powers is made of (DOMAIN 5): the question, the figures, what explains them.
// Shapes only; the figures are computed beside it.
import type { Domain } from '../../model/base/vocabulary'
import type { DayRange } from '../ledger'

/** Never summed: observed = fact, judgement, causal; expected = forecast (x also times p); wished = normative. */
export const BALANCE_LANES = ['observed', 'expected', 'wished'] as const
export type BalanceLane = (typeof BALANCE_LANES)[number]

/** What one row of the matrix gathers. An actor row holds the clusters in which that entity is an actor. */
export type BalanceRow =
  | { readonly by: 'domain'; readonly domain: Domain }
  | { readonly by: 'period'; readonly range: DayRange }
  | { readonly by: 'actor'; readonly entity: string }

/** The question. Ids are entity ids; `powers` in the project's order; without `period` all years, undated ones too. */
export interface BalanceQuestion {
  readonly polity: string
  readonly powers: readonly string[]
  readonly lane: BalanceLane
  readonly rows: readonly BalanceRow[]
  readonly period?: DayRange
}

/** Clusters by what they do to a power; `possible` = of all of these, those that touch the period only possibly. */
export interface BalanceCounts {
  readonly favouring: number
  readonly against: number
  readonly unassessed: number
  readonly possible: number
  /** Distinct roots (hi) of the clusters counted. */
  readonly origins: number
  /** Both sides of a contradiction may count: the cell is marked. */
  readonly contested: boolean
}

/** A figure that never stands alone (D42): value within its spread, or too few to say. Values in −1..+1 or 0..1. */
export type BalanceFigure =
  | { readonly kind: 'value'; readonly value: number; readonly low: number; readonly high: number }
  /** Below 3 assessed clusters or 2 origins. */
  | { readonly kind: 'too-few' }
  /** The divisor is 0: what there is weighs nothing. */
  | { readonly kind: 'undefined' }

/** One row of one power: sums of x, the index with its spread, the counts beside it. */
export interface BalanceCell {
  readonly power: string
  /** Σx of + and of − effects. */
  readonly favour: number
  readonly disfavour: number
  readonly index: BalanceFigure
  readonly counts: BalanceCounts
}

/** The cells of a row, in the order of the powers; `clusters` = distinct clusters of the row. */
export interface BalanceLine {
  readonly row: BalanceRow
  readonly clusters: number
  readonly cells: readonly BalanceCell[]
}

/** The whole answer; `total` is over everything asked for, whatever the rows: the beam. */
export interface Balance {
  readonly question: BalanceQuestion
  readonly total: BalanceLine
  readonly lines: readonly BalanceLine[]
  /** F of each power over ΣF, in the order of the powers; undefined where ΣF is 0. */
  readonly shares: readonly (number | undefined)[]
  /** 1 = all shares equal, 0 = one power; shown when at least one power has an index. */
  readonly evenness: BalanceFigure
  /** Clusters counted in each lane under the same question, for the lane tabs. */
  readonly lanes: Readonly<Record<BalanceLane, number>>
}

/** One cluster's part in a cell; `x` = strength × c × k (× p), absent = unassessed; several = a split, an analyst each. */
export interface BalancePart {
  /** Ledger row of the cluster's root claim. */
  readonly claim: number
  readonly sign: 1 | -1
  readonly strength: number
  readonly weights: readonly {
    /** Absent = the displayed assessment. */
    readonly analyst?: string
    /** Analysts may give a claim effects of their own. */
    readonly strength: number
    readonly c: number
    readonly k: number
    readonly p?: number
    readonly x: number
  }[]
  readonly restatements: number
  readonly certain: boolean
}
/** What the figure becomes without an origin, without one side of a contradiction, or by one analyst alone. */
export interface BalanceSwing {
  readonly without: 'origin' | 'contradicted' | 'others'
  /** Id of the origin or of the document that is its own root; ledger row of the claim left out; id of the analyst. */
  readonly key: string | number
  readonly index: number | undefined
}
/** Why a cell says what it says: its claims by weight, and each single thing that moves the figure. */
export interface BalanceReasons {
  readonly parts: readonly BalancePart[]
  readonly swings: readonly BalanceSwing[]
}
