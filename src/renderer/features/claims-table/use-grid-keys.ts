// Keys and presses of the grid: one active cell, selection by row, editing by cell.
import { idOf, type LedgerColumns } from '@shared/kernel/ledger'
import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import { select, viewStore } from '../../state/view-store'
import { copyRows } from './columns/copy-rows'
import { EDITABLE } from './columns/fields'
import { stepColumn } from './columns/move-column'
import { cellId } from './GridRow'
import { groupId } from './group/GroupRow'
import { groupAt, type Lines } from './group/groups'
import type { ClaimsTable } from './use-claims-table'

interface Options {
  readonly table: ClaimsTable
  readonly columns: LedgerColumns
  readonly order: Uint32Array
  readonly lines: Lines
  readonly rowOf: ReadonlyMap<string, number>
  readonly page: () => number
  readonly reveal: (index: number) => void
  readonly toggle: (group: number) => void
  readonly isOpen: (group: number) => boolean
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

/** Whether a key opens or closes the heading that it is pressed on. */
const turns = (key: string, open: boolean): boolean =>
  key === 'Enter' || key === ' ' || (key === 'ArrowRight' && !open) || (key === 'ArrowLeft' && open)

export function useGridKeys({ table, columns, order, lines, rowOf, page, reveal, toggle, isOpen }: Options) {
  const [chosen, setActive] = useState<Active>({ index: -1, column: 0 })
  const [anchor, setAnchor] = useState(-1)
  const [editing, setEditing] = useState<{ id: string; column: string }>()
  const lastId = viewStore.getState().selection.at(-1)
  const selectedIndex = lastId === undefined ? -1 : lines.indexOf(rowOf.get(lastId) ?? -1)
  const active: Active = {
    ...chosen,
    index:
      selectedIndex >= 0 && viewStore.getState().selectedIn !== 'claims'
        ? selectedIndex
        : Math.min(chosen.index, lines.length - 1),
  }
  const at = (index: number): string => idOf(columns, lines[index] ?? 0)
  /** The group whose heading stands in a line; undefined where a claim does. */
  const heading = (index: number): number | undefined => ((lines[index] ?? 0) < 0 ? groupAt(lines[index]!) : undefined)
  const columnIds = table.getVisibleLeafColumns().map((c) => c.id)

  const range = (from: number, to: number): string[] =>
    Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => (from < to ? from + i : from - i))
      .filter((index) => heading(index) === undefined)
      .map(at)
  const choose = (index: number, column: number, how: { shift: boolean; toggle: boolean }) => {
    setActive({ index, column })
    if (heading(index) !== undefined) return
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
    const group = heading(active.index)
    const next = moved(event.key, active.index, page(), lines.length - 1)
    if (next !== undefined) {
      choose(next, active.column, { shift: event.shiftKey, toggle: false })
      reveal(next)
    } else if (group !== undefined && turns(event.key, isOpen(group))) toggle(group)
    else if (event.ctrlKey && event.shiftKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
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
  const activeId = (): string | undefined => {
    const [group, column] = [heading(active.index), columnIds[active.column]]
    if (group !== undefined) return groupId(group)
    return active.index >= 0 && column !== undefined ? cellId(at(active.index), column) : undefined
  }
  return {
    active,
    activeId: activeId(),
    editing,
    edit,
    stopEditing: () => {
      setEditing(undefined)
      document.querySelector<HTMLElement>('[data-panel="claims"] [data-autofocus]')?.focus()
    },
    press: (index: number, column: number, event: MouseEvent) => {
      const group = heading(index)
      if (group !== undefined) {
        setActive({ index, column })
        toggle(group)
      } else if (!(event.target as Element).closest('input, select'))
        choose(index, column, { shift: event.shiftKey, toggle: event.ctrlKey || event.metaKey })
    },
    onKeyDown,
  }
}
