// A modal dialog: title, body, buttons at the foot. Escape and a click outside close it unless `locked`.
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './Dialog.module.css'

interface Props {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly locked?: boolean
  readonly wide?: boolean
  readonly children: ReactNode
  readonly footer?: ReactNode
}
export function Dialog({ title, open, onClose, locked, wide, children, footer }: Props) {
  return (
    <ModalOverlay
      className={styles.overlay}
      isOpen={open}
      isDismissable={!locked}
      isKeyboardDismissDisabled={locked}
      onOpenChange={(next) => !next && onClose()}
    >
      <Modal className={`${styles.modal} ${wide ? styles.wide : ''}`} data-modal>
        <AriaDialog className={styles.dialog}>
          <Heading slot="title" className={styles.title}>
            {title}
          </Heading>
          <div className={styles.body}>{children}</div>
          {footer && <footer className={styles.foot}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
