// The codebook: a hierarchy of tags, their uses, and notes on any object.
import { z } from 'zod'
import { envelope } from './base/envelope'
import { AnchorId, AnyId, NoteId, TagId } from './base/ids'

export const tagFields = {
  name: z.string().trim().min(1).max(120),
  parentId: TagId.optional(),
  definition: z.string().optional(),
  include: z.string().optional(),
  exclude: z.string().optional(),
  colour: z
    .string()
    .regex(/^#[0-9A-Fa-f]{6}$/)
    .default('#7A7A7A'),
  codable: z.boolean().default(true),
  exclusive: z.boolean().default(false),
}
export const Tag = z.object({ id: TagId, ...envelope, ...tagFields })
export type Tag = z.infer<typeof Tag>

export const TargetKind = z.enum(['document', 'source', 'claim', 'entity', 'anchor', 'tag', 'brief', 'project'])
export const Target = z.object({ kind: TargetKind, id: AnyId })
export const TagUse = z.object({ id: AnyId, ...envelope, tagId: TagId, target: Target, anchorId: AnchorId.optional() })
export type TagUse = z.infer<typeof TagUse>

/** What a note is. */
export const NoteKind = z.enum(['memo', 'question', 'todo', 'quote'])
export type NoteKind = z.infer<typeof NoteKind>
/** How far a question or a thing to do is; other kinds have no state. */
export const NoteState = z.enum(['open', 'resolved'])
export const Note = z.object({
  id: NoteId,
  ...envelope,
  target: Target,
  kind: NoteKind.default('memo'),
  body: z.string().min(1),
  state: NoteState.optional(),
  anchorId: AnchorId.optional(),
})
export type Note = z.infer<typeof Note>
