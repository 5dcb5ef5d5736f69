// Undoing back to a change set: step after step, told as it goes, stopped between two steps. Each step is history's.
import { Failure } from '@shared/contract/errors'
import type { History } from '../../history'
import type { Context } from '../core/context'

/**
 * Undoes whatever came after `sequence`. Throws INVALID_FIELD for one that is not yet, NOTHING_TO_UNDO where nothing came
 * after it, HISTORY_STALE, also for a change made meanwhile: that is not undone. What was undone stays.
 */
export async function undoTo(
  ctx: Context,
  history: History,
  { author, sequence, signal }: { author: string; sequence: number; signal: AbortSignal | undefined },
): Promise<{ undone: number; cancelled: boolean }> {
  const newest = await history.sequence()
  if (sequence > newest)
    throw new Failure('INVALID_FIELD', { field: 'sequence', detail: `the newest change set is ${newest}` })
  const total = await history.countUndoable(sequence)
  if (total === 0) throw new Failure('NOTHING_TO_UNDO')
  const job = ctx.ports.ids.next()
  const step = () => ctx.settled(history.undo(author, { after: sequence, until: newest }))
  let undone = 0
  while (undone < total && !signal?.aborted && (await step().then(() => true, doneByAnother))) {
    undone++
    ctx.hub.publish({ type: 'progress', job, label: 'history.undoTo', done: undone, total })
    // a cancel is heard between two steps
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { undone, cancelled: undone < total && signal?.aborted === true }
}

/** Somebody else has undone the rest: it is as asked. */
function doneByAnother(error: unknown): false {
  if (error instanceof Failure && error.code === 'NOTHING_TO_UNDO') return false
  throw error
}
