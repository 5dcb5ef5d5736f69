// Before a claim is restored: what would change, and what is no longer there to be restored.
import { restoreClaim, useRestoration } from '../../state/review/history'
import { describeError } from '../../state/window/notices'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { Dialog } from '../../ui/controls/Dialog'
import { Skeleton } from '../../ui/panels/EmptyState'
import { Differences } from './Differences'
import { fieldWords } from './field-words'
import styles from './History.module.css'

interface Props {
  readonly claimId: string
  readonly sequence: number
  readonly onClose: () => void
}
export function RestoreDialog({ claimId, sequence, onClose }: Props) {
  const preview = useRestoration(claimId, sequence)
  const restoration = preview.data
  const restore = async () => {
    if (await restoreClaim(claimId, sequence)) onClose()
  }
  const nothing = restoration?.objects.length === 0
  const failure = preview.isError ? describeError(preview.error) : undefined
  return (
    <Dialog
      title={string('history.restoreTitle')}
      open
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{string('dialog.cancel')}</Button>
          <Button kind="primary" isDisabled={!restoration || nothing} onPress={() => void restore()}>
            {string('history.restoreDo')}
          </Button>
        </>
      }
    >
      {preview.isPending && <Skeleton rows={4} label={string('dialog.loading')} />}
      {failure && (
        <p role="alert">
          {failure.message} {failure.remedy}
        </p>
      )}
      {nothing && <p>{string('history.restoreNothing')}</p>}
      {restoration && <Differences objects={restoration.objects} />}
      {restoration && restoration.leftOut.length > 0 && (
        <div className={styles.leftOut}>
          <p>{string('history.leftOut')}</p>
          <ul>
            {restoration.leftOut.map(({ field, name }) => (
              <li key={`${field} ${name}`}>
                {fieldWords(field)}: {name}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className={styles.meta}>{string('history.restoreWords')}</p>
    </Dialog>
  )
}
