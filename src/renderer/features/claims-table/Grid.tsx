// The grid: rows on screen only, one tab stop, arrows move, Shift extends, Enter edits. Rows are the ledger's.
import { idOf, type LedgerColumns } from '@shared/kernel/ledger'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { useSelected, useView } from '../../state/view-store'
import { string } from '../../state/window/strings'
import styles from './ClaimsTable.module.css'
import { GridHead } from './GridHead'
import { GridRow } from './GridRow'
import type { Sort } from './order'
import type { ClaimsTable } from './use-claims-table'
import { useGridKeys } from './use-grid-keys'

interface Props {
  readonly table: ClaimsTable
  readonly columns: LedgerColumns
  readonly rowOf: ReadonlyMap<string, number>
  /** Visible rows in the chosen order. */
  readonly order: Uint32Array
  readonly sort: Sort
  readonly onSort: (column: string) => void
}
/** Two lines of text. */
const ROW_HEIGHT = 40
const HEAD_HEIGHT = 28

export function Grid({ table, columns, rowOf, order, sort, onSort }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const selection = useView((s) => s.selection)
  const selectedIn = useView((s) => s.selectedIn)
  const hovered = useView((s) => s.hover)
  const [scale, setScale] = useState(1)
  useEffect(() => setScale(Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16), [])
  const virtual = useVirtualizer({
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT * scale,
    overscan: 3,
    // the head stands above the rows in the same scrolled box
    scrollPaddingEnd: HEAD_HEIGHT * scale,
  })
  const keys = useGridKeys({
    table,
    columns,
    order,
    rowOf,
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW_HEIGHT) - 2),
    reveal: (index) => virtual.scrollToIndex(index),
  })
  const selected = useSelected()
  const last = selection.at(-1)
  const lastRow = last === undefined ? undefined : rowOf.get(last)
  const there = lastRow !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows a selection made elsewhere once its row is there, not every new order
  useEffect(() => {
    const index = lastRow === undefined ? -1 : order.indexOf(lastRow)
    if (index >= 0 && selectedIn !== 'claims') virtual.scrollToIndex(index, { align: 'auto' })
  }, [last, there, selectedIn])
  const width = `${table.getVisibleLeafColumns().reduce((sum, column) => sum + column.getSize(), 24) / 16}rem`
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual grid cannot be a table element, its rows are not all there
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      className={styles.grid}
      aria-label={string('panel.claims')}
      aria-rowcount={order.length + 1}
      aria-colcount={table.getVisibleLeafColumns().length}
      aria-multiselectable="true"
      aria-activedescendant={keys.activeId}
      onKeyDown={keys.onKeyDown}
      data-autofocus
    >
      <GridHead table={table} columns={columns} sort={sort} onSort={onSort} width={width} />
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize(), minWidth: width }}>
        {virtual.getVirtualItems().map((item) => {
          const row = order[item.index]
          if (row === undefined || row >= columns.count) return null
          const id = idOf(columns, row)
          return (
            <GridRow
              // by place, so that a brush rewrites rows instead of making them anew; the edited one keeps its field
              key={keys.editing?.id === id ? id : item.index}
              table={table}
              item={{ row, columns }}
              id={id}
              index={item.index}
              top={item.start}
              selected={selected.has(id)}
              hovered={hovered === id}
              activeColumn={keys.active.index === item.index ? keys.active.column : undefined}
              editing={keys.editing?.id === id ? keys.editing.column : undefined}
              onPress={(event, column) => keys.press(item.index, column, event)}
              onEdit={(column) => keys.edit(item.index, column)}
              onEdited={keys.stopEditing}
            />
          )
        })}
      </div>
    </div>
  )
}
