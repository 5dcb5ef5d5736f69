// Next and previous claim in the ledger's order, among the visible ones.
import { idOf } from '@shared/kernel/ledger'
import { ledgerStore } from '../ledger/ledger-store'
import { select, viewStore } from '../view-store'

/** Selects the visible claim `by` steps on from the selected one; from none, the first or last. */
export function stepClaim(by: 1 | -1): void {
  const ledger = ledgerStore.getState()
  if (!ledger.columns || !('visible' in ledger) || ledger.visibleCount === 0) return
  const { columns, visible, rowOf } = ledger
  const now = viewStore.getState().selection.at(-1)
  let row = now === undefined ? (by === 1 ? -1 : columns.count) : (rowOf.get(now) ?? -1)
  for (let n = 0; n < columns.count; n++) {
    row = (row + by + columns.count) % columns.count
    if (!visible[row]) continue
    select([idOf(columns, row)])
    return
  }
}
