// Sources and their grades: append only, signed, dated, each with its reason.
import { z } from 'zod'
import { DocumentId, SourceId } from '../../model/base/ids'
import { Source } from '../../model/document'
import { Reliability, SourceGrade } from '../../model/grade'
import { command, query } from '../declare/operation'
import { editOf } from '../declare/patch'
import { worded } from '../declare/worded'
import { GradeInput, Impact } from '../judging/impact'

const SourceFields = Source.pick({ name: true, kind: true, entityId: true, marking: true }).extend({
  name: worded(Source.shape.name),
})
/** Null clears. */
export const SourceChanges = editOf(SourceFields)
export type SourceChanges = z.infer<typeof SourceChanges>
/** What a person writes of a source; `id`, where given, is kept. */
export const SourceInput = SourceFields.extend({ id: SourceId.optional() })

/** A source with what hangs on it. `reliability` is its newest general grade that holds without a date, else F. */
export const SourceView = Source.extend({
  reliability: Reliability,
  documents: z.int(),
  /** Claims with a passage in one of its documents. */
  claims: z.int(),
  entityName: z.string().optional(),
})
export type SourceView = z.infer<typeof SourceView>

/** A grade with who gave it. `at` and `by` are kept; nothing of it is ever changed. */
export const GradeView = SourceGrade.extend({ byName: z.string() })
export type GradeView = z.infer<typeof GradeView>

/** A document as its source lists it: its letter as things stand, and why it carries nothing where it does not. */
export const SourceDocument = z.object({
  id: DocumentId,
  title: z.string(),
  published: z.string().optional(),
  /** Worst judged letter from it to its roots, whatever the domain. */
  reliability: Reliability,
  lineageStatus: z.enum(['unexamined', 'original', 'unknown']),
  retracted: z.boolean(),
  claims: z.int(),
})
export type SourceDocument = z.infer<typeof SourceDocument>

/** Operations on sources. */
export const sources = {
  /** By name. */
  list: query().output(z.object({ sources: z.array(SourceView) })),
  /** Grades newest first. */
  get: query('NOT_FOUND')
    .input(z.object({ id: SourceId }))
    .output(z.object({ source: SourceView, grades: z.array(GradeView), documents: z.array(SourceDocument) })),
  create: command('undoable', 'INVALID_FIELD', 'DUPLICATE', 'NOT_FOUND')
    .input(SourceInput)
    .output(z.object({ source: SourceView })),
  update: command('coalesce', 'INVALID_FIELD', 'DUPLICATE', 'NOT_FOUND')
    .input(z.object({ id: SourceId, changes: SourceChanges }))
    .output(z.object({ source: SourceView })),
  /** Documents and origins of `from` become those of `into`; the grades of `from` go with it. One change set. */
  merge: command('undoable', 'NOT_FOUND', 'MERGE_SELF')
    .input(z.object({ into: SourceId, from: z.array(SourceId).min(1).max(100) }))
    .output(z.object({ source: SourceView, documents: z.int() })),
  delete: command('undoable', 'NOT_FOUND', 'IN_USE')
    .input(z.object({ id: SourceId }))
    .output(z.object({ id: SourceId })),
  /** Appends a grade, signed and dated by who asks. */
  grade: command('undoable', 'NOT_FOUND', 'INVALID_FIELD', 'REASON_REQUIRED', 'TIME_INVALID')
    .input(GradeInput)
    .output(z.object({ source: SourceView })),
  /** What `grade` with the same input would touch; a reason is not needed yet. */
  gradePreview: query('NOT_FOUND', 'INVALID_FIELD', 'TIME_INVALID').input(GradeInput).output(Impact),
}
