// The selected claims as tab-separated values, a line for each, with the shown columns; formulas are defused.
import { idOf, type LedgerColumns } from '@shared/kernel/ledger'
import { tabSeparated } from '@shared/kernel/spreadsheet'
import { done, fail } from '../../../state/window/notices'
import { string } from '../../../state/window/strings'
import { columnName } from '../GridHead'
import { effectOn } from './effects'
import { FIELDS, type Item } from './fields'

const power = /^power\./
/** What the cell of a column says, as text. */
function textIn(column: string, item: Item): string {
  if (!power.test(column)) return FIELDS[column]?.text(item) ?? ''
  const effect = effectOn(item.columns, item.row, column.replace(power, ''))
  return effect === 0 ? '' : `${effect > 0 ? '+' : '−'}${Math.abs(effect)}`
}

/** A head and a line for each of the rows whose claim is selected, in the order of the table. */
export function copyText(
  columns: LedgerColumns,
  order: Uint32Array,
  shown: readonly string[],
  selected: ReadonlySet<string>,
): string {
  const rows = [...order].filter((row) => selected.has(idOf(columns, row)))
  const head = [
    columnName(columns, 'number'),
    ...shown.filter((id) => id !== 'number').map((id) => columnName(columns, id)),
  ]
  const lines = rows.map((row) => [
    `C-${columns.rows.number[row]}`,
    ...shown.filter((id) => id !== 'number').map((id) => textIn(id, { row, columns })),
  ])
  return tabSeparated([head, ...lines])
}

/** Puts them on the clipboard and says how many. */
export function copyRows(
  columns: LedgerColumns,
  order: Uint32Array,
  shown: readonly string[],
  selection: readonly string[],
): void {
  if (selection.length === 0) return
  const text = copyText(columns, order, shown, new Set(selection))
  const count = text.split('\n').length - 1
  navigator.clipboard.writeText(text).then(() => done(string('table.copied', { count })), fail)
}
