// What a change would touch, asked before it is made; one that touches nothing is made at once. The words are impact-words'.
import type { Impact, ImpactChange } from '@shared/contract/judging/impact'
import type { AnchorId, ClaimId } from '@shared/model/base/ids'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { updateClaim, write } from '../corpus/actions'
import { client } from '../corpus/client'
import { string } from '../window/strings'

type Change = z.input<typeof ImpactChange>

/** What a change would touch; undefined asks nothing. What cannot be done is the query's error. */
export const useImpact = (change: Change | undefined) =>
  useQuery({
    queryKey: ['impact', change],
    enabled: change !== undefined,
    placeholderData: keepPreviousData,
    queryFn: () => client().impact.preview(change as Change),
  })

/** A change that waits for a word, what it touches, and how it is made. */
export interface PendingChange {
  readonly title: string
  readonly confirm: string
  readonly impact: Impact
  readonly run: () => unknown
}
interface PendingState {
  readonly pending?: PendingChange
}
export const pendingChangeStore = createStore<PendingState>(() => ({}))
export const usePendingChange = () => useStore(pendingChangeStore, (state) => state.pending)
export const cancelPendingChange = (): void => pendingChangeStore.setState({ pending: undefined })

/** Makes the change, or opens the dialog that says what it touches. What may not be done is told as an error. */
async function askChange(change: Change, asked: Omit<PendingChange, 'impact'>): Promise<void> {
  const impact = await write(() => client().impact.preview(change))
  if (!impact) return
  if (Object.values(impact).some((touched) => touched.length > 0))
    pendingChangeStore.setState({ pending: { ...asked, impact } })
  else await asked.run()
}

/** Takes a passage from a claim, once what that touches has been seen. */
export const removePassage = (claimId: ClaimId, anchorId: AnchorId): Promise<void> =>
  askChange(
    { kind: 'remove-passage', claimId, anchorId },
    {
      title: string('impact.removePassage.title'),
      confirm: string('impact.removePassage.confirm'),
      run: () => write(() => client().claims.removeAnchor({ id: claimId, anchorId })),
    },
  )
/** Withdraws a claim, once what that touches has been seen. */
export const withdrawClaim = (id: ClaimId): Promise<void> =>
  askChange(
    { kind: 'withdraw-claim', id },
    {
      title: string('impact.withdraw.title'),
      confirm: string('impact.withdraw.confirm'),
      run: () => updateClaim(id, { status: 'withdrawn' }),
    },
  )
