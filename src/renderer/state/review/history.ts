// The change log in the window: its pages, one set, the story of a claim, and going back.
import type { ChangeSummary, Restoration } from '@shared/contract/corpus/history'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { undo, write } from '../corpus/actions'
import { client } from '../corpus/client'
import { viewStore } from '../view-store'
import { focusDock } from '../window/dock'
import { done, say } from '../window/notices'
import { string } from '../window/strings'

/** Which change sets are listed. */
export interface HistoryFilter {
  readonly author?: string
  /** First part of a command's name. */
  readonly label?: string
  /** Only what wrote the selected claim. */
  readonly ofClaim: boolean
}
interface HistoryView {
  readonly mode: 'log' | 'story'
  readonly filter: HistoryFilter
  /** Sequence number of the chosen change set. */
  readonly chosen?: number
  /** Set while undoing back runs; aborting stops it between two steps. */
  readonly running?: AbortController
}
export const historyStore = createStore<HistoryView>(() => ({ mode: 'log', filter: { ofClaim: false } }))
export const useHistoryView = <T>(pick: (view: HistoryView) => T): T => useStore(historyStore, pick)
export const narrowHistory = (change: Partial<HistoryFilter>): void =>
  historyStore.setState(({ filter }) => ({ filter: { ...filter, ...change }, chosen: undefined }))

/** Opens the story of the selected claim. */
export function showStory(): void {
  historyStore.setState({ mode: 'story' })
  focusDock('history')
}
export const hasSelection = (): boolean => viewStore.getState().selection.length > 0

const PAGE = 200
/** Change sets newest first, page by page. */
export const useChangeSets = ({ author, label }: HistoryFilter, objectId: string | undefined) =>
  useInfiniteQuery({
    queryKey: ['history', 'list', author, label, objectId],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam: before }) => client().history.list({ before, limit: PAGE, author, label, objectId }),
    getNextPageParam: (page) => page.next,
  })
/** One change set with its differences. */
export const useChangeSet = (sequence: number | undefined) =>
  useQuery({
    queryKey: ['history', 'set', sequence],
    enabled: sequence !== undefined,
    queryFn: () => client().history.get({ sequence: sequence ?? 0 }),
  })
/** The story of a claim, oldest first. */
export const useStory = (id: string | undefined) =>
  useQuery({
    queryKey: ['history', 'story', id],
    enabled: id !== undefined,
    queryFn: async () => (await client().history.ofClaim({ id: id ?? '' })).steps,
  })
/** What restoring a claim to a moment would write. */
export const useRestoration = (id: string, sequence: number) =>
  useQuery({
    queryKey: ['history', 'restore', id, sequence],
    queryFn: async () => (await client().history.restorePreview({ id, sequence })).restoration,
  })

/** Undoes whatever came after a change set, until it is done or stopped. */
export async function undoBackTo(sequence: number): Promise<void> {
  const running = new AbortController()
  historyStore.setState({ running })
  const answer = await write(() => client().history.undoTo({ sequence }, { signal: running.signal }))
  historyStore.setState({ running: undefined })
  if (answer) say(string('history.undoneSteps', { count: answer.undone }))
}
/** Restores a claim; answers whether it was written. */
export async function restoreClaim(id: string, sequence: number): Promise<Restoration | undefined> {
  const answer = await write(() => client().history.restore({ id, sequence }))
  if (answer) done(string('history.restored'), { label: string('history.undo'), run: () => void undo() })
  return answer?.restoration
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
/** What a change set did, in words: of an undo or redo, what it took back. */
export function changeWords({ label, source, root, subject }: ChangeSummary): string {
  const what = (name: string) => string(`change.${name}`)
  if (!root) return sentence([what(label), subject].filter(Boolean).join(' '))
  const key = source === 'redo' ? 'history.redone' : 'history.undone'
  return string(key, { what: what(root.label), subject: root.subject ?? '' }).trim()
}
