// Column heads: press to sort, drag the edge (or use its arrows) to size.
import type { LedgerColumns } from '@shared/kernel/ledger'
import { FlexRender } from '@tanstack/react-table'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { string } from '../../state/window/strings'
import styles from './ClaimsTable.module.css'
import { cellStyle } from './columns/cell-style'
import { moveColumn } from './columns/move-column'
import type { Sort } from './order'
import type { ClaimsTable } from './use-claims-table'

interface Props {
  readonly table: ClaimsTable
  readonly columns: LedgerColumns
  readonly sort: Sort
  readonly onSort: (column: string) => void
  readonly width: string
}
/** What a dragged head carries. */
const COLUMN = 'application/x-equipoise-column'
/** The column's name in full. */
export function columnName(columns: LedgerColumns, id: string): string {
  if (!id.startsWith('power.')) return string(`table.column.${id}`)
  return string('table.power', { name: columns.dictionaries.entities.find((e) => e.id === id.slice(6))?.name ?? '' })
}

export function GridHead({ table, columns, sort, onSort, width }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of a virtual grid
    // biome-ignore lint/a11y/useFocusableInteractive: the grid is the one tab stop
    <div role="row" aria-rowindex={1} className={styles.head} style={{ minWidth: width }}>
      {table.getFlatHeaders().map((header) => {
        const { id } = header.column
        const sorted = sort.column === id
        const Arrow = sort.desc ? ArrowDown : ArrowUp
        const name = columnName(columns, id)
        return (
          // biome-ignore lint/a11y/useSemanticElements: part of a virtual grid
          // biome-ignore lint/a11y/useFocusableInteractive: its button is
          <div
            key={header.id}
            role="columnheader"
            aria-sort={sorted ? (sort.desc ? 'descending' : 'ascending') : 'none'}
            className={styles.headCell}
            style={cellStyle(header.column)}
            onDragOver={(event) => event.dataTransfer.types.includes(COLUMN) && event.preventDefault()}
            onDrop={(event) => moveColumn(table, event.dataTransfer.getData(COLUMN), id)}
          >
            <button
              type="button"
              className={`${styles.sort} ${sorted ? styles.sorted : ''}`}
              title={string('table.sortBy', { name })}
              draggable
              onDragStart={(event) => event.dataTransfer.setData(COLUMN, id)}
              onClick={() => onSort(id)}
            >
              {id.startsWith('power.') && (
                <span aria-hidden="true">
                  <FlexRender header={header} />
                </span>
              )}
              <span className={id.startsWith('power.') || id === 'domain' ? 'visually-hidden' : undefined}>{name}</span>
              {sorted && <Arrow size={12} aria-hidden="true" />}
            </button>
            {header.column.getCanResize() && (
              <span
                className={styles.resizer}
                aria-hidden="true"
                onMouseDown={header.getResizeHandler()}
                onTouchStart={header.getResizeHandler()}
              />
            )}
          </div>
        )
      })}
    </div>
  )
}
