// Whether a view listens to the filters, or keeps the set it had when it was frozen.
import { idOf } from '@shared/kernel/ledger'
import { useMemo } from 'react'
import { type LedgerState, ledgerStore } from './ledger/ledger-store'
import { freeze, useView, type ViewName, viewStore } from './view-store'

const visibleIds = ({ columns, visible }: LedgerState): ReadonlySet<string> =>
  new Set([...visible.keys()].filter((row) => visible[row]).map((row) => idOf(columns, row)))

/** Freezes a view with what it shows, or lets it follow again. */
function toggle(view: ViewName): void {
  const ledger = ledgerStore.getState()
  if (viewStore.getState().frozen[view]) freeze(view, undefined)
  else if (ledger.columns) freeze(view, visibleIds(ledger as LedgerState))
}

/** The same object until the view is frozen or freed, so that a brush move leaves its toggle alone. */
export function useListening(view: ViewName): { readonly listening: boolean; readonly onToggle: () => void } {
  const listening = useView((s) => s.frozen[view] === undefined)
  return useMemo(() => ({ listening, onToggle: () => toggle(view) }), [listening, view])
}
