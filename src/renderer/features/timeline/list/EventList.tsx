// The list twin of the timeline: the same claims in time order, undated ones last, with a spoken summary.
import { CODES, idOf, type LedgerColumns, textOf } from '@shared/kernel/ledger'
import { formatTime } from '@shared/kernel/time'
import { useMemo } from 'react'
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import { select, useView } from '../../../state/view-store'
import { string } from '../../../state/window/strings'
import { DomainChip } from '../../../ui/marks/DomainChip'
import styles from '../Timeline.module.css'

interface Item {
  readonly id: string
  readonly row: number
}
export function EventList({
  columns,
  shown,
  summary,
}: {
  readonly columns: LedgerColumns
  readonly shown: Uint8Array
  readonly summary: string
}) {
  const selection = useView((s) => s.selection)
  const items = useMemo(() => {
    const out: Item[] = []
    for (let row = 0; row < columns.count; row++) if (shown[row]) out.push({ id: idOf(columns, row), row })
    return out
  }, [columns, shown])
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 28 }}>
      <ListBox<Item>
        className={styles.list}
        aria-label={summary}
        items={items}
        selectionMode="multiple"
        selectionBehavior="replace"
        selectedKeys={selection}
        autoFocus
        onSelectionChange={(keys) =>
          select(keys === 'all' ? items.map((i) => i.id) : [...keys].map(String), 'set', 'timeline')
        }
      >
        {({ id, row }) => {
          const edtf = columns.strings[columns.rows.edtf[row]!]
          const domain = CODES.domain[columns.rows.domain[row]!]!
          const standing = CODES.standing[columns.rows.standing[row]!]!
          const when = edtf
            ? formatTime({ edtf, mode: columns.rows.mode[row] === 1 ? 'within' : 'throughout', basis: 'stated' })
            : string('time.none')
          return (
            <ListBoxItem id={id} textValue={`${when}: ${textOf(columns, row)}`} className={styles.listItem}>
              <span className={styles.listWhen}>{when}</span>
              <DomainChip
                domain={domain}
                standing={standing}
                label={`${string(`domain.${domain}`)}, ${string(`standing.${standing}`)}`}
              />
              <span className={styles.listText}>{textOf(columns, row)}</span>
            </ListBoxItem>
          )
        }}
      </ListBox>
    </Virtualizer>
  )
}
