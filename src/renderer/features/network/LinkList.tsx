// The list twin: every link, those of most clusters first, also those that are not drawn.
import type { LedgerColumns } from '@shared/kernel/ledger'
import { useState } from 'react'
import { useView } from '../../state/view-store'
import { string } from '../../state/window/strings'
import { VirtualList } from '../../ui/panels/VirtualList'
import { isPut, type NetworkChoice, pairOf } from './choice'
import type { Links } from './links'
import styles from './Network.module.css'
import { linkWords } from './words'

interface Props {
  readonly columns: LedgerColumns
  readonly all: Links
  readonly choice: NetworkChoice
  readonly summary: string
  readonly onNarrow: (pair: ReturnType<typeof pairOf>) => void
}
export function LinkList({ columns, all, choice, summary, onNarrow }: Props) {
  const [at, setAt] = useState(0)
  const filters = useView((s) => s.filters)
  const { links } = all
  const here = Math.min(at, links.length - 1)
  return (
    <>
      <p className={styles.note}>{`${summary}. ${string('network.listHelp')}`}</p>
      <VirtualList
        label={string('network.list')}
        count={links.length}
        height={28}
        at={here}
        onChoose={setAt}
        keyOf={(i) => links[i]!.key}
        onKey={(event) => {
          const link = links[here]
          if ((event.key !== 'Enter' && event.key !== ' ') || !link) return false
          onNarrow(pairOf(columns, link, choice))
          return true
        }}
      >
        {(i) => (
          <span className={styles.linkRow} data-on={isPut(filters, pairOf(columns, links[i]!, choice)) || undefined}>
            {linkWords(columns, links[i]!)}
          </span>
        )}
      </VirtualList>
    </>
  )
}
