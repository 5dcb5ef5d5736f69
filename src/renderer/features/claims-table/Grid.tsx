// The grid: lines on screen only, one tab stop, arrows move, Shift extends, Enter edits. Rows are the ledger's.
import { idOf, type LedgerColumns } from '@shared/kernel/ledger'
import { useEffect, useRef } from 'react'
import { useSelected, useView } from '../../state/view-store'
import { string } from '../../state/window/strings'
import styles from './ClaimsTable.module.css'
import { GridHead } from './GridHead'
import { GridRow } from './GridRow'
import { useLines } from './grid/use-lines'
import { GroupRow } from './group/GroupRow'
import { groupAt, type Lines } from './group/groups'
import type { GroupFigures } from './group/use-figures'
import type { Sort } from './order'
import type { ClaimsTable } from './use-claims-table'
import { useGridKeys } from './use-grid-keys'

interface Props {
  readonly table: ClaimsTable
  readonly columns: LedgerColumns
  readonly rowOf: ReadonlyMap<string, number>
  /** Visible rows in the chosen order, in closed groups too. */
  readonly order: Uint32Array
  /** What stands in each line: a visible row, or the heading of a group. */
  readonly lines: Lines
  /** Absent while nothing is grouped. */
  readonly groups?: GroupFigures
  readonly onToggle: (label: string) => void
  readonly sort: Sort
  readonly onSort: (column: string) => void
}
export function Grid({ table, columns, rowOf, order, lines, groups, onToggle, sort, onSort }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const selection = useView((s) => s.selection)
  const selectedIn = useView((s) => s.selectedIn)
  const hovered = useView((s) => s.hover)
  const virtual = useLines(scroller, lines.length)
  const keys = useGridKeys({
    table,
    columns,
    order,
    lines,
    rowOf,
    page: virtual.page,
    reveal: virtual.reveal,
    toggle: (group) => onToggle(groups?.labels[group] ?? ''),
    isOpen: (group) => !groups?.closed.has(groups.labels[group] ?? ''),
  })
  const selected = useSelected()
  const last = selection.at(-1)
  const lastRow = last === undefined ? undefined : rowOf.get(last)
  const there = lastRow !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows a selection made elsewhere once its row is there, not every new order
  useEffect(() => {
    const index = lastRow === undefined ? -1 : lines.indexOf(lastRow)
    if (index >= 0 && selectedIn !== 'claims') virtual.reveal(index)
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
      aria-rowcount={lines.length + 1}
      aria-colcount={table.getVisibleLeafColumns().length}
      aria-multiselectable="true"
      aria-activedescendant={keys.activeId}
      onKeyDown={keys.onKeyDown}
      data-autofocus
    >
      <GridHead table={table} columns={columns} sort={sort} onSort={onSort} width={width} />
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="rowgroup" className={styles.body} style={{ height: virtual.height, minWidth: width }}>
        {virtual.items.map((item) => {
          const row = lines[item.index]
          if (row === undefined || row >= columns.count) return null
          if (row < 0 && groups)
            return (
              <GroupRow
                key={item.index}
                figures={groups}
                group={groupAt(row)}
                index={item.index}
                top={item.top}
                active={keys.active.index === item.index}
                onPress={(event) => keys.press(item.index, 0, event)}
              />
            )
          const id = idOf(columns, row)
          return (
            <GridRow
              // by place, so that a brush rewrites rows instead of making them anew; the edited one keeps its field
              key={keys.editing?.id === id ? id : item.index}
              table={table}
              item={{ row, columns }}
              id={id}
              index={item.index}
              top={item.top}
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
