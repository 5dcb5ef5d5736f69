// The change log: read it, undo, redo.
import { z } from 'zod'
import { ChangeSet } from '../model/change-set'
import { command, query } from './declare/operation'

const Step = z.object({ sequence: z.int(), label: z.string(), subject: z.string().optional() })
/** Where the log stands, and what undo and redo would do next. */
export const HistoryState = z.object({
  sequence: z.int(),
  undo: Step.optional(),
  redo: Step.optional(),
  lastTime: z.string().optional(),
})
export type HistoryState = z.infer<typeof HistoryState>

/** Operations on the change log. */
export const history = {
  state: query().output(HistoryState),
  /** Newest first; `before` pages back. */
  list: query()
    .input(z.object({ before: z.int().optional(), limit: z.int().min(1).max(500).default(50) }))
    .output(z.object({ changeSets: z.array(ChangeSet) })),
  /** Reverts the newest change set not yet undone, whoever made it. */
  undo: command('undoable', 'NOTHING_TO_UNDO', 'HISTORY_STALE').output(
    z.object({ reverted: z.int(), step: Step, state: HistoryState }),
  ),
  redo: command('undoable', 'NOTHING_TO_REDO', 'HISTORY_STALE').output(
    z.object({ reapplied: z.int(), step: Step, state: HistoryState }),
  ),
}
