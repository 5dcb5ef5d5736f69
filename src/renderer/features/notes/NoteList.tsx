// The notes as a list of which only those in view exist; their heights are measured.
import type { NoteView } from '@shared/contract/ledger/notes'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { string } from '../../state/window/strings'
import { NoteCard } from './NoteCard'
import styles from './Notes.module.css'
import { rowsOf } from './rows'
import { Subject } from './Subject'

interface Props {
  readonly notes: readonly NoteView[]
  readonly grouped: boolean
  readonly readOnly: boolean
  /** A note that is to be shown and focused. */
  readonly wanted: string | undefined
  readonly onShown: () => void
}
export function NoteList({ notes, grouped, readOnly, wanted, onShown }: Props) {
  const scroller = useRef<HTMLElement>(null)
  const rows = useMemo(() => rowsOf(notes, grouped), [notes, grouped])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 92,
    getItemKey: (at) => rows[at]?.key ?? at,
    overscan: 6,
  })
  useEffect(() => {
    const at = rows.findIndex((row) => row.type === 'note' && row.note.id === wanted)
    if (at < 0) return
    virtual.scrollToIndex(at, { align: 'center' })
    const look = (frames: number) => {
      const card = scroller.current?.querySelector<HTMLElement>(`[data-note="${wanted}"]`)
      if (card) {
        card.focus()
        onShown()
      } else if (frames > 0) requestAnimationFrame(() => look(frames - 1))
    }
    look(30)
  }, [rows, wanted, virtual, onShown])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled list must be reachable by key
    <section ref={scroller} className={styles.scroller} tabIndex={0} aria-label={string('notes.list')}>
      <ul className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]
          if (!row) return null
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className={styles.row}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row.type === 'heading' ? (
                <h3 className={styles.heading}>
                  <Subject subject={row.subject} />
                </h3>
              ) : (
                <NoteCard note={row.note} bare={grouped} readOnly={readOnly} />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
