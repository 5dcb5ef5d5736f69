// Says why nothing can be written, and what still can be done. Absent where the corpus can be written.
import { Lock } from 'lucide-react'
import { useProject } from '../../state/queries'
import { string } from '../../state/strings'
import styles from './ReadOnlyBar.module.css'

export function ReadOnlyBar() {
  const readOnly = useProject().data?.corpus.readOnly
  if (!readOnly) return null
  return (
    <div className={styles.bar} role="status">
      <Lock size={14} aria-hidden="true" />
      <p>
        <strong>{string('save.readOnly')}.</strong> {string(`readOnly.${readOnly.code}`)} {string('readOnly.can')}
      </p>
    </div>
  )
}
