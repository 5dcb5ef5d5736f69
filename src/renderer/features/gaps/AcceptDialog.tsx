// Why a gap may stay open: the reason is kept, signed, and listed.
import type { GapItem } from '@shared/contract/judging/gaps'
import { useId, useState } from 'react'
import { acceptGap } from '../../state/review/gaps'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { Dialog } from '../../ui/controls/Dialog'
import styles from './Gaps.module.css'

export function AcceptDialog({ gap, onClose }: { readonly gap: GapItem; readonly onClose: () => void }) {
  const id = useId()
  const [reason, setReason] = useState('')
  const accept = async () => {
    if (await acceptGap(gap, reason.trim())) onClose()
  }
  return (
    <Dialog
      title={string('gaps.acceptTitle', { kind: string(`gaps.kind.${gap.kind}`) })}
      open
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{string('dialog.cancel')}</Button>
          <Button kind="primary" isDisabled={reason.trim() === ''} onPress={() => void accept()}>
            {string('gaps.acceptDo')}
          </Button>
        </>
      }
    >
      <p className={styles.full}>{gap.text}</p>
      <label htmlFor={id}>{string('gaps.reason')}</label>
      <textarea
        id={id}
        className={styles.reason}
        rows={3}
        maxLength={2000}
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  )
}
