// What the workbench tells every client without being asked.
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { ObjectType } from '../model/change-set'
import { query } from './declare/operation'

/** After a commit. A client whose last sequence is not `sequence − 1` refetches. */
export const ChangedEvent = z.object({
  type: z.literal('changed'),
  sequence: z.int(),
  label: z.string(),
  subject: z.string().optional(),
  source: z.string(),
  time: z.string(),
  ids: z.partialRecord(ObjectType, z.array(z.string())),
  /** Claims whose ledger record may differ now. */
  claimIds: z.array(z.string()),
})
/** How far a long job has come: `done` of `total` steps. */
export const ProgressEvent = z.object({
  type: z.literal('progress'),
  job: z.string(),
  label: z.string(),
  done: z.int(),
  total: z.int(),
})
/** Whatever a subscriber hears. */
export const WorkbenchEvent = z.discriminatedUnion('type', [ChangedEvent, ProgressEvent])
export type WorkbenchEvent = z.infer<typeof WorkbenchEvent>
export type ChangedEvent = z.infer<typeof ChangedEvent>

/** The stream of events, from the moment of subscribing. */
export const events = {
  subscribe: query().output(eventIterator(WorkbenchEvent)),
}
