// The balance of a polity between powers over the visible claims (DOMAIN 5). Linear in clusters, origins and lines.
import type { LedgerColumns } from '../ledger'
import { evennessFigure, indexFigures, sharesOf } from './figures'
import { prepare } from './prepare'
import { membersOf } from './select'
import type { Balance, BalanceFigure, BalanceLine, BalanceQuestion, BalanceRow } from './shape'
import { type Tally, tallierOf } from './tally'

/** The row of the total: the period asked for, else all of time, which holds the undated too. */
export const totalRow = ({ period }: Pick<BalanceQuestion, 'period'>): BalanceRow => ({
  by: 'period',
  range: period ?? { earliest: -Infinity, latest: Infinity },
})

/** Answers a question over the rows whose `visible` is not 0; a cluster is visible where its root is (B2). */
export function balanceOf(columns: LedgerColumns, visible: Uint8Array, question: BalanceQuestion): Balance {
  const prepared = prepare(columns, question.polity, question.powers)
  const members = membersOf(columns, visible, question, prepared)
  const tallyOf = tallierOf(prepared)
  const clustersOf = (line: number) => members.cluster.subarray(members.start[line], members.start[line + 1])
  const certainOf = (line: number) => members.certain.subarray(members.start[line], members.start[line + 1])
  const lines = question.rows.map((row, i): BalanceLine => {
    const clusters = clustersOf(i + 1)
    const tally = tallyOf(clusters, certainOf(i + 1))
    return lineOf(row, clusters.length, question, tally, indexFigures(prepared, tally, clusters))
  })
  const all = clustersOf(0)
  const tally = tallyOf(all, certainOf(0))
  const indices = indexFigures(prepared, tally, all)
  return {
    question,
    total: lineOf(totalRow(question), all.length, question, tally, indices),
    lines,
    shares: sharesOf(tally.favour),
    evenness: evennessFigure(prepared, tally, all, indices),
    lanes: members.lanes,
  }
}

const lineOf = (
  row: BalanceRow,
  clusters: number,
  { powers }: BalanceQuestion,
  tally: Tally,
  indices: readonly BalanceFigure[],
): BalanceLine => ({
  row,
  clusters,
  cells: powers.map((power, i) => ({
    power,
    favour: tally.favour[i]!,
    disfavour: tally.disfavour[i]!,
    index: indices[i]!,
    counts: {
      favouring: tally.favouring[i]!,
      against: tally.against[i]!,
      unassessed: tally.unassessed[i]!,
      possible: tally.possible[i]!,
      origins: tally.origins[i]!,
      contested: tally.contested[i] === 1,
    },
  })),
})
