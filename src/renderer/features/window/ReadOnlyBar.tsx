// Says why nothing can be written, and what still can be done. Absent where the corpus can be written.
import { Lock } from 'lucide-react'
import { useState } from 'react'
import { useProject } from '../../state/queries'
import { string } from '../../state/strings'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import styles from './ReadOnlyBar.module.css'

export function ReadOnlyBar() {
  const corpus = useProject().data?.corpus
  const [copying, setCopying] = useState(false)
  if (!corpus?.readOnly) return null
  const { name, readOnly } = corpus
  const close = () => setCopying(false)
  return (
    <aside className={styles.bar} aria-label={string('save.readOnly')}>
      <Lock size={16} aria-hidden="true" />
      <p>
        <strong>{string('save.readOnly')}.</strong> {string(`readOnly.${readOnly.code}`)} {string('readOnly.can')}
      </p>
      <Button onPress={() => setCopying(true)}>{string('readOnly.copy')}</Button>
      <Dialog
        title={string('readOnly.copy')}
        open={copying}
        onClose={close}
        footer={
          <Button kind="primary" onPress={close}>
            {string('dialog.close')}
          </Button>
        }
      >
        <p>{string(`readOnly.how.${readOnly.code}`, { name })}</p>
        {readOnly.detail && <p className={styles.detail}>{readOnly.detail}</p>}
      </Dialog>
    </aside>
  )
}
