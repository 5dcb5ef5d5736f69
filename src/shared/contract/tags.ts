// The codebook: tags, their uses, and notes.
import { z } from 'zod'
import { AnyId, NoteId, TagId } from '../model/ids'
import { Note, Tag, Target, tagFields } from '../model/tag'
import { command, query } from './declare/operation'
import { editOf } from './declare/patch'

const TagInput = z.object(tagFields)
/** Null clears: a tag without `parentId` stands at the top. */
export const TagChanges = editOf(TagInput)
export type TagChanges = z.infer<typeof TagChanges>
/** Operations on the codebook. */
export const tags = {
  list: query().output(z.object({ tags: z.array(Tag.extend({ uses: z.int() })) })),
  create: command('undoable', 'DUPLICATE', 'NOT_FOUND', 'INVALID_FIELD')
    .input(TagInput)
    .output(z.object({ tag: Tag })),
  update: command('coalesce', 'DUPLICATE', 'NOT_FOUND', 'INVALID_FIELD')
    .input(z.object({ id: TagId, changes: TagChanges }))
    .output(z.object({ tag: Tag })),
  delete: command('undoable', 'NOT_FOUND', 'DUPLICATE', 'INVALID_FIELD')
    .input(z.object({ id: TagId }))
    .output(z.object({ uses: z.int() })),
  apply: command('undoable', 'NOT_FOUND', 'INVALID_FIELD')
    .input(z.object({ tagId: TagId, targets: z.array(Target).min(1), remove: z.boolean().default(false) }))
    .output(z.object({ changed: z.int() })),
}
/** Operations on notes. */
export const notes = {
  list: query()
    .input(z.object({ targetId: AnyId }))
    .output(z.object({ notes: z.array(Note) })),
  create: command('undoable', 'NOT_FOUND', 'INVALID_FIELD')
    .input(z.object({ target: Target, body: z.string().min(1), kind: Note.shape.kind.unwrap().default('memo') }))
    .output(z.object({ note: Note })),
  update: command('coalesce', 'NOT_FOUND', 'INVALID_FIELD')
    .input(z.object({ id: NoteId, body: z.string().min(1).optional(), state: z.enum(['open', 'resolved']).optional() }))
    .output(z.object({ note: Note })),
  delete: command('undoable', 'NOT_FOUND', 'ANCHOR_MISSING')
    .input(z.object({ id: NoteId }))
    .output(z.object({ id: NoteId })),
}
