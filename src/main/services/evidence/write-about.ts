// A unit of work whose subject is the claim that it is about, known only once it has been read.
import type { Repositories, Tx } from '../../store'
import type { Context } from '../core/context'
import { subjectOf } from '../core/words'

/** What the work is given: repositories, its author and time, and a way to say which claim it is about. */
export interface About {
  readonly repos: Repositories
  readonly write: Tx['write']
  about(text: string | undefined): void
}

/** Runs `work` as one undoable change set; with `coalesceKey` it joins the author's last one on the same field. */
export function writeAbout<T>(
  ctx: Pick<Context, 'write'>,
  label: string,
  work: (unit: About) => Promise<T>,
  coalesceKey?: string,
): Promise<T> {
  let subject = ''
  const about = (text: string | undefined) => {
    subject = subjectOf(text ?? '')
  }
  const policy =
    coalesceKey === undefined ? ({ policy: 'undoable' } as const) : ({ policy: 'coalesce', coalesceKey } as const)
  return ctx.write({ label, ...policy, subject: () => subject }, (repos, { write }) => work({ repos, write, about }))
}
