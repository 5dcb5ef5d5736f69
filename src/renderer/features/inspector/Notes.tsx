// Notes on the claim: each saved when left, with its kind and whether it is resolved; the last field makes a new one.

import type { ClaimView } from '@shared/contract/views'
import { NoteKind } from '@shared/model/tag'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { createNote, deleteNote, updateNote } from '../../state/corpus/notes'
import { keepFocus } from '../../state/window/keep-focus'
import { string } from '../../state/window/strings'
import { IconButton } from '../../ui/controls/Button'
import { Row } from './fields/parts/Row'
import styles from './Inspector.module.css'

type Note = ClaimView['notes'][number]

export function Notes({ claim, readOnly }: { readonly claim: ClaimView; readonly readOnly: boolean }) {
  const [fresh, setFresh] = useState('')
  const add = async () => {
    const body = fresh.trim()
    if (body === '') return
    if (await createNote({ target: { kind: 'claim', id: claim.id }, body })) setFresh('')
  }
  return (
    <Row label={string('inspector.notes')}>
      {claim.notes.map((note) => (
        <NoteItem key={note.id} note={note} readOnly={readOnly} />
      ))}
      {!readOnly && (
        <textarea
          className={styles.note}
          rows={1}
          value={fresh}
          placeholder={string('inspector.addNote')}
          aria-label={string('inspector.addNote')}
          data-note-input
          onChange={(e) => setFresh(e.target.value)}
          onBlur={() => void add()}
        />
      )}
    </Row>
  )
}

const noteField = () => document.querySelector<HTMLElement>('#panel-inspector [data-note-input]')

function NoteItem({ note, readOnly }: { readonly note: Note; readonly readOnly: boolean }) {
  const save = (body: string) => {
    if (body === note.body) return
    if (body === '') void remove()
    else void updateNote(note.id, { body })
  }
  const remove = async () => {
    if (await deleteNote(note.id)) keepFocus(noteField)
  }
  return (
    <div className={styles.noteItem}>
      <textarea
        key={note.rev}
        className={styles.note}
        rows={2}
        readOnly={readOnly}
        defaultValue={note.body}
        aria-label={string('inspector.note')}
        onBlur={(e) => save(e.target.value.trim())}
      />
      <div className={styles.noteFacts}>
        <select
          className={styles.inlineSelect}
          aria-label={string('notes.kindOf')}
          disabled={readOnly}
          value={note.kind}
          onChange={(e) => void updateNote(note.id, { kind: NoteKind.parse(e.target.value) })}
        >
          {NoteKind.options.map((kind) => (
            <option key={kind} value={kind}>
              {string(`notes.kind.${kind}`)}
            </option>
          ))}
        </select>
        {note.state && (
          <label>
            <input
              type="checkbox"
              checked={note.state === 'resolved'}
              disabled={readOnly}
              onChange={(e) => void updateNote(note.id, { state: e.target.checked ? 'resolved' : 'open' })}
            />{' '}
            {string('notes.resolved')}
          </label>
        )}
        {!readOnly && (
          <IconButton label={string('notes.delete')} onPress={() => void remove()}>
            <Trash2 aria-hidden="true" />
          </IconButton>
        )}
      </div>
    </div>
  )
}
