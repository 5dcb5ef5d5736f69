// Deleting claims: done at once where nothing else is touched, asked about where something is.
import type { ClaimsDeletePreview } from '@shared/contract/ledger/claims'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { deleteClaims, write } from './actions'
import { client } from './client'

/** Claims that are to be deleted, and what that touches beyond them. */
export interface PendingDeletion {
  readonly ids: readonly string[]
  readonly preview: ClaimsDeletePreview
}
interface DeletionState {
  readonly pending?: PendingDeletion
}
export const deletionStore = createStore<DeletionState>(() => ({}))
export const useDeletion = () => useStore(deletionStore, (state) => state.pending)
export const cancelDeletion = (): void => deletionStore.setState({ pending: undefined })

/** Deletes the claims, or opens the dialog that says what goes along. */
export async function askDeleteClaims(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const preview = await write(() => client().claims.deletePreview({ ids: ids as never }))
  if (!preview) return
  const { ungrounded, evidence, relations, briefs } = preview
  const beyond = ungrounded.length + evidence.length + relations + briefs.length > 0
  if (beyond) deletionStore.setState({ pending: { ids, preview } })
  else await deleteClaims(ids)
}
