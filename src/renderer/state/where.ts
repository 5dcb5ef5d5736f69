// The filter set of the window as a filter text, for questions that the workbench answers over the same claims.
import { formatWhere } from '@shared/kernel/filter'
import { useMemo } from 'react'
import { useLedger } from './ledger/ledger-store'
import { useView } from './view-store'

/** The filters that are on, as the workbench reads them; undefined = all claims. */
export function useWhere(): string | undefined {
  const filters = useView((s) => s.filters)
  const dictionaries = useLedger()?.columns.dictionaries
  return useMemo(() => {
    const on = filters.filter((filter) => filter.on)
    return dictionaries && on.length > 0 ? formatWhere(on, dictionaries) : undefined
  }, [filters, dictionaries])
}
