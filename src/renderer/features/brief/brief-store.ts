// The brief in this window: what is asked for, the bytes last set, and what was said against them.
import type { ErrorData } from '@shared/contract/errors'
import type { Tlp } from '@shared/model/base/envelope'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { client, connection } from '../../state/corpus/client'
import { describeError, fail, say } from '../../state/window/notices'
import { string } from '../../state/window/strings'

export interface BriefRequest {
  /** Absent: the newest brief, else the default template over all claims. */
  readonly briefId?: string
  /** Absent: the brief's own ceiling. */
  readonly ceiling?: Tlp
  readonly workingCopy: boolean
}
export interface Problem {
  readonly severity: 'blocks' | 'warns'
  readonly place: string
  readonly detail: string
}
export interface Printed {
  readonly url: string
  readonly name: string
  readonly pages: number
  readonly bytes: Uint8Array
  readonly marking: Tlp
  readonly claims: number
  readonly problems: readonly Problem[]
  /** The corpus's sequence that it was asked for at. */
  readonly sequence: number
}
interface BriefState {
  readonly request: BriefRequest
  readonly printing?: AbortController
  readonly printed?: Printed
  /** Why the last print made nothing: what happened, where, and what to do. */
  readonly refused?: { readonly message: string; readonly remedy?: string; readonly problem?: Problem }
}
export const briefStore = createStore<BriefState>(() => ({ request: { workingCopy: false } }))
export const useBrief = <T>(pick: (state: BriefState) => T): T => useStore(briefStore, pick)

function refusalOf(error: unknown): BriefState['refused'] {
  const { message, remedy, code } = describeError(error)
  const { place, detail } = (error as { data?: ErrorData } | undefined)?.data ?? {}
  const problem =
    code === 'BRIEF_REFUSED' ? { severity: 'blocks' as const, place: place ?? '', detail: detail ?? '' } : undefined
  return { message, remedy, problem }
}

/** Sets the brief anew at `sequence`; a print under way is given up. */
export async function print(sequence: number): Promise<void> {
  briefStore.getState().printing?.abort()
  const printing = new AbortController()
  const { request } = briefStore.getState()
  briefStore.setState({ printing })
  try {
    const answer = await client().briefs.print(request, { signal: printing.signal })
    const bytes = await connection().bytes(answer.url, printing.signal)
    briefStore.setState({ printed: { ...answer, bytes, sequence }, refused: undefined })
    say(string('brief.done', { count: answer.pages }))
  } catch (error) {
    if (printing.signal.aborted) return
    const refused = refusalOf(error)
    if (!refused?.problem) fail(error)
    briefStore.setState({ refused })
  } finally {
    if (briefStore.getState().printing === printing) briefStore.setState({ printing: undefined })
  }
}
export function cancelPrint(): void {
  briefStore.getState().printing?.abort()
  briefStore.setState({ printing: undefined })
  say(string('brief.cancelled'))
}
export const changeRequest = (change: Partial<BriefRequest>): void =>
  briefStore.setState(({ request }) => ({ request: { ...request, ...change } }))
