// The change log: read it, undo, redo, the story of one claim and its restoring.
import { z } from 'zod'
import { AnalystId, AnyId, ClaimId } from '../../model/base/ids'
import { Change, ChangeSet, ChangeSource, ObjectType } from '../../model/change-set'
import { command, query } from '../declare/operation'

const Step = z.object({ sequence: z.int(), label: z.string(), subject: z.string().optional() })
/** Where the log stands, and what undo and redo would do next. */
export const HistoryState = z.object({
  sequence: z.int(),
  undo: Step.optional(),
  redo: Step.optional(),
  lastTime: z.string().optional(),
})
export type HistoryState = z.infer<typeof HistoryState>

/** A change set without its changes. */
export const ChangeSummary = ChangeSet.omit({ changes: true }).extend({
  authorName: z.string(),
  /** Of an undo or redo: the edit at its root. */
  root: Step.optional(),
  /** Not in force: undone, or an undo that was redone. */
  undone: z.boolean(),
  /** How many objects of each kind came, changed, went. */
  counts: z.array(z.object({ op: Change.shape.op, type: ObjectType, n: z.int() })),
})
export type ChangeSummary = z.infer<typeof ChangeSummary>

/**
 * One field before and after: lists have a line an item, a single value one line, an absent one none. Ids of objects
 * are given by their names. `field` is a path of at most two steps, `eventTime.edtf`.
 */
export const FieldChange = z.object({ field: z.string(), before: z.array(z.string()), after: z.array(z.string()) })
export type FieldChange = z.infer<typeof FieldChange>
/** What happened to one object, for people. */
export const ObjectChange = z.object({
  op: Change.shape.op,
  type: ObjectType,
  id: AnyId,
  name: z.string(),
  fields: z.array(FieldChange),
})
export type ObjectChange = z.infer<typeof ObjectChange>

const Detailed = ChangeSummary.extend({ objects: z.array(ObjectChange) })
export type StoryStep = z.infer<typeof Detailed>

/** What restoring writes, and by name what it leaves out since it is no longer there. */
export const Restoration = z.object({
  objects: z.array(ObjectChange),
  leftOut: z.array(z.object({ field: z.string(), name: z.string() })),
})
export type Restoration = z.infer<typeof Restoration>

const moment = z.object({ id: ClaimId, sequence: z.int().min(1) })
const refusals = [
  'NOT_FOUND',
  'INVALID_FIELD',
  'TIME_INVALID',
  'LIKELIHOOD_INVALID',
  'ANCHOR_MISSING',
  'FORECAST_REQUIRED',
] as const

/** Operations on the change log. */
export const history = {
  state: query().output(HistoryState),
  /**
   * Newest first; `before` pages back, and `next` is its next value where there is more. `label` is a command's name,
   * or its first part, `claim`; `objectId` an object that the change set wrote.
   */
  list: query()
    .input(
      z.object({
        before: z.int().optional(),
        limit: z.int().min(1).max(500).default(50),
        author: AnalystId.optional(),
        label: z.string().max(100).optional(),
        objectId: AnyId.optional(),
        source: ChangeSource.optional(),
      }),
    )
    .output(z.object({ changeSets: z.array(ChangeSummary), next: z.int().optional() })),
  /** One change set with the differences that it made, `limit` objects after the first `from`; `total` is how many. */
  get: query('NOT_FOUND')
    .input(
      z.object({
        sequence: z.int().min(1),
        from: z.int().min(0).default(0),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ changeSet: Detailed, total: z.int() })),
  /** The story of one claim, oldest first: whatever touched it, its passages, forecast, judgements, links, tags, notes. */
  ofClaim: query('NOT_FOUND')
    .input(z.object({ id: ClaimId }))
    .output(z.object({ steps: z.array(Detailed) })),
  /** What `restore` would write. */
  restorePreview: query(...refusals, 'READ_ONLY', 'ANALYST_REQUIRED', 'STORE_FULL')
    .input(moment)
    .output(z.object({ restoration: Restoration })),
  /**
   * A claim's fields, passages, forecast and tags as they were just after a change set; assessments stay (D34). What is
   * no longer there is left out and named.
   */
  restore: command('undoable', ...refusals)
    .input(moment)
    .output(z.object({ restoration: Restoration })),
  /** Reverts the newest change set not yet undone, whoever made it. */
  undo: command('undoable', 'NOTHING_TO_UNDO', 'HISTORY_STALE').output(
    z.object({ reverted: z.int(), step: Step, state: HistoryState }),
  ),
  redo: command('undoable', 'NOTHING_TO_REDO', 'HISTORY_STALE').output(
    z.object({ reapplied: z.int(), step: Step, state: HistoryState }),
  ),
  /**
   * Undoes one by one whatever came after a change set; cancelling stops between two of them. Each is an undo of its
   * own, so that redo takes them back one by one; what was undone before a failure stays undone.
   */
  undoTo: command('undoable', 'NOTHING_TO_UNDO', 'HISTORY_STALE')
    .input(z.object({ sequence: z.int().min(0) }))
    .output(z.object({ undone: z.int(), cancelled: z.boolean(), state: HistoryState })),
}
