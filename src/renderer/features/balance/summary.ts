// The whole in words, and as a table of plain text: nothing of it without counts, origins and spread (D42).
import type { BalanceCell, BalanceLine } from '@shared/kernel/balance'
import { tabField } from '@shared/kernel/spreadsheet'
import { string } from '../../state/window/strings'
import { type CellChoice, rowKey } from './choice'
import type { Figures } from './desk/compute'
import { yearsWords } from './periods'
import { countWords, figureWords, fullWords, nameOf, plain, rowWords, spreadWords } from './words'

/** The cell of a choice, if its row is still there. */
export function cellOf({ balance }: Figures, { row, power }: CellChoice): BalanceCell | undefined {
  const key = rowKey(row)
  const line = row ? balance.lines.find((one) => rowKey(one.row) === key) : balance.total
  return line?.cells.find((one) => one.power === power)
}

/** Who stands where, and how even it is: what a listener needs before going in. */
export function summaryOf({ columns, balance }: Figures): string {
  const { lane, polity, period } = balance.question
  const powers = balance.total.cells.map(
    (cell) => `${nameOf(columns, cell.power)} ${fullWords(cell.index)}, ${countWords(cell.counts)}`,
  )
  return string('balance.summary', {
    polity: nameOf(columns, polity),
    lane: string(`balance.lanes.${lane}`),
    period: period ? yearsWords(period) : string('balance.allYears'),
    count: balance.total.clusters,
    powers: powers.join('. '),
    evenness: fullWords(balance.evenness, plain),
  })
}

const HEAD = ['row', 'power', 'index', 'low', 'high', 'favour', 'disfavour', 'for', 'against', 'unassessed'] as const
const MORE = ['possible', 'origins', 'contested'] as const
const exact = (value: number): string => String(Math.round(value * 10_000) / 10_000)

function cellLine(row: string, power: string, { index, counts, favour, disfavour }: BalanceCell): string {
  const figures =
    index.kind === 'value'
      ? [exact(index.value), exact(index.low), exact(index.high)]
      : [string(`balance.${index.kind}`), '', '']
  // sums would let an index be worked out that is too thin to be told
  const sums = index.kind === 'value' ? [exact(favour), exact(disfavour)] : ['', '']
  const { favouring, against, unassessed, possible, origins, contested } = counts
  const said = [favouring, against, unassessed, possible, origins].map(String)
  return [row, power, ...figures, ...sums, ...said, contested ? string('balance.contested') : ''].join('\t')
}
/** The matrix, the total and the periods as tab-separated lines. */
export function tsvOf(figures: Figures): string {
  const { columns, balance, byPeriod } = figures
  const power = (id: string) => tabField(nameOf(columns, id))
  const linesOf = (lines: readonly BalanceLine[]) =>
    lines
      .filter(({ clusters }) => clusters > 0)
      .flatMap(({ row, cells }) =>
        cells.map((cell) => cellLine(tabField(rowWords(columns, row)), power(cell.power), cell)),
      )
  const total = balance.total.cells.map((cell) => cellLine(string('balance.all'), power(cell.power), cell))
  const { evenness } = balance
  const shares = balance.total.cells.flatMap((cell, i) => {
    const share = balance.shares[i]
    return share === undefined || evenness.kind !== 'value' ? [] : `${power(cell.power)} ${plain(share)}`
  })
  const foot = `${string('balance.evennessName')}\t${figureWords(evenness, plain)}\t${spreadWords(evenness, plain)}\t${tabField(shares.join(', '))}`
  const head = [...HEAD, ...MORE].map((name) => string(`balance.tsv.${name}`)).join('\t')
  const periods = balance.question.rows[0]?.by === 'period' ? [] : linesOf(byPeriod.lines)
  return `${[head, ...total, ...linesOf(balance.lines), ...periods, foot, tabField(summaryOf(figures))].join('\n')}\n`
}
