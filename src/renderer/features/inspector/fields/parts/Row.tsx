// One labelled row of the Inspector; a suggested value says so until it is touched.
import type { ReactNode } from 'react'
import { string } from '../../../../state/window/strings'
import styles from '../../Inspector.module.css'

interface Props {
  readonly label: string
  /** Id of the control, when the label names one. */
  readonly controlId?: string
  /** The words a suggestion rests on; absent = not suggested. */
  readonly suggested?: string
  readonly children: ReactNode
}
export function Row({ label, controlId, suggested, children }: Props) {
  const note = suggested === undefined ? undefined : string('inspector.suggestedBy', { words: suggested })
  return (
    <div
      className={`${styles.row} ${note ? styles.suggested : ''}`}
      data-row={label}
      data-suggested={note ? '' : undefined}
    >
      {controlId ? <label htmlFor={controlId}>{label}</label> : <span className={styles.label}>{label}</span>}
      <div className={styles.value}>
        {children}
        {note && (
          <span className={styles.mark} title={note}>
            {string('suggested')}
            <span className="visually-hidden">: {note}</span>
          </span>
        )}
      </div>
    </div>
  )
}
