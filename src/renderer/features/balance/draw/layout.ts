// All that the drawing needs, worked out once a change: where things stand, and what each says.
import type { Balance, BalanceLine } from '@shared/kernel/balance'
import type { LedgerColumns } from '@shared/kernel/ledger'
import type { ColourKind } from '../choice'
import { type Geometry, geometryOf } from './geometry'
import { faults, type Hung, hang, type SharesPlace, sharesAt } from './hang'

export interface Layout {
  readonly columns: LedgerColumns
  readonly balance: Balance
  /** The rows that have a cluster. */
  readonly lines: readonly BalanceLine[]
  /** The same question asked of each period. */
  readonly periods: readonly BalanceLine[]
  readonly geometry: Geometry
  readonly hung: readonly Hung[]
  readonly shares: SharesPlace
  /** Clusters behind one square. */
  readonly unit: number
  /** From square to square. */
  readonly step: number
  readonly colour: ColourKind
}

const WIDE_STEP = 8
const COMPACT_STEP = 6
const UNITS = [1, 2, 5]
/** The least round number of clusters a square so that the longest row of squares fits. */
export function unitOf(lines: readonly BalanceLine[], squares: number): number {
  let most = 1
  for (const { cells } of lines)
    for (const { counts } of cells) most = Math.max(most, counts.favouring + counts.unassessed, counts.against)
  for (let ten = 1; ; ten *= 10) {
    const unit = UNITS.find((u) => most / (u * ten) <= squares)
    if (unit) return unit * ten
  }
}

/** What hangs, its words on one line each if that crosses none and leaves no room, else on two. */
export function hungOf(columns: LedgerColumns, balance: Balance, room: number, lines: number) {
  const powers = balance.question.powers.length
  const tried = (twoLines: boolean) => {
    const first = geometryOf(room, powers, lines, { twoLines })
    return { first, hung: hang(balance, columns, first) }
  }
  const one = tried(false)
  return faults(one.hung, one.first) === 0 ? one : tried(true)
}

export function layoutOf(
  columns: LedgerColumns,
  balance: Balance,
  periods: readonly BalanceLine[],
  room: number,
  colour: ColourKind,
): Layout {
  const lines = balance.lines.filter(({ clusters }) => clusters > 0)
  const powers = balance.question.powers.length
  const { first, hung } = hungOf(columns, balance, room, lines.length)
  const shares = sharesAt(hung, first)
  const step = first.compact ? COMPACT_STEP : WIDE_STEP
  const unit = unitOf(lines, Math.max(3, Math.floor((first.column / 2 - 14) / step)))
  const geometry = geometryOf(room, powers, lines.length, { sharesUnder: shares.under, unit, twoLines: first.twoLines })
  return { columns, balance, lines, periods, geometry, hung, shares, unit, step, colour }
}

/** What a power's marks are painted in; `domain` where the row is of one. */
export function paintOf(colour: ColourKind, power: number, domain?: string): string {
  if (colour === 'power') return `var(--power-${(power % 6) + 1})`
  return colour === 'domain' && domain ? `var(--domain-${domain})` : 'var(--ink)'
}
