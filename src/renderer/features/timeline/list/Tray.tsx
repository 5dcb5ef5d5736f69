// Claims without a date: listed, never hidden, with the reason.
import { CODES, idOf, type LedgerColumns, textOf } from '@shared/kernel/ledger'
import { memo, useMemo, useRef } from 'react'
import { hover, select, useSelected, useView } from '../../../state/view-store'
import { formatNumber, string } from '../../../state/window/strings'
import { DomainChip } from '../../../ui/marks/DomainChip'
import styles from '../Timeline.module.css'

const SHOWN = 60

export function undatedRows(columns: LedgerColumns, shown: Uint8Array): readonly number[] {
  const rows: number[] = []
  for (let row = 0; row < columns.count; row++) if (shown[row] && columns.rows.mode[row] === 0) rows.push(row)
  return rows
}

/** The same array while it holds the same rows: a brush that keeps the undated leaves the tray as it is. */
function useRows(columns: LedgerColumns, shown: Uint8Array): readonly number[] {
  const kept = useRef<readonly number[]>([])
  return useMemo(() => {
    const rows = undatedRows(columns, shown)
    const same = rows.length === kept.current.length && rows.every((row, i) => row === kept.current[i])
    if (!same) kept.current = rows
    return kept.current
  }, [columns, shown])
}

interface Props {
  readonly columns: LedgerColumns
  readonly shown: Uint8Array
  readonly brushed: boolean
}
export function Tray({ columns, shown, brushed }: Props) {
  const rows = useRows(columns, shown)
  return rows.length === 0 ? null : <Items columns={columns} rows={rows} brushed={brushed} />
}

type ItemsProps = Omit<Props, 'shown'> & { readonly rows: readonly number[] }
const Items = memo(function Items({ columns, rows, brushed }: ItemsProps) {
  const selected = useSelected()
  const hovered = useView((s) => s.hover)
  return (
    <aside className={styles.tray} aria-label={string('timeline.undated', { count: rows.length })}>
      <h3>
        {string('timeline.undatedTitle')} {formatNumber(rows.length)}
      </h3>
      <ul>
        {rows.slice(0, SHOWN).map((row) => {
          const id = idOf(columns, row)
          const text = textOf(columns, row)
          return (
            <li key={id}>
              <button
                type="button"
                className={`${styles.trayItem} ${hovered === id ? styles.trayHovered : ''}`}
                aria-pressed={selected.has(id)}
                onClick={() => select([id], 'set', 'timeline')}
                onMouseEnter={() => hover(id)}
                onMouseLeave={() => hover(undefined)}
              >
                <DomainChip
                  domain={CODES.domain[columns.rows.domain[row]!]!}
                  standing={CODES.standing[columns.rows.standing[row]!]!}
                />
                <span title={text}>{text}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {rows.length > SHOWN && <p>{string('timeline.undatedMore', { count: rows.length - SHOWN })}</p>}
      <p>{string(brushed ? 'timeline.undatedKept' : 'timeline.undatedWhy')}</p>
    </aside>
  )
})
