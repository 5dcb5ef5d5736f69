// One claim on screen: cells by the table's columns, selection and hover as everywhere.
import { constructRow, FlexRender } from '@tanstack/react-table'
import type { DragEvent, MouseEvent } from 'react'
import { CLAIM_DRAG } from '../../state/review/evidence'
import { hover, viewStore } from '../../state/view-store'
import styles from './ClaimsTable.module.css'
import { cellStyle } from './columns/cell-style'
import { EDITABLE, type Item } from './columns/fields'
import { EditCell } from './EditCell'
import type { ClaimsTable } from './use-claims-table'

interface Props {
  readonly table: ClaimsTable
  readonly item: Item
  readonly id: string
  readonly index: number
  readonly top: number
  readonly selected: boolean
  readonly hovered: boolean
  readonly activeColumn?: number
  readonly editing?: string
  readonly onPress: (event: MouseEvent, column: number) => void
  readonly onEdit: (column: number) => void
  readonly onEdited: () => void
}
/** A dragged row takes the whole selection along where it is part of it. */
function dragClaims({ dataTransfer }: DragEvent, id: string): void {
  const { selection } = viewStore.getState()
  dataTransfer.setData(CLAIM_DRAG, (selection.includes(id) ? selection : [id]).join('\n'))
  dataTransfer.effectAllowed = 'link'
}
export const cellId = (id: string, column: string): string => `cell-${id}-${column.replace('.', '-')}`

export function GridRow({
  table,
  item,
  id,
  index,
  top,
  selected,
  hovered,
  activeColumn,
  editing,
  onPress,
  onEdit,
  onEdited,
}: Props) {
  const row = constructRow(table, id, item, index, 0)
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of a virtual grid
    // biome-ignore lint/a11y/useFocusableInteractive: the grid is the one tab stop
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={`${styles.row} ${selected ? styles.selected : ''} ${hovered ? styles.hovered : ''}`}
      style={{ top }}
      draggable={!editing}
      onDragStart={(event) => dragClaims(event, id)}
      onMouseEnter={() => hover(id)}
      onMouseLeave={() => hover(undefined)}
    >
      {row.getVisibleCells().map((cell, column) => (
        // biome-ignore lint/a11y/useSemanticElements: part of a virtual grid
        // biome-ignore lint/a11y/useFocusableInteractive: the grid names it by aria-activedescendant
        // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys
        <div
          key={cell.id}
          id={activeColumn === column ? cellId(id, cell.column.id) : undefined}
          role="gridcell"
          aria-colindex={column + 1}
          className={`${styles.cell} ${activeColumn === column ? styles.active : ''}`}
          style={cellStyle(cell.column)}
          onClick={(event) => onPress(event, column)}
          onDoubleClick={() => EDITABLE[cell.column.id] && onEdit(column)}
        >
          {editing === cell.column.id ? (
            <EditCell item={item} id={id} column={cell.column.id} onDone={onEdited} />
          ) : (
            <FlexRender cell={cell} />
          )}
        </div>
      ))}
    </div>
  )
}
