// Notes on the claim: each saved when left, removed when emptied; the last field makes a new one.
import type { ClaimView } from '@shared/contract/views'
import { useState } from 'react'
import { write } from '../../state/actions'
import { client } from '../../state/client'
import { string } from '../../state/strings'
import { Row } from './fields/Row'
import styles from './Inspector.module.css'

export function Notes({ claim, readOnly }: { readonly claim: ClaimView; readonly readOnly: boolean }) {
  const [fresh, setFresh] = useState('')
  const save = async (id: string, before: string, body: string) => {
    if (body === before) return
    if (body === '') await write(() => client().notes.delete({ id }))
    else await write(() => client().notes.update({ id, body }))
  }
  const add = async () => {
    const body = fresh.trim()
    if (body === '') return
    if (await write(() => client().notes.create({ target: { kind: 'claim', id: claim.id }, body }))) setFresh('')
  }
  return (
    <Row label={string('inspector.notes')}>
      {claim.notes.map((note) => (
        <textarea
          key={`${note.id}-${note.rev}`}
          className={styles.note}
          rows={2}
          readOnly={readOnly}
          defaultValue={note.body}
          aria-label={string('inspector.note')}
          onBlur={(e) => void save(note.id, note.body, e.target.value.trim())}
        />
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
