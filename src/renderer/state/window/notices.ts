// What the window tells: errors with their remedy, and short words for the live region.
import { ERRORS, type ErrorCode, type ErrorData, sentence } from '@shared/contract/errors'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

export interface Notice {
  readonly id: number
  readonly kind: 'error' | 'done'
  readonly message: string
  readonly remedy?: string
  readonly incident?: string
  readonly code?: string
  /** A label and what it does, such as Undo. */
  readonly action?: { readonly label: string; readonly run: () => void }
}
interface NoticeState {
  readonly notices: readonly Notice[]
  /** Read out by the live region. */
  readonly spoken: string
  /** Counts what was said, so that the same words twice running are read out twice. */
  readonly utterance: number
}
export const noticeStore = createStore<NoticeState>(() => ({ notices: [], spoken: '', utterance: 0 }))
export const useNotices = () => useStore(noticeStore)

let number = 0
function add(notice: Omit<Notice, 'id'>): void {
  noticeStore.setState((state) => ({
    spoken: notice.message,
    utterance: state.utterance + 1,
    notices: [...state.notices.slice(-3), { ...notice, id: ++number }],
  }))
}
export const dismiss = (id: number): void =>
  noticeStore.setState((state) => ({ notices: state.notices.filter((n) => n.id !== id) }))
/** Takes away what still offers a step back by this label: after another change it would reach that one instead. */
export const retireOffers = (label: string): void =>
  noticeStore.setState((state) => ({ notices: state.notices.filter(({ action }) => action?.label !== label) }))
/** Takes away all good news: what it tells is no longer so. */
export const retireDone = (): void =>
  noticeStore.setState((state) => ({ notices: state.notices.filter(({ kind }) => kind !== 'done') }))
export const say = (spoken: string): void =>
  noticeStore.setState((state) => ({ spoken, utterance: state.utterance + 1 }))
export const done = (message: string, action?: Notice['action']): void => add({ kind: 'done', message, action })

/** Says why something was not taken, in whole words: what happened, what is safe, what to do. */
export const refuse = (message: string): void => add({ kind: 'error', message })

/** The declared error behind anything thrown; undeclared ones are INTERNAL. */
export function describeError(error: unknown): Omit<Notice, 'id' | 'kind'> {
  const { code, data } = (error ?? {}) as { code?: string; data?: ErrorData }
  const known: ErrorCode =
    code !== undefined && code in ERRORS ? (code as ErrorCode) : code === 'BAD_REQUEST' ? 'INVALID_FIELD' : 'INTERNAL'
  const detail = code === 'BAD_REQUEST' ? firstIssue(data) : data
  return { code: known, message: sentence(known, detail), remedy: ERRORS[known].remedy, incident: data?.incident }
}
function firstIssue(data: unknown): ErrorData {
  const issues = (data as { issues?: readonly { path?: readonly (string | number)[]; message?: string }[] } | undefined)
    ?.issues
  return { field: issues?.[0]?.path?.join('.') ?? '', detail: issues?.[0]?.message ?? '' }
}
/** Shows an error; a cancelled job is only said. */
export function fail(error: unknown): void {
  const described = describeError(error)
  if (described.code === 'CANCELLED' || (error as Error | undefined)?.name === 'AbortError') say(described.message)
  else add({ kind: 'error', ...described })
}
