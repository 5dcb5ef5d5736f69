// Moving a column of the table among those that are shown; hidden ones keep their places.
import type { ClaimsTable } from '../use-claims-table'

/** Puts a column where another stands: before it when it came from the right, after it when from the left. */
export function moveColumn(table: ClaimsTable, id: string, target: string): void {
  const order = table.getAllLeafColumns().map((column) => column.id)
  const [from, to] = [order.indexOf(id), order.indexOf(target)]
  if (from < 0 || to < 0 || from === to) return
  table.setColumnOrder(order.toSpliced(from, 1).toSpliced(to, 0, id))
}
/** Moves a column one place among the shown ones; answers its new index there. */
export function stepColumn(table: ClaimsTable, index: number, by: 1 | -1): number {
  const shown = table.getVisibleLeafColumns()
  const [column, target] = [shown[index], shown[index + by]]
  if (!column || !target) return index
  moveColumn(table, column.id, target.id)
  return index + by
}
