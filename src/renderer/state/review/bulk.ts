// Work on many claims from the window: which are being edited, and the one call that does it.
import type { BulkOperationInput } from '@shared/contract/ledger/bulk'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { undo, write } from '../corpus/actions'
import { client } from '../corpus/client'
import { select, viewStore } from '../view-store'
import { done } from '../window/notices'
import { progressStore } from '../window/progress'
import { string } from '../window/strings'

interface BulkState {
  /** The claims that the dialog is open on. */
  readonly ids?: readonly string[]
  /** Set while the workbench is at it; aborting leaves everything as it was. */
  readonly running?: AbortController
}
export const bulkStore = createStore<BulkState>(() => ({}))
export const useBulk = () => useStore(bulkStore)

/** Opens the dialog on claims, by default the selected ones. */
export const openBulk = (ids: readonly string[] = viewStore.getState().selection): void => {
  if (ids.length > 0) bulkStore.setState({ ids }, true)
}
export const closeBulk = (): void => bulkStore.setState({}, true)

/** What is selected once it is done. */
function selectAfter(operation: BulkOperationInput): void {
  if (operation.kind === 'delete') select([])
  if (operation.kind === 'merge') select([operation.into])
}

/** Does it in one undoable step, leaving out what a rule forbids; on failure the dialog stays. */
export async function applyBulk(operation: BulkOperationInput): Promise<void> {
  const { ids } = bulkStore.getState()
  if (!ids) return
  const running = new AbortController()
  progressStore.setState({}, true)
  bulkStore.setState({ running })
  const answer = await write(() =>
    client().bulk.apply({ ids: [...ids] as never, operation, skip: true }, { signal: running.signal }),
  )
  if (!answer) {
    bulkStore.setState({ running: undefined })
    return
  }
  closeBulk()
  // what follows is drawn in a task of its own: closing has the whole page to restyle
  await new Promise((after) => setTimeout(after))
  selectAfter(operation)
  done(string('bulk.done', { subject: answer.subject }), { label: string('history.undo'), run: () => void undo() })
}
