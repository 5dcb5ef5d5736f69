// Claims without a date: listed, never hidden, with the reason.
import { CODES, idOf, type LedgerColumns, textOf } from '@shared/kernel/ledger'
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { formatNumber, string } from '../../state/strings'
import { hover, select, useView } from '../../state/view-store'
import { DomainChip } from '../../ui/DomainChip'
import styles from './Timeline.module.css'

const SHOWN = 60

export function undatedRows(columns: LedgerColumns, shown: Uint8Array): readonly number[] {
  const rows: number[] = []
  for (let row = 0; row < columns.count; row++) if (shown[row] && columns.rows.mode[row] === 0) rows.push(row)
  return rows
}

export function Tray({
  columns,
  shown,
  brushed,
}: {
  readonly columns: LedgerColumns
  readonly shown: Uint8Array
  readonly brushed: boolean
}) {
  const selection = useView((s) => s.selection)
  const hovered = useView((s) => s.hover)
  const rows = useMemo(() => undatedRows(columns, shown), [columns, shown])
  if (rows.length === 0) return null
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
              <Button
                className={`${styles.trayItem} ${hovered === id ? styles.trayHovered : ''}`}
                aria-pressed={selection.includes(id)}
                onPress={() => select([id], 'set', 'timeline')}
                onHoverStart={() => hover(id)}
                onHoverEnd={() => hover(undefined)}
              >
                <DomainChip
                  domain={CODES.domain[columns.rows.domain[row]!]!}
                  standing={CODES.standing[columns.rows.standing[row]!]!}
                />
                <span title={text}>{text}</span>
              </Button>
            </li>
          )
        })}
      </ul>
      {rows.length > SHOWN && <p>{string('timeline.undatedMore', { count: rows.length - SHOWN })}</p>}
      <p>{string(brushed ? 'timeline.undatedKept' : 'timeline.undatedWhy')}</p>
    </aside>
  )
}
