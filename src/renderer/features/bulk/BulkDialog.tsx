// Edits many claims at once: what to do, what that would change, then one step that can be undone.
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { useProject } from '../../state/corpus/queries'
import { ledgerStore } from '../../state/ledger/ledger-store'
import { applyBulk, closeBulk, openBulk, useBulk } from '../../state/review/bulk'
import { select, viewStore } from '../../state/view-store'
import { progressStore } from '../../state/window/progress'
import { type Command, useCommands } from '../../state/window/shortcuts'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { Dialog } from '../../ui/controls/Dialog'
import styles from './Bulk.module.css'
import { OperationForm } from './OperationForm'
import { emptyFields, operationOf } from './operation'
import { Preview } from './Preview'
import { usePreview } from './use-preview'

function selectAll(): void {
  const ledger = ledgerStore.getState()
  if (!ledger.columns) return
  const ids: string[] = []
  for (const [id, row] of ledger.rowOf) if (ledger.visible[row]) ids.push(id)
  select(ids, 'set', 'claims')
}
const COMMANDS: readonly Command[] = [
  { id: 'claims.bulk', run: () => openBulk(), enabled: () => viewStore.getState().selection.length > 0 },
  { id: 'selection.all', run: selectAll },
]

/** The dialog where it is open, and the commands that lead to it. */
export function BulkDialog() {
  useCommands(COMMANDS)
  const { ids } = useBulk()
  return ids ? <OpenDialog key={ids.length} ids={ids} /> : null
}

function OpenDialog({ ids }: { readonly ids: readonly string[] }) {
  const { running } = useBulk()
  const readOnly = useProject().data?.corpus.readOnly !== undefined
  const [fields, setFields] = useState(() => emptyFields(ids))
  const operation = useMemo(() => operationOf(fields), [fields])
  const outlook = usePreview(ids, operation)
  const count = outlook.preview?.changed ?? 0
  const ready = operation !== undefined && !outlook.pending && !outlook.error && count > 0 && !readOnly
  const footer = running ? (
    <Working running={running} total={count} />
  ) : (
    <>
      <Button onPress={closeBulk}>{string('dialog.cancel')}</Button>
      <Button kind="primary" isDisabled={!ready} onPress={() => operation && void applyBulk(operation)}>
        {string('bulk.apply', { count })}
      </Button>
    </>
  )
  const title = string('bulk.title', { count: ids.length })
  return (
    <Dialog title={title} open onClose={closeBulk} locked={running !== undefined} wide footer={footer}>
      <div className={styles.columns}>
        <OperationForm ids={ids} fields={fields} disabled={running !== undefined} onChange={setFields} />
        <Preview outlook={outlook} complete={operation !== undefined} />
      </div>
    </Dialog>
  )
}

/** How far it has come; cancelling leaves everything as it was. */
function Working({ running, total }: { readonly running: AbortController; readonly total: number }) {
  const job = useStore(progressStore, (jobs) => Object.values(jobs).find((one) => one.label === 'claims.bulk'))
  return (
    <>
      <progress className={styles.progress} max={total} value={job?.done ?? 0} aria-label={string('bulk.running')} />
      <Button onPress={() => running.abort()}>{string('dialog.cancel')}</Button>
    </>
  )
}
