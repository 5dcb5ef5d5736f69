// A new note on the selected claim, else on the project.
import { NoteKind } from '@shared/model/tag'
import { type KeyboardEvent, useState } from 'react'
import { createNote } from '../../state/corpus/notes'
import { useProject } from '../../state/corpus/queries'
import { useLedger } from '../../state/ledger/ledger-store'
import { useView } from '../../state/view-store'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import styles from './Notes.module.css'

export function NewNote() {
  const project = useProject().data?.project
  const selected = useView((s) => s.selection.at(-1))
  const ledger = useLedger()
  const row = selected === undefined ? undefined : ledger?.rowOf.get(selected)
  const number = row === undefined ? undefined : ledger?.columns.rows.number[row]
  const [body, setBody] = useState('')
  const [kind, setKind] = useState<NoteKind>('memo')
  if (!project) return null
  const onClaim = selected !== undefined && number !== undefined
  const label = onClaim ? string('notes.newOnClaim', { number }) : string('notes.newOnProject')
  const add = async () => {
    const words = body.trim()
    if (words === '') return
    const target = onClaim ? { kind: 'claim' as const, id: selected } : { kind: 'project' as const, id: project.id }
    if (await createNote({ target, kind, body: words })) setBody('')
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey) return
    event.preventDefault()
    event.stopPropagation()
    void add()
  }
  return (
    <div className={styles.fresh}>
      <textarea
        className={styles.area}
        aria-label={label}
        placeholder={label}
        rows={2}
        value={body}
        onChange={(event) => setBody(event.target.value)}
        onKeyDown={keys}
        data-new-note
      />
      <div className={styles.freshFoot}>
        <select
          className={styles.select}
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
        <Button isDisabled={body.trim() === ''} onPress={() => void add()}>
          {string('notes.add')}
        </Button>
      </div>
    </div>
  )
}
