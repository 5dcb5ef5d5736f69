// A note on the selected passage: a small box beside it; Ctrl+Enter makes it, Escape leaves.
import { NoteKind } from '@shared/model/tag'
import { type CSSProperties, type KeyboardEvent, useState } from 'react'
import { createNote } from '../../../state/corpus/notes'
import type { KeptPassage } from '../../../state/review/evidence'
import { say } from '../../../state/window/notices'
import { string } from '../../../state/window/strings'
import { Button } from '../../../ui/controls/Button'
import styles from '../Reader.module.css'

interface Props {
  readonly passage: KeptPassage
  readonly style: CSSProperties
  readonly onClose: () => void
}
/** A ref that takes focus once, as the field appears. */
const takeFocus = (field: HTMLElement | null): void => field?.focus({ preventScroll: true })

export function NoteBox({ passage, style, onClose }: Props) {
  const [body, setBody] = useState('')
  const [kind, setKind] = useState<NoteKind>('memo')
  const words = body.trim()
  const add = async () => {
    if (words === '') return
    const anchor = { documentId: passage.documentId as never, spans: [passage.span] }
    if (!(await createNote({ anchor, kind, body: words }))) return
    document.getSelection()?.removeAllRanges()
    say(string('notes.passageSaved'))
    onClose()
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && event.ctrlKey) void add()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and Ctrl+Enter work from every field of the box
    <div className={`${styles.tools} ${styles.menu}`} style={style} onKeyDown={keys}>
      <span className={styles.menuTitle}>{string('notes.passage')}</span>
      <textarea
        ref={takeFocus}
        className={styles.noteText}
        rows={3}
        aria-label={string('notes.passage')}
        value={body}
        onChange={(event) => setBody(event.target.value)}
      />
      <div className={styles.menuGrade}>
        <select
          aria-label={string('notes.kindOf')}
          value={kind}
          onChange={(event) => setKind(NoteKind.parse(event.target.value))}
        >
          {NoteKind.options.map((one) => (
            <option key={one} value={one}>
              {string(`notes.kind.${one}`)}
            </option>
          ))}
        </select>
        <Button kind="quiet" onPress={onClose}>
          {string('dialog.cancel')}
        </Button>
        <Button kind="primary" isDisabled={words === ''} onPress={() => void add()}>
          {string('notes.add')}
        </Button>
      </div>
    </div>
  )
}
