// The cells over the drawing: what is chosen by pointer and keys, and heard. One tab stop, arrows go from cell to cell.
import type { BalanceCell, BalanceRow } from '@shared/kernel/balance'
import { type KeyboardEvent, useRef, useState } from 'react'
import { string } from '../../state/window/strings'
import styles from './Balance.module.css'
import { type CellChoice, rowKey, sameCell } from './choice'
import { HANG_TOP } from './draw/geometry'
import { boxWidth } from './draw/hang'
import type { Layout } from './draw/layout'
import { cellWords, nameOf, rowWords } from './words'

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}
interface Place {
  readonly row?: BalanceRow
  readonly cell: BalanceCell
  readonly box: Box
}

/** The cells as they stand: first the powers under the beam, then the matrix. */
export function placesOf({ geometry, hung, lines, balance }: Layout): readonly (readonly Place[])[] {
  const beam = balance.total.cells.map((cell, power) => {
    const one = hung.find((other) => other.power === power)!
    const half = boxWidth(cell) / 2 + 2
    const height = geometry.twoLines ? 38 : 24
    const from = Math.min(one.from, (one.x ?? one.from - 16) - half)
    const to = Math.max(one.to, (one.x ?? one.to) + half)
    return { cell, box: { left: from - 4, top: HANG_TOP + geometry.hang * one.row - 5, width: to - from + 8, height } }
  })
  const matrix = lines.map(({ row, cells }, y) =>
    cells.map((cell, x) => ({
      row,
      cell,
      box: {
        left: geometry.left + x * geometry.column,
        top: geometry.head + y * geometry.row,
        width: geometry.column,
        height: geometry.row,
      },
    })),
  )
  return [beam, ...matrix]
}

interface Props {
  readonly layout: Layout
  readonly scale: number
  readonly chosen?: CellChoice
  readonly onChoose: (cell: CellChoice | undefined) => void
  readonly onHover: (cell: CellChoice | undefined, at?: DOMRect) => void
  readonly label: string
}
type At = readonly [row: number, column: number]
function stepped(key: string, [y, x]: At, rows: number, columns: number): At | undefined {
  const to: Readonly<Record<string, At>> = {
    ArrowDown: [y + 1, x],
    ArrowUp: [y - 1, x],
    ArrowLeft: [y, x - 1],
    ArrowRight: [y, x + 1],
    Home: [y, 0],
    End: [y, columns - 1],
    PageUp: [0, x],
    PageDown: [rows - 1, x],
  }
  const next = to[key]
  return next && [Math.max(0, Math.min(rows - 1, next[0])), Math.max(0, Math.min(columns - 1, next[1]))]
}

export function Grid({ layout, scale, chosen, onChoose, onHover, label }: Props) {
  const grid = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState<At>([1, 0])
  const places = placesOf(layout)
  const powers = layout.balance.question.powers
  const here: At = [Math.min(at[0], places.length - 1), Math.min(at[1], powers.length - 1)]
  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.ctrlKey || event.altKey ? undefined : stepped(event.key, here, places.length, powers.length)
    if (!next) return
    event.preventDefault()
    setAt(next)
    grid.current?.querySelector<HTMLElement>(`[data-at="${next.join()}"]`)?.focus()
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are chosen is a grid
    <table ref={grid} role="grid" aria-label={label} className={styles.grid} onKeyDown={onKeyDown}>
      <Heads layout={layout} />
      <tbody className={styles.bare}>
        {places.map((row, y) => (
          <tr className={styles.bare} key={rowKey(row[0]?.row)}>
            <th scope="row" className="visually-hidden">
              {rowWords(layout.columns, row[0]?.row)}
            </th>
            {row.map((place, x) => (
              <Cell
                key={place.cell.power}
                place={place}
                at={[y, x]}
                scale={scale}
                stop={y === here[0] && x === here[1]}
                chosen={sameCell(chosen, { row: place.row, power: place.cell.power })}
                onChoose={() => {
                  setAt([y, x])
                  onChoose({ ...(place.row && { row: place.row }), power: place.cell.power })
                }}
                onHover={onHover}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Heads({ layout }: { readonly layout: Layout }) {
  return (
    <thead className={styles.bare}>
      <tr className={styles.bare}>
        <th scope="col" className="visually-hidden">
          {string('balance.rowName')}
        </th>
        {layout.balance.question.powers.map((power) => (
          <th scope="col" key={power} className="visually-hidden">
            {nameOf(layout.columns, power)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface CellProps {
  readonly place: Place
  readonly at: At
  readonly scale: number
  readonly stop: boolean
  readonly chosen: boolean
  readonly onChoose: () => void
  readonly onHover: Props['onHover']
}
function Cell({ place: { row, cell, box }, at, scale, stop, chosen, onChoose, onHover }: CellProps) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: inside a grid a td is a gridcell, which can be selected
    <td
      tabIndex={stop ? 0 : -1}
      aria-selected={chosen}
      data-at={at.join()}
      data-autofocus={stop || undefined}
      className={row ? styles.cell : styles.hung}
      style={{
        left: box.left * scale,
        top: box.top * scale,
        width: box.width * scale,
        height: box.height * scale,
      }}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onChoose()
      }}
      onPointerEnter={(event) =>
        onHover({ ...(row && { row }), power: cell.power }, event.currentTarget.getBoundingClientRect())
      }
      onPointerLeave={() => onHover(undefined)}
    >
      <span className="visually-hidden">{cellWords(cell)}</span>
    </td>
  )
}
