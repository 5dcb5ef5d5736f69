// Says why nothing can be written, and offers a copy that can be. Absent where the corpus can be written.
import { Lock } from 'lucide-react'
import { useProject } from '../../state/corpus/queries'
import { saveFile } from '../../state/window/save-file'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import styles from './ReadOnlyBar.module.css'

export function ReadOnlyBar() {
  const corpus = useProject().data?.corpus
  if (!corpus?.readOnly) return null
  const { name, readOnly } = corpus
  const copy = () => void saveFile('corpus', string('readOnly.copyName', { name: name.replace(/\.eqp$/, '') }))
  return (
    <aside className={styles.bar} aria-label={string('save.readOnly')}>
      <Lock size={16} aria-hidden="true" />
      <p title={readOnly.detail}>
        <strong>{string('save.readOnly')}.</strong> {string(`readOnly.${readOnly.code}`)} {string('readOnly.can')}
      </p>
      <Button onPress={copy}>{string('readOnly.copy')}</Button>
    </aside>
  )
}
