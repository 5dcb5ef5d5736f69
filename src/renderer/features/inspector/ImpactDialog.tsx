// What a change of the claim touches beyond a click, told before it is made.
import { cancelPendingChange, usePendingChange } from '../../state/review/impact'
import { impactShown } from '../../state/review/impact-words'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { Dialog } from '../../ui/controls/Dialog'
import { ImpactList } from '../../ui/panels/ImpactList'
import styles from './evidence/Evidence.module.css'

export function ImpactDialog() {
  const pending = usePendingChange()
  if (!pending) return null
  const { title, confirm, impact, run } = pending
  const make = () => {
    cancelPendingChange()
    void run()
  }
  const footer = (
    <>
      <span className={styles.ready}>{string('deletion.undo')}</span>
      <Button onPress={cancelPendingChange}>{string('dialog.cancel')}</Button>
      <Button kind="primary" autoFocus onPress={make}>
        {confirm}
      </Button>
    </>
  )
  return (
    <Dialog title={title} open onClose={cancelPendingChange} footer={footer}>
      <ImpactList
        {...impactShown({ data: impact, error: undefined, isFetching: false })}
        onOpened={cancelPendingChange}
      />
    </Dialog>
  )
}
