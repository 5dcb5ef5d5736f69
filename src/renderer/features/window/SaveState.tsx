// Whether all is saved, in words; the time is shown with its zone in the tooltip.
import { Check, Lock, TriangleAlert } from 'lucide-react'
import { useHistoryState, useProject } from '../../state/corpus/queries'
import { useSaveState } from '../../state/window/save-state'
import { string } from '../../state/window/strings'
import styles from './TitleBar.module.css'

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hour12: false })
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'long' })

export function SaveState() {
  const { pending, failed, savedAt } = useSaveState()
  const readOnly = useProject().data?.corpus.readOnly
  const last = useHistoryState().data?.lastTime
  const at = savedAt ?? (last ? Date.parse(last) : undefined)
  if (readOnly) {
    return (
      <span className={styles.quiet}>
        <Lock size={14} aria-hidden="true" /> {string('save.readOnly')}
      </span>
    )
  }
  if (failed) {
    return (
      <span className={`${styles.quiet} ${styles.failed}`}>
        <TriangleAlert size={14} aria-hidden="true" /> {string('save.failed')}
      </span>
    )
  }
  const words =
    pending > 0
      ? string('save.saving')
      : at === undefined
        ? string('save.saved')
        : `${string('save.saved')} ${clock.format(at)}`
  return (
    <span className={styles.quiet} title={at === undefined ? undefined : full.format(at)}>
      <Check size={14} aria-hidden="true" className={styles.ok} /> {words}
    </span>
  )
}
