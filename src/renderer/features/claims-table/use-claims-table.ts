// The headless table: column state kept per corpus, sorting done on the ledger, rows given only for what is on screen.
import type { LedgerColumns } from '@shared/kernel/ledger'
import { useTable } from '@tanstack/react-table'
import { useCallback, useMemo, useState } from 'react'
import { keepLayoutFact, layoutFact } from '../../state/window/settings'
import { HIDDEN, type Item } from './columns/fields'
import { features, makeColumns } from './columns/make-columns'
import { orderOf, type Sort, visibleOrder } from './order'

const NO_ROWS = new Uint32Array(0)
const NO_ITEMS: Item[] = []
type Visibility = Record<string, boolean>

export function useClaimsTable(ledger: LedgerColumns | undefined, visible: Uint8Array | undefined) {
  const [sort, setSort] = useState<Sort>(() => layoutFact<Sort>('claims.sort') ?? { column: 'event', desc: false })
  const [columnVisibility, setVisibility] = useState<Visibility>(() => ({
    ...HIDDEN,
    ...layoutFact<Visibility>('claims.columns'),
  }))
  const [columnSizing, setSizing] = useState<Record<string, number>>(() => layoutFact('claims.sizes') ?? {})
  const [columnOrder, setOrder] = useState<string[]>(() => layoutFact('claims.order') ?? [])
  const powers = ledger?.dictionaries.powers.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: columns depend on the powers alone, not on every new ledger
  const columns = useMemo(() => (ledger ? makeColumns(ledger) : []), [powers])
  const table = useTable({
    features,
    columns,
    data: NO_ITEMS,
    manualSorting: true,
    columnResizeMode: 'onChange',
    defaultColumn: { minSize: 30 },
    state: { columnVisibility, columnSizing, columnOrder },
    onColumnVisibilityChange: (update) => {
      const next = typeof update === 'function' ? update(columnVisibility) : update
      setVisibility(next)
      keepLayoutFact('claims.columns', next)
    },
    onColumnOrderChange: (update) => {
      const next = typeof update === 'function' ? update(columnOrder) : update
      setOrder(next)
      keepLayoutFact('claims.order', next)
    },
    onColumnSizingChange: (update) => {
      const next = typeof update === 'function' ? update(columnSizing) : update
      setSizing(next)
      keepLayoutFact('claims.sizes', next)
    },
  })
  const order = useMemo(
    () => (ledger && visible ? visibleOrder(orderOf(ledger, sort), visible) : NO_ROWS),
    [ledger, visible, sort],
  )
  const choose = useCallback((column: string) => {
    setSort((now) => {
      const next = { column, desc: now.column === column && !now.desc }
      keepLayoutFact('claims.sort', next)
      return next
    })
  }, [])
  return { table, order, sort, setSort: choose }
}
export type ClaimsTable = ReturnType<typeof useClaimsTable>['table']
