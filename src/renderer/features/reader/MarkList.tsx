// The list twin of the marks: the same claims in the order of the text, for keys and screen readers.
import { textOf } from '@shared/kernel/ledger'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { useLedger } from '../../state/ledger/ledger-store'
import { select, useView } from '../../state/view-store'
import { string } from '../../state/window/strings'
import { DomainChip } from '../../ui/marks/DomainChip'
import type { Mark } from './marks/marks'
import styles from './Reader.module.css'

export function MarkList({ marks, text }: { readonly marks: readonly Mark[]; readonly text: string }) {
  const columns = useLedger()?.columns
  const selection = useView((s) => s.selection)
  if (!columns) return null
  const first = [...new Map(marks.map((m) => [m.id, m] as const)).values()]
  return (
    <ListBox
      className={styles.list}
      aria-label={string('reader.list', { count: first.length })}
      selectionMode="multiple"
      selectionBehavior="replace"
      selectedKeys={selection}
      onSelectionChange={(keys) =>
        select(keys === 'all' ? first.map((m) => m.id) : [...keys].map(String), 'set', 'reader')
      }
      autoFocus
    >
      {first.map((mark) => (
        <ListBoxItem key={mark.id} id={mark.id} className={styles.listItem} textValue={textOf(columns, mark.row)}>
          <DomainChip
            domain={mark.domain}
            standing={mark.standing}
            label={`${string(`domain.${mark.domain}`)}, ${string(`standing.${mark.standing}`)}`}
          />
          <span>
            {textOf(columns, mark.row)} <span className={styles.listQuote}>“{text.slice(mark.start, mark.end)}”</span>
          </span>
        </ListBoxItem>
      ))}
    </ListBox>
  )
}
