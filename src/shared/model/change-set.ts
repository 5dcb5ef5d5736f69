// One atomic, invertible edit: the audit trail, the undo stack and the event source at once.
import { z } from 'zod'
import { AnalystId, AnyId, Timestamp } from './base/ids'

/** The kinds of object that the change log records; each is one table. */
export const OBJECT_TYPES = [
  'project',
  'analyst',
  'source',
  'document',
  'version',
  'anchor',
  'entity',
  'claim',
  'forecast',
  'assessment',
  'claim-relation',
  'evidence',
  'lineage-link',
  'origin',
  'tag',
  'tag-use',
  'note',
  'brief',
  'collection',
  'acceptance',
  'view',
] as const
export const ObjectType = z.enum(OBJECT_TYPES)
export type ObjectType = z.infer<typeof ObjectType>

export const Change = z.object({
  op: z.enum(['create', 'update', 'delete', 'restore']),
  type: ObjectType,
  id: AnyId,
  before: z.record(z.string(), z.unknown()).optional(),
  after: z.record(z.string(), z.unknown()).optional(),
})
export type Change = z.infer<typeof Change>

export const ChangeSource = z.enum(['edit', 'import', 'merge', 'migration', 'undo', 'redo'])
export const ChangeSet = z.object({
  sequence: z.int().min(1),
  time: Timestamp,
  author: AnalystId,
  /** A command's name, `claim.create`; the screen's words come from the strings file. */
  label: z.string(),
  /** What it was about, for people: a title or the start of a claim. */
  subject: z.string().optional(),
  source: ChangeSource,
  reverts: z.int().min(1).optional(),
  changes: z.array(Change),
})
export type ChangeSet = z.infer<typeof ChangeSet>
