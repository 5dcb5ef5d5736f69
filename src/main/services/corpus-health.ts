// Checking and backing up the open corpus; backups on open and while there is work.
import { Failure } from '@shared/contract/errors'
import { backUp, backUpIfDue, check } from '../store'
import { type Context, readOnly } from './context'

/** How often a due backup is looked for, in milliseconds. */
const LOOK_EVERY = 5 * 60_000

export interface Health {
  check(repair: boolean, signal?: AbortSignal): Promise<{ ok: boolean; problems: ReportedProblem[] }>
  backup(): Promise<{ name: string; bytes: number }>
  /** Makes a backup if one is due now, and looks again from time to time until `stop`. */
  watch(): void
  stop(): Promise<void>
}
/** A problem as the contract reports it. */
export interface ReportedProblem {
  readonly kind: string
  readonly place: string
  readonly detail: string
  readonly repaired: boolean
}

export function createHealth(ctx: Context): Health {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<unknown> = Promise.resolve()
  const look = () => {
    running = backUpIfDue(ctx.corpus).catch((error: unknown) => ctx.ports.log.incident(ctx.ports.ids.next(), error))
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
      const { name, bytes } = await backUp(ctx.corpus)
      return { name, bytes }
    },
    watch() {
      if (ctx.corpus.readOnly) return
      void look()
      timer = setInterval(look, LOOK_EVERY)
      timer.unref()
    },
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
