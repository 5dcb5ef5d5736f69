// One note: its words, what kind it is, whether it is resolved, on what, by whom and when. Its words are shown as text.
import type { NoteView } from '@shared/contract/ledger/notes'
import { NoteKind } from '@shared/model/tag'
import { Pencil, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { deleteNote, updateNote } from '../../state/corpus/notes'
import { keepFocus } from '../../state/window/keep-focus'
import { nameOfTarget } from '../../state/window/lead-to'
import { string } from '../../state/window/strings'
import { IconButton } from '../../ui/controls/Button'
import styles from './Notes.module.css'
import { Subject } from './Subject'

interface Props {
  readonly note: NoteView
  /** Its object stands in a heading above. */
  readonly bare: boolean
  readonly readOnly: boolean
}
const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' })

export function NoteCard({ note, bare, readOnly }: Props) {
  const [editing, setEditing] = useState(false)
  const kind = string(`notes.kind.${note.kind}`)
  const label = string('notes.noteOf', { kind, name: nameOfTarget(note.subject) })
  return (
    <article className={styles.card} aria-label={label} tabIndex={-1} data-note={note.id}>
      <header className={styles.cardHead}>
        <KindField note={note} readOnly={readOnly} />
        {note.state && <StateField note={note} readOnly={readOnly} />}
        {!bare && <Subject subject={note.subject} />}
        {!readOnly && <Tools note={note} onEdit={() => setEditing(true)} />}
      </header>
      {editing && !readOnly ? (
        <Editor note={note} onClose={() => setEditing(false)} />
      ) : (
        <p className={styles.body} data-resolved={note.state === 'resolved' ? '' : undefined}>
          {note.body}
        </p>
      )}
      <p className={styles.when} title={note.modifiedAt}>
        {string('notes.changed', { author: note.author, date: DAY.format(new Date(note.modifiedAt)) })}
      </p>
    </article>
  )
}

type FieldProps = Pick<Props, 'note' | 'readOnly'>
function KindField({ note, readOnly }: FieldProps) {
  if (readOnly) return <span className={styles.kind}>{string(`notes.kind.${note.kind}`)}</span>
  return (
    <select
      className={styles.kind}
      aria-label={string('notes.kindOf')}
      value={note.kind}
      onChange={(event) => void updateNote(note.id, { kind: NoteKind.parse(event.target.value) })}
    >
      {NoteKind.options.map((kind) => (
        <option key={kind} value={kind}>
          {string(`notes.kind.${kind}`)}
        </option>
      ))}
    </select>
  )
}
function StateField({ note, readOnly }: FieldProps) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={note.state === 'resolved'}
        disabled={readOnly}
        onChange={(event) => void updateNote(note.id, { state: event.target.checked ? 'resolved' : 'open' })}
      />{' '}
      {string('notes.resolved')}
    </label>
  )
}

const panel = () => document.getElementById('panel-notes')
function Tools({ note, onEdit }: { readonly note: NoteView; readonly onEdit: () => void }) {
  const remove = async () => {
    if (await deleteNote(note.id)) keepFocus(panel)
  }
  return (
    <span className={styles.tools}>
      <IconButton label={string('notes.edit')} onPress={onEdit}>
        <Pencil aria-hidden="true" />
      </IconButton>
      <IconButton label={string('notes.delete')} onPress={() => void remove()}>
        <Trash2 aria-hidden="true" />
      </IconButton>
    </span>
  )
}

/** A ref that takes focus once, as the field appears. */
const takeFocus = (field: HTMLElement | null): void => field?.focus()
/** The source of the note; saved when it is left or Ctrl+Enter is pressed, put back by Escape. */
function Editor({ note, onClose }: { readonly note: NoteView; readonly onClose: () => void }) {
  const [body, setBody] = useState(note.body)
  const save = async () => {
    const words = body.trim()
    if (words === '' || words === note.body || (await updateNote(note.id, { body: words }))) onClose()
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      onClose()
      keepFocus(() => document.querySelector<HTMLElement>(`[data-note="${note.id}"]`))
    } else if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault()
      event.stopPropagation()
      void save().then(() => keepFocus(() => document.querySelector<HTMLElement>(`[data-note="${note.id}"]`)))
    }
  }
  return (
    <textarea
      className={styles.area}
      aria-label={string('notes.body')}
      rows={Math.min(16, Math.max(3, body.split('\n').length + 1))}
      value={body}
      ref={takeFocus}
      onChange={(event) => setBody(event.target.value)}
      onBlur={() => void save()}
      onKeyDown={keys}
    />
  )
}
