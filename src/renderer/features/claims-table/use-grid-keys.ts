// Keys and presses of the grid: one active cell, selection by row, editing by cell.
import { idOf, type LedgerColumns } from '@shared/kernel/ledger'
import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import { select, viewStore } from '../../state/view-store'
import { copyRows } from './columns/copy-rows'
import { EDITABLE } from './columns/fields'
import { stepColumn } from './columns/move-column'
import { cellId } from './GridRow'
import type { ClaimsTable } from './use-claims-table'

interface Options {
  readonly table: ClaimsTable
  readonly columns: LedgerColumns
  readonly order: Uint32Array
  readonly rowOf: ReadonlyMap<string, number>
  readonly page: () => number
  readonly reveal: (index: number) => void
}
interface Active {
  readonly index: number
  readonly column: number
}

/** New index for a movement key, or undefined for another key. */
function moved(key: string, index: number, page: number, last: number): number | undefined {
  const by: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }
  if (key === 'Home') return 0
  if (key === 'End') return last
  const step = by[key]
  return step === undefined ? undefined : Math.max(0, Math.min(last, index + step))
}

export function useGridKeys({ table, columns, order, rowOf, page, reveal }: Options) {
  const [chosen, setActive] = useState<Active>({ index: -1, column: 0 })
  const [anchor, setAnchor] = useState(-1)
  const [editing, setEditing] = useState<{ id: string; column: string }>()
  const lastId = viewStore.getState().selection.at(-1)
  const selectedIndex = lastId === undefined ? -1 : order.indexOf(rowOf.get(lastId) ?? -1)
  const active: Active = {
    ...chosen,
    index:
      selectedIndex >= 0 && viewStore.getState().selectedIn !== 'claims'
        ? selectedIndex
        : Math.min(chosen.index, order.length - 1),
  }
  const at = (index: number): string => idOf(columns, order[index] ?? 0)
  const columnIds = table.getVisibleLeafColumns().map((c) => c.id)

  const range = (from: number, to: number): string[] =>
    Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => at(from < to ? from + i : from - i))
  const choose = (index: number, column: number, how: { shift: boolean; toggle: boolean }) => {
    setActive({ index, column })
    if (how.shift && anchor >= 0) return select(range(anchor, index), 'set', 'claims')
    setAnchor(index)
    select([at(index)], how.toggle ? 'toggle' : 'set', 'claims')
  }
  const edit = (index: number, column: number) => {
    const id = columnIds[column]
    const editable = id !== undefined && EDITABLE[id] ? id : 'claim'
    if (index >= 0) setEditing({ id: at(index), column: editable })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moved(event.key, active.index, page(), order.length - 1)
    if (next !== undefined) {
      choose(next, active.column, { shift: event.shiftKey, toggle: false })
      reveal(next)
    } else if (event.ctrlKey && event.shiftKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      const column = stepColumn(table, active.column, event.key === 'ArrowRight' ? 1 : -1)
      setActive({ index: active.index, column })
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const column = Math.max(0, Math.min(columnIds.length - 1, active.column + (event.key === 'ArrowRight' ? 1 : -1)))
      setActive({ index: Math.max(0, active.index), column })
    } else if (event.key === 'Enter' || event.key === 'F2') edit(active.index, active.column)
    else if (event.key === ' ')
      choose(Math.max(0, active.index), active.column, { shift: false, toggle: event.ctrlKey })
    else if (event.key.toLowerCase() === 'c' && (event.ctrlKey || event.metaKey))
      copyRows(columns, order, columnIds, viewStore.getState().selection)
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey))
      select(
        Array.from(order, (row) => idOf(columns, row)),
        'set',
        'claims',
      )
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const activeColumn = columnIds[active.column]
  return {
    active,
    activeId: active.index >= 0 && activeColumn !== undefined ? cellId(at(active.index), activeColumn) : undefined,
    editing,
    edit,
    stopEditing: () => {
      setEditing(undefined)
      document.querySelector<HTMLElement>('[role="grid"][data-autofocus]')?.focus()
    },
    press: (index: number, column: number, event: MouseEvent) => {
      if (!(event.target as Element).closest('input, select'))
        choose(index, column, { shift: event.shiftKey, toggle: event.ctrlKey || event.metaKey })
    },
    onKeyDown,
  }
}
