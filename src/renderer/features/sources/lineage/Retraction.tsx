// Whether the document was taken back by its originator: saying so with a reason, after seeing what falls, or taking that back.

import type { DocumentId } from '@shared/model/base/ids'
import type { Document } from '@shared/model/document'
import { useState } from 'react'
import { retractDocument, unretractDocument } from '../../../state/corpus/sources'
import { useImpact } from '../../../state/review/impact'
import { impactShown } from '../../../state/review/impact-words'
import { string } from '../../../state/window/strings'
import { Button } from '../../../ui/controls/Button'
import dock from '../../../ui/panels/Dock.module.css'
import { ImpactList } from '../../../ui/panels/ImpactList'
import styles from '../Sources.module.css'

interface Props {
  readonly id: DocumentId
  readonly retracted: Document['retracted']
  readonly readOnly: boolean
}
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

export function Retraction({ id, retracted, readOnly }: Props) {
  const [open, setOpen] = useState(false)
  if (readOnly && !retracted) return null
  return (
    <div className={styles.block}>
      <h4>{string('lineage.retraction')}</h4>
      {retracted && (
        <p>
          {string('lineage.retractedOn', { date: day.format(new Date(retracted.at)) })}{' '}
          <span className={styles.reason}>{retracted.reason}</span>
        </p>
      )}
      {!readOnly && (
        <div className={`${dock.tools} ${styles.tools}`}>
          <Button aria-expanded={open} onPress={() => setOpen(!open)}>
            {string(retracted ? 'lineage.unretract.open' : 'lineage.retract.open')}
          </Button>
        </div>
      )}
      {open && !readOnly && <Form id={id} back={retracted !== undefined} onDone={() => setOpen(false)} />}
    </div>
  )
}

interface FormProps {
  readonly id: DocumentId
  /** A retraction is taken back. */
  readonly back: boolean
  readonly onDone: () => void
}
function Form({ id, back, onDone }: FormProps) {
  const [reason, setReason] = useState('')
  const impact = useImpact({ kind: back ? 'unretract' : 'retract', documentId: id })
  const ready = back || reason.trim() !== ''
  const act = async () => {
    if (!ready) return
    if (back) await unretractDocument(id)
    else if (!(await retractDocument(id, reason.trim()))) return
    onDone()
  }
  return (
    <form
      className={styles.form}
      aria-label={string(back ? 'lineage.unretract.form' : 'lineage.retract.form')}
      onSubmit={(event) => {
        event.preventDefault()
        void act()
      }}
    >
      {!back && (
        <label className={styles.field}>
          <span className={styles.label}>{string('lineage.retract.reason')}</span>
          <textarea
            className={styles.area}
            rows={2}
            required
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
      )}
      <ImpactList {...impactShown(impact)} />
      <div className={`${dock.tools} ${styles.tools}`}>
        <Button kind="primary" type="submit" isDisabled={!ready}>
          {string(back ? 'lineage.unretract.do' : 'lineage.retract.do')}
        </Button>
        <Button onPress={onDone}>{string('dialog.cancel')}</Button>
      </div>
    </form>
  )
}
