// Only the selected and the hovered claim carry a label: right of their bar on a leader, or left where there is no room.
import { idOf, textOf } from '@shared/kernel/ledger'
import { formatTime } from '@shared/kernel/time'
import type { LedgerState } from '../../../state/ledger/ledger-store'
import { useSelected, useSelection, useView } from '../../../state/view-store'
import type { Axis } from '../axis/scale'
import { BAR, type Layout } from '../layout/layout'
import styles from '../Timeline.module.css'

interface Props {
  readonly ledger: LedgerState
  readonly layout: Layout
  readonly axis: Axis
}
const WIDTH = 330
const HEIGHT = 17

/** As much of a statement as a label holds, cut between words where it can be. */
const shortened = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 38).replace(/\s+\S*$/, '')}…`)

export function Labels({ ledger, layout, axis }: Props) {
  const selection = useSelection()
  const selected = useSelected()
  const hovered = useView((s) => s.hover)
  const { columns } = ledger
  const named = [...new Set([...(hovered ? [hovered] : []), ...selection.slice(-2)])]
  let free = Number.NEGATIVE_INFINITY
  const labels = named
    .flatMap((id) => {
      const row = ledger.rowOf.get(id)
      const item = row === undefined ? -1 : layout.row.indexOf(row)
      return item < 0
        ? []
        : [{ id, row: layout.row[item]!, x0: layout.x0[item]!, x1: layout.x1[item]!, y: layout.y[item]! }]
    })
    .sort((a, b) => a.y - b.y)
    .map((label) => {
      const top = Math.max(label.y - HEIGHT / 2, free)
      free = top + HEIGHT
      return { ...label, top }
    })
  return labels.map(({ id, row, x0, x1, y, top }) => {
    const edtf = columns.strings[columns.rows.edtf[row]!] ?? ''
    const when = formatTime({ edtf, mode: columns.rows.mode[row] === 1 ? 'within' : 'throughout', basis: 'stated' })
    const right = x1 + 34 + WIDTH < axis.width || x0 < WIDTH + 34
    const style = right
      ? { left: Math.min(Math.max(x1, 0) + 30, axis.width - WIDTH) }
      : { right: axis.width - Math.min(x0, axis.width) + 30 }
    const leader = right ? { left: x1 + 4, width: 24 } : { left: x0 - 28, width: 24 }
    return (
      <span key={idOf(columns, row)}>
        <span
          className={`${styles.leader} ${selected.has(id) ? styles.leaderSelected : ''}`}
          style={{ ...leader, top: y + BAR / 2 }}
        />
        <span
          className={`${styles.label} ${selected.has(id) ? styles.labelSelected : ''}`}
          style={{ ...style, top, maxWidth: WIDTH }}
        >
          {`${shortened(textOf(columns, row))}, ${when}`}
        </span>
      </span>
    )
  })
}
