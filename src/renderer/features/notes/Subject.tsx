// The name of what a note is on; pressing it goes there, where there is something to show.
import type { TargetView } from '@shared/contract/ledger/targets'
import { leadTo, nameOfTarget } from '../../state/window/lead-to'
import { string } from '../../state/window/strings'
import styles from './Notes.module.css'

export function Subject({ subject }: { readonly subject: TargetView }) {
  const lead = leadTo(subject)
  const name = nameOfTarget(subject)
  if (!lead) return <span className={styles.subject}>{name}</span>
  return (
    <button
      type="button"
      className={styles.subject}
      title={name}
      aria-label={string('notes.lead', { name })}
      onClick={lead}
    >
      {name}
    </button>
  )
}
