// Notes on any object: memos, questions, things to do, quotations.
import { z } from 'zod'
import { Tlp } from '../../model/base/envelope'
import { AnyId, NoteId } from '../../model/base/ids'
import { Note, NoteKind, NoteState, Target, TargetKind } from '../../model/tag'
import { command, query } from '../declare/operation'
import { AnchorInput, BytesUrl } from '../views'
import { TargetView } from './targets'

/** A note with what it is on and who wrote it. */
export const NoteView = Note.extend({ subject: TargetView, author: z.string() })
export type NoteView = z.infer<typeof NoteView>

/** Which notes: all conditions hold. */
export const NoteFilter = z.object({
  targetId: AnyId.optional(),
  kind: NoteKind.optional(),
  state: NoteState.optional(),
  targetKind: TargetKind.optional(),
  /** Words that the note or the title of its object contains, each of them. */
  query: z.string().max(500).optional(),
  /** On claims that this filter text selects, or on their passages. */
  where: z.string().max(4000).optional(),
})
export type NoteFilter = z.infer<typeof NoteFilter>
const body = z.string().min(1).max(1_000_000)

/** Operations on notes. */
export const notes = {
  /** Newest change first. */
  list: query('FILTER_INVALID')
    .input(NoteFilter.extend({ limit: z.int().min(1).max(100_000).default(5000) }))
    .output(z.object({ notes: z.array(NoteView), total: z.int() })),
  /** On an object, or on a passage that becomes an anchor with it. */
  create: command('undoable', 'NOT_FOUND', 'INVALID_FIELD', 'ANCHOR_OUTSIDE')
    .input(
      z
        .object({ target: Target.optional(), anchor: AnchorInput.optional(), body, kind: NoteKind.default('memo') })
        .refine(({ target, anchor }) => (target === undefined) !== (anchor === undefined), {
          path: ['target'],
          error: 'a note stands on one object or passage',
        }),
    )
    .output(z.object({ note: Note })),
  /** A kind that has a state starts open; one that has none loses it. */
  update: command('coalesce', 'NOT_FOUND', 'INVALID_FIELD')
    .input(z.object({ id: NoteId, body: body.optional(), kind: NoteKind.optional(), state: NoteState.optional() }))
    .output(z.object({ note: Note })),
  delete: command('undoable', 'NOT_FOUND', 'ANCHOR_MISSING')
    .input(z.object({ id: NoteId }))
    .output(z.object({ id: NoteId })),
  /** The notes as Markdown, those on withheld objects left out (D48). */
  export: query('EXPORT_FAILED', 'FILTER_INVALID')
    .input(NoteFilter.extend({ ceiling: Tlp.optional() }))
    .output(
      z.object({
        url: BytesUrl,
        name: z.string(),
        bytes: z.int(),
        notes: z.int(),
        loss: z.array(z.object({ what: z.string(), count: z.int() })),
      }),
    ),
}
