// One box for search, commands and filters, opened by `palette.open`; Escape gives the focus back.
import { useMemo, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useProject } from '../../state/corpus/queries'
import { currentText } from '../../state/ledger/filter-text'
import { ledgerStore } from '../../state/ledger/ledger-store'
import { viewStore } from '../../state/view-store'
import { listCommands, useCommands } from '../../state/window/shortcuts'
import { string } from '../../state/window/strings'
import styles from './Palette.module.css'
import { PaletteBox } from './PaletteBox'
import type { Action, CommandContext } from './palette-items'
import { runAction } from './run-action'

/** What was so when the palette opened: which commands were enabled depends on where the focus stood. */
interface Opened extends Omit<CommandContext, 'readOnly'> {
  readonly focus: Element | null
  /** The text that the box begins with; where there is one it stands for the whole filter set. */
  readonly text: string
  readonly replace: boolean
}
function selectedName(): string | undefined {
  const id = viewStore.getState().selection.at(-1)
  const ledger = ledgerStore.getState()
  const row = id === undefined || !ledger.columns ? undefined : ledger.rowOf.get(id)
  return row === undefined || !ledger.columns ? undefined : `C-${ledger.columns.rows.number[row]}`
}
const look = (text = ''): Opened => ({
  text,
  replace: text !== '',
  commands: listCommands().map(({ id }) => id),
  selected: selectedName(),
  focus: document.activeElement,
})

export function Palette() {
  const [opened, setOpened] = useState<Opened>()
  const readOnly = useProject().data?.corpus.readOnly !== undefined
  useCommands(
    useMemo(
      () => [
        { id: 'palette.open', run: () => setOpened(look()) },
        {
          id: 'filters.edit',
          run: () => setOpened(look(currentText())),
          enabled: () => viewStore.getState().filters.length > 0,
        },
      ],
      [],
    ),
  )
  const act = (action: Action) => {
    const focus = opened?.focus
    setOpened(undefined)
    // After the dialog is gone and the page behind it can take focus again.
    setTimeout(() => {
      if (focus instanceof HTMLElement && focus.isConnected) focus.focus({ preventScroll: true })
      runAction(action)
    }, 50)
  }
  return (
    <ModalOverlay
      className={styles.overlay}
      isOpen={opened !== undefined}
      isDismissable
      onOpenChange={(open) => !open && setOpened(undefined)}
    >
      <Modal className={styles.modal}>
        <Dialog className={styles.dialog} aria-label={string('command.palette.open')}>
          {opened && <PaletteBox context={{ ...opened, readOnly }} onAction={act} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
