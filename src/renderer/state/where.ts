// The filter set of the window for questions that the workbench answers over the same claims: as a filter text, or as ids.
import { formatWhere } from '@shared/kernel/filter'
import { idOf } from '@shared/kernel/ledger'
import type { ClaimId } from '@shared/model/base/ids'
import { useMemo } from 'react'
import { ledgerStore, useLedger } from './ledger/ledger-store'
import { useView } from './view-store'
import { useRested } from './window/use-rested'

/** Milliseconds that the filters stand still before anything is asked: a brush is dragged through many. */
const REST = 200

/** The filters that are on, as the workbench reads them, once they rest; undefined = all claims. */
export function useWhere(): string | undefined {
  const filters = useView((s) => s.filters)
  const dictionaries = useLedger()?.columns.dictionaries
  const where = useMemo(() => {
    const on = filters.filter((filter) => filter.on)
    return dictionaries && on.length > 0 ? formatWhere(on, dictionaries) : undefined
  }, [filters, dictionaries])
  return useRested(where, REST)
}

/** The claims that the filters leave: `key` differs whenever they may; `ids` answers at the time of asking. */
export interface Scope {
  readonly key: string
  readonly ids: () => ClaimId[] | undefined
}
/** Ids cost the workbench nothing, where a filter text has to be matched against every claim. */
export function useScope(): Scope {
  const where = useWhere()
  const sequence = useLedger()?.columns.sequence ?? 0
  return useMemo(
    () => ({ key: `${sequence} ${where ?? ''}`, ids: where === undefined ? () => undefined : visibleIds }),
    [sequence, where],
  )
}

function visibleIds(): ClaimId[] {
  const ledger = ledgerStore.getState()
  if (!ledger.columns) return []
  const ids: ClaimId[] = []
  for (let row = 0; row < ledger.columns.count; row++)
    if (ledger.visible[row]) ids.push(idOf(ledger.columns, row) as ClaimId)
  return ids
}
