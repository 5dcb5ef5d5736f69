// The list twin of the timeline: the same claims in the order of their time, undated ones last, with a spoken summary.
import { CODES, idOf, textOf } from '@shared/kernel/ledger'
import { useMemo, useState } from 'react'
import { select, useSelected } from '../../../state/view-store'
import { string } from '../../../state/window/strings'
import { DomainChip } from '../../../ui/marks/DomainChip'
import { VirtualList } from '../../../ui/panels/VirtualList'
import type { Tally } from '../index/tally'
import { whenOf } from '../layout/words'
import styles from '../Timeline.module.css'
import { rowsInOrder } from './order'

interface Props {
  readonly tally: Tally
  readonly version: string
  readonly summary: string
}
export function EventList({ tally, version, summary }: Props) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the tally holds
  const rows = useMemo(() => rowsInOrder(tally), [tally, version])
  const selected = useSelected()
  const [at, setAt] = useState(-1)
  const { columns, clock } = tally.index
  const idAt = (i: number) => idOf(columns, rows[i]!)
  return (
    <VirtualList
      label={summary}
      count={rows.length}
      height={28}
      at={Math.min(at, rows.length - 1)}
      keyOf={idAt}
      onChoose={(i) => {
        setAt(i)
        select([idAt(i)], 'set', 'timeline')
      }}
      onKey={(event) => {
        if (event.key !== ' ' || at < 0) return false
        select([idAt(at)], 'toggle', 'timeline')
        return true
      }}
    >
      {(i) => {
        const row = rows[i]!
        const domain = CODES.domain[columns.rows.domain[row]!]!
        const standing = CODES.standing[columns.rows.standing[row]!]!
        return (
          <span className={`${styles.listItem} ${selected.has(idAt(i)) ? styles.listSelected : ''}`} data-key={idAt(i)}>
            <span className={styles.listWhen}>{whenOf(columns, clock, row) ?? string('time.none')}</span>
            <DomainChip
              domain={domain}
              standing={standing}
              label={`${string(`domain.${domain}`)}, ${string(`standing.${standing}`)}`}
            />
            <span className={styles.listText}>{textOf(columns, row)}</span>
          </span>
        )
      }}
    </VirtualList>
  )
}
