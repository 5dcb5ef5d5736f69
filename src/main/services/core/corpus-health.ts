// Checking and backing up the open corpus; backups on open and while there is work.
import { Failure } from '@shared/contract/errors'
import { backUp, backUpIfDue, check } from '../../store'
import { type Context, readOnly } from './context'

/** When a due backup is looked for: once the window is up, then every five minutes; in milliseconds. */
const LOOK_FIRST = 2000
const LOOK_EVERY = 5 * 60_000

/** Checks and backups of the open corpus. */
export interface Health {
  check(repair: boolean, signal?: AbortSignal): Promise<{ ok: boolean; problems: ReportedProblem[] }>
  backup(): Promise<{ name: string; bytes: number }>
  /** Makes a backup soon if one is due, and looks again from time to time until `stop`. */
  watch(): void
  /** Ends watching; a corpus that was open too briefly to be looked at is looked at now. */
  stop(): Promise<void>
}
/** A problem as the contract reports it. */
export interface ReportedProblem {
  readonly kind: string
  readonly place: string
  readonly detail: string
  readonly repaired: boolean
}

/** `fallback` is the folder for backups where the one beside the corpus cannot be written. */
export function createHealth(ctx: Context, fallback?: string): Health {
  const options = fallback === undefined ? {} : { fallback }
  let timer: NodeJS.Timeout | undefined
  let first: NodeJS.Timeout | undefined
  let running: Promise<unknown> = Promise.resolve()
  const look = () => {
    running = backUpIfDue(ctx.corpus, options).catch((error: unknown) =>
      ctx.ports.log.incident(ctx.ports.ids.next(), error),
    )
    return running
  }
  return {
    async check(repair, signal) {
      const { corpus, session, work } = ctx
      if (repair && corpus.readOnly) throw readOnly(corpus)
      if (repair && session.analystId === undefined) throw new Failure('ANALYST_REQUIRED')
      signal?.throwIfAborted()
      const repairing = repair && session.analystId ? { unitOfWork: work, author: session.analystId } : undefined
      const found = await check(corpus, repairing)
      const problems = found.map(({ kind, place, detail, repaired }) => ({
        kind,
        place,
        detail,
        repaired: repaired ?? false,
      }))
      return { ok: problems.every((problem) => problem.repaired), problems }
    },
    async backup() {
      if (ctx.corpus.readOnly) throw readOnly(ctx.corpus)
      const { name, bytes } = await backUp(ctx.corpus, options)
      return { name, bytes }
    },
    watch() {
      if (ctx.corpus.readOnly) return
      first = setTimeout(() => {
        first = undefined
        void look()
      }, LOOK_FIRST).unref()
      timer = setInterval(look, LOOK_EVERY).unref()
    },
    async stop() {
      clearInterval(timer)
      clearTimeout(first)
      if (first) look()
      first = undefined
      await running
    },
  }
}
