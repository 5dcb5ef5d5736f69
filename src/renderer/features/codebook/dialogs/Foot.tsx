// The buttons at the foot of a dialog: cancel, and the one that does it.
import { openTagDialog } from '../../../state/corpus/codebook'
import { string } from '../../../state/window/strings'
import { Button } from '../../../ui/controls/Button'

interface Props {
  readonly confirm: string
  readonly disabled: boolean
  readonly onConfirm: () => void
}
export const closeDialog = (): void => openTagDialog(undefined)
export function Foot({ confirm, disabled, onConfirm }: Props) {
  return (
    <>
      <Button onPress={closeDialog}>{string('dialog.cancel')}</Button>
      <Button kind="primary" isDisabled={disabled} onPress={onConfirm}>
        {confirm}
      </Button>
    </>
  )
}
