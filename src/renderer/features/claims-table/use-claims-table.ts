// The headless table: what a person chose of it is kept as facts, sorting and grouping are done on the ledger, rows are
// given only for what is on screen.
import type { LedgerColumns } from '@shared/kernel/ledger'
import { useTable } from '@tanstack/react-table'
import { useCallback, useMemo } from 'react'
import { useFact } from '../../state/coordination/facts'
import { HIDDEN, type Item } from './columns/fields'
import { readGroup, readOrder, readShown, readSizes, readSort } from './columns/kept'
import { features, makeColumns } from './columns/make-columns'
import { groupsOf, type Lines, linesOf } from './group/groups'
import { orderOf, visibleOrder } from './order'

const NO_ROWS = new Uint32Array(0)
const NO_ITEMS: Item[] = []
/** A value, or what makes the next of the one before, as the headless table hands them over. */
const next = <T>(update: T | ((before: T) => T), before: T): T =>
  typeof update === 'function' ? (update as (before: T) => T)(before) : update

export function useClaimsTable(ledger: LedgerColumns | undefined, visible: Uint8Array | undefined) {
  const [sort, setSort] = useFact('claims.sort', readSort)
  const [shown, setShown] = useFact('claims.columns', readShown)
  const [columnSizing, setSizing] = useFact('claims.sizes', readSizes)
  const [columnOrder, setOrder] = useFact('claims.order', readOrder)
  const [group, setGroup] = useFact('claims.group', readGroup)
  const columnVisibility = useMemo(() => ({ ...HIDDEN, ...shown }), [shown])
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
    onColumnVisibilityChange: (update) => setShown(next(update, columnVisibility)),
    onColumnOrderChange: (update) => setOrder(next(update, columnOrder)),
    onColumnSizingChange: (update) => setSizing(next(update, columnSizing)),
  })
  const order = useMemo(
    () => (ledger && visible ? visibleOrder(orderOf(ledger, sort), visible) : NO_ROWS),
    [ledger, visible, sort],
  )
  const grouped = useMemo(() => (ledger && group.by ? groupsOf(ledger, group.by) : undefined), [ledger, group.by])
  const closed = useMemo(() => new Set(group.closed), [group.closed])
  const lines = useMemo<Lines>(
    () => (grouped ? linesOf(grouped, order, closed) : new Int32Array(order.buffer, order.byteOffset, order.length)),
    [grouped, order, closed],
  )
  const choose = useCallback(
    (column: string) => setSort({ column, desc: sort.column === column && !sort.desc }),
    [sort, setSort],
  )
  return { table, order, lines, grouped, closed, group, setGroup, sort, setSort: choose }
}
export type ClaimsTable = ReturnType<typeof useClaimsTable>['table']
