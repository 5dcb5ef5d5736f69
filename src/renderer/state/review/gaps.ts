// The gap ledger in the window: its questions and writes, and which gap is being worked on.
import type { GapItem } from '@shared/contract/judging/gaps'
import type { GapKind } from '@shared/model/collection'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { undo, write } from '../corpus/actions'
import { client } from '../corpus/client'
import { done } from '../window/notices'
import { string } from '../window/strings'

interface GapState {
  /** The kind whose gaps are listed; undefined = every kind. */
  readonly kind?: GapKind
  /** The gap that is chosen, by its key. */
  readonly chosen?: string
  /** What is accepted is listed in place of what is open. */
  readonly accepted: boolean
  /** Every claim, or those that the filters leave. */
  readonly everything: boolean
}
export const gapStore = createStore<GapState>(() => ({ accepted: false, everything: false }))
export const useGapState = <T>(pick: (state: GapState) => T): T => useStore(gapStore, pick)
/** A gap is named by its kind and what it stands on. */
export const gapKey = ({ kind, targetId }: Pick<GapItem, 'kind' | 'targetId'>): string => `${kind} ${targetId}`
export const chooseGap = (gap: GapItem | undefined): void => gapStore.setState({ chosen: gap && gapKey(gap) })

const PAGE = 300
/** How far each kind is worked off. */
export const useGapCounts = (where: string | undefined) =>
  useQuery({
    queryKey: ['gaps', 'counts', where],
    placeholderData: (before) => before,
    queryFn: async () => (await client().gaps.list({ where, limit: 0 })).kinds,
  })
/** Gaps of a kind or of all, page by page. */
export const useGaps = (where: string | undefined, kind: GapKind | undefined, accepted: boolean) =>
  useInfiniteQuery({
    queryKey: ['gaps', where, kind, accepted],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      client().gaps.list({ where, accepted, from: pageParam, limit: PAGE, ...(kind && { kinds: [kind] }) }),
    getNextPageParam: (page, pages) => {
      const loaded = pages.reduce((sum, { items }) => sum + items.length, 0)
      return loaded < page.total ? loaded : undefined
    },
  })

const words = ({ kind, text }: GapItem) => ({ kind: string(`gaps.kind.${kind}`), text })
const takeBack = { label: string('history.undo'), run: () => void undo() }
/** Leaves a gap open on purpose; answers whether it was written. */
export async function acceptGap(gap: GapItem, reason: string): Promise<boolean> {
  const { kind, targetId } = gap
  const answer = await write(() => client().gaps.accept({ gap: kind, targetId, reason }))
  if (answer) done(string('gaps.acceptedNotice', words(gap)), takeBack)
  return answer !== undefined
}
export async function reopenGap(gap: GapItem): Promise<void> {
  const { kind, targetId } = gap
  if (await write(() => client().gaps.reopen({ gap: kind, targetId })))
    done(string('gaps.reopenedNotice', words(gap)), takeBack)
}
