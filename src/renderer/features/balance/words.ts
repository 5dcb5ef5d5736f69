// Figures and counts of the balance in words. A figure is never said bare (D42): its spread and counts come with it.
import type { BalanceCell, BalanceCounts, BalanceFigure, BalanceRow } from '@shared/kernel/balance'
import type { LedgerColumns } from '@shared/kernel/ledger'
import { string } from '../../state/window/strings'
import { yearsWords } from './periods'

const two = (value: number): string => Math.abs(value).toFixed(2)
/** An index: sign and two decimals, `0.00` without a sign. */
export function signed(value: number): string {
  const digits = two(value)
  if (digits === '0.00') return digits
  return `${value < 0 ? '−' : '+'}${digits}`
}
/** A share or an evenness: two decimals. */
export const plain = (value: number): string => (value < 0 ? `−${two(value)}` : two(value))

/** "+0.55 to +1.00", or that nothing moves it. */
export function spreadWords(figure: BalanceFigure, print = signed): string {
  if (figure.kind !== 'value') return ''
  const [low, high] = [print(figure.low), print(figure.high)]
  if (low === high && low === print(figure.value)) return string('balance.noSwing')
  return string('balance.spread', { low, high })
}
/** The figure itself, or why there is none. */
export const figureWords = (figure: BalanceFigure, print = signed): string =>
  figure.kind === 'value' ? print(figure.value) : string(`balance.${figure.kind}`)
/** Figure and spread in one. */
export const fullWords = (figure: BalanceFigure, print = signed): string =>
  figure.kind === 'value' ? `${print(figure.value)} (${spreadWords(figure, print)})` : figureWords(figure)

export const originWords = ({ origins }: BalanceCounts): string => string('balance.origins', { count: origins })
/** "23 for, 14 against, 1 unassessed". */
export const sideWords = ({ favouring, against, unassessed }: BalanceCounts): string =>
  string('balance.sides', { favouring, against, unassessed })
/** All that stands beside a figure. */
export function countWords(counts: BalanceCounts, joint = ', '): string {
  const parts = [sideWords(counts), originWords(counts)]
  if (counts.contested) parts.push(string('balance.contested'))
  if (counts.possible > 0) parts.push(string('balance.possible', { count: counts.possible }))
  return parts.join(joint)
}
export const cellWords = (cell: BalanceCell): string => `${fullWords(cell.index)}; ${countWords(cell.counts, '; ')}`

export type EntityNames = (id: string) => string
const names = new WeakMap<LedgerColumns['dictionaries'], Map<string, { name: string; iso?: string }>>()
function entitiesOf({ dictionaries }: LedgerColumns) {
  let known = names.get(dictionaries)
  if (!known) {
    known = new Map(
      dictionaries.entities.map(({ id, name, iso3166 }) => [id, { name, ...(iso3166 && { iso: iso3166 }) }]),
    )
    names.set(dictionaries, known)
  }
  return known
}
export const nameOf = (columns: LedgerColumns, id: string): string => entitiesOf(columns).get(id)?.name ?? id
/** Two letters where the state has them, else the first letters of the name. */
export const codeOf = (columns: LedgerColumns, id: string): string =>
  entitiesOf(columns).get(id)?.iso ?? nameOf(columns, id).slice(0, 8)
/** A power as the head of its column: the focal polity as a pole is its own room. */
export const powerWords = (columns: LedgerColumns, id: string, polity: string): string =>
  id === polity ? string('balance.ownRoom', { name: nameOf(columns, id) }) : nameOf(columns, id)

/** What a row is of. */
export function rowWords(columns: LedgerColumns, row: BalanceRow | undefined): string {
  if (!row) return string('balance.all')
  if (row.by === 'domain') return string(`domain.${row.domain}`)
  return row.by === 'actor' ? nameOf(columns, row.entity) : yearsWords(row.range)
}
/** "Energy and Russia". */
export const cellTitle = (columns: LedgerColumns, row: BalanceRow | undefined, power: string): string =>
  string('balance.cell', { row: rowWords(columns, row), power: nameOf(columns, power) })
