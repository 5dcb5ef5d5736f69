// Whether a view listens to the filters, or keeps the set it had when it was frozen.
import { idOf } from '@shared/kernel/ledger'
import { useLedger } from './ledger/ledger-store'
import { freeze, useView, type ViewName } from './view-store'

export function useListening(view: ViewName): { readonly listening: boolean; readonly onToggle: () => void } {
  const kept = useView((s) => s.frozen[view])
  const ledger = useLedger()
  const onToggle = () => {
    if (kept) freeze(view, undefined)
    else if (ledger)
      freeze(
        view,
        new Set(
          Array.from({ length: ledger.columns.count }, (_, row) => row)
            .filter((row) => ledger.visible[row])
            .map((row) => idOf(ledger.columns, row)),
        ),
      )
  }
  return { listening: kept === undefined, onToggle }
}
