// The claims at one place of the map, as a list to choose from; the rest is one step away in the list twin.
import { CODES, idOf, type LedgerColumns, textOf } from '@shared/kernel/ledger'
import { useRef } from 'react'
import { Dialog, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { hover, select } from '../../../state/view-store'
import { string } from '../../../state/window/strings'
import { Button } from '../../../ui/controls/Button'
import { DomainChip } from '../../../ui/marks/DomainChip'
import styles from '../MapPanel.module.css'
import { claimName } from '../phrases'
import { summaryWords } from '../summary'

export interface PopoverAt {
  readonly x: number
  readonly y: number
  readonly rows: readonly number[]
  /** "at Aktau". */
  readonly place: string
}
interface Props {
  readonly at: PopoverAt
  readonly columns: LedgerColumns
  readonly onClose: () => void
  readonly onShowAll: () => void
}
const MOST_SHOWN = 50

export function ClaimPopover({ at, columns, onClose, onShowAll }: Props) {
  const anchor = useRef<HTMLSpanElement>(null)
  const title = summaryWords(columns, at.rows, at.place)
  const choose = (id: string) => {
    select([id], 'set', 'map')
    onClose()
  }
  return (
    <>
      <span ref={anchor} className={styles.anchor} style={{ left: at.x, top: at.y }} />
      <Popover
        className={styles.popover}
        triggerRef={anchor}
        isOpen
        placement="bottom"
        onOpenChange={(open) => !open && onClose()}
      >
        <Dialog className={styles.popoverBody} aria-label={title}>
          <p className={styles.popoverTitle}>{title}</p>
          <ListBox className={styles.popoverList} aria-label={title} onAction={(key) => choose(String(key))} autoFocus>
            {at.rows.slice(0, MOST_SHOWN).map((row) => {
              const id = idOf(columns, row)
              const text = textOf(columns, row)
              return (
                <ListBoxItem
                  key={id}
                  id={id}
                  textValue={text}
                  className={styles.popoverItem}
                  onHoverStart={() => hover(id)}
                  onHoverEnd={() => hover(undefined)}
                  onFocus={() => hover(id)}
                >
                  <DomainChip
                    domain={CODES.domain[columns.rows.domain[row]!]!}
                    standing={CODES.standing[columns.rows.standing[row]!]}
                    label={string(`domain.${CODES.domain[columns.rows.domain[row]!]}`)}
                  />
                  <span className={styles.popoverText}>{text}</span>
                  <span className={styles.quiet}>{claimName(columns, row)}</span>
                </ListBoxItem>
              )
            })}
          </ListBox>
          {at.rows.length > MOST_SHOWN && (
            <Button kind="quiet" onPress={onShowAll}>
              {string('map.popoverAll', { count: at.rows.length })}
            </Button>
          )}
        </Dialog>
      </Popover>
    </>
  )
}
