// The codebook: tags and their uses, and the work on its hierarchy.
import { z } from 'zod'
import { Tlp } from '../../model/base/envelope'
import { AnyId, TagId } from '../../model/base/ids'
import { Tag, TagUse, Target, tagFields } from '../../model/tag'
import { command, query } from '../declare/operation'
import { editOf } from '../declare/patch'
import { BytesUrl } from '../views'
import { TargetView } from './targets'

const TagInput = z.object(tagFields)
/** Null clears: a tag without `parentId` stands at the top. */
export const TagChanges = editOf(TagInput)
export type TagChanges = z.infer<typeof TagChanges>
/** A tag with its uses, and with how many objects carry it or a tag below it. */
export const CountedTag = Tag.extend({ uses: z.int(), branch: z.int() })
export type CountedTag = z.infer<typeof CountedTag>
/** One use of a tag, with what it is on and who set it. */
export const TagUseView = TagUse.pick({ id: true, tagId: true, anchorId: true, createdAt: true }).extend({
  subject: TargetView,
  author: z.string(),
})
export type TagUseView = z.infer<typeof TagUseView>

const Named = Tag.pick({ id: true, name: true })
/** What a change of the codebook would do; nothing is done. While there are obstacles it would be refused. */
const Effects = z.object({
  /** Uses that go to another tag. */
  moved: z.int(),
  /** Uses of objects that carry the other tag already: one of the two stays. */
  collapsed: z.int(),
  /** Uses that go without another tag in their place. */
  removed: z.int(),
  /** Tags that move along: children, by name. */
  children: z.array(z.string()),
  notes: z.int(),
  /** Sentences, at most twenty of them. */
  obstacles: z.array(z.string()),
})
export type TagEffects = z.infer<typeof Effects>
const MergeInput = z.object({ into: TagId, from: z.array(TagId).min(1).max(100) })
/** What a merge would do. */
export const TagMergePreview = Effects.extend({
  into: Named.extend({
    definition: z.string().optional(),
    include: z.string().optional(),
    exclude: z.string().optional(),
  }),
  from: z.array(Named),
})
export type TagMergePreview = z.infer<typeof TagMergePreview>
const SplitInput = z.object({
  id: TagId,
  /** New tags beside it; an object named in several carries several. */
  parts: z
    .array(z.object({ name: tagFields.name, targetIds: z.array(AnyId).max(1_000_000) }))
    .min(1)
    .max(20),
  /** The tag stays, with the uses that no part takes; else it goes, and every use must be in a part. */
  keepRest: z.boolean(),
})
/** What a split would do. */
export const TagSplitPreview = Effects.extend({
  tag: Named,
  parts: z.array(z.object({ name: z.string(), uses: z.int() })),
  rest: z.int(),
})
export type TagSplitPreview = z.infer<typeof TagSplitPreview>
const DeleteInput = z.object({
  id: TagId,
  /** Which tag takes the uses; null removes them. Absent: the parent, where there is one that may be used. */
  to: TagId.nullable().optional(),
  /** `up` moves them to the parent, `delete` takes the branch away with its uses. */
  children: z.enum(['up', 'delete']).default('up'),
})
/** What a deletion would do. */
export const TagDeletePreview = Effects.extend({ gone: z.array(Named), to: Named.optional() })
export type TagDeletePreview = z.infer<typeof TagDeletePreview>

/** Operations on the codebook. */
export const tags = {
  list: query().output(z.object({ tags: z.array(CountedTag) })),
  create: command('undoable', 'DUPLICATE', 'NOT_FOUND', 'INVALID_FIELD')
    .input(TagInput)
    .output(z.object({ tag: Tag })),
  /** Renames, moves, recolours, redefines. A new parent below itself is a CYCLE. */
  update: command('coalesce', 'DUPLICATE', 'NOT_FOUND', 'INVALID_FIELD', 'CYCLE')
    .input(z.object({ id: TagId, changes: TagChanges }))
    .output(z.object({ tag: Tag })),
  /** What carries a tag, or with `branch` one below it too; oldest first. */
  uses: query('NOT_FOUND')
    .input(
      z.object({
        id: TagId,
        branch: z.boolean().default(false),
        offset: z.int().min(0).default(0),
        limit: z.int().min(0).max(20_000).default(500),
      }),
    )
    .output(z.object({ uses: z.array(TagUseView), total: z.int() })),
  mergePreview: query('NOT_FOUND', 'MERGE_SELF', 'CYCLE').input(MergeInput).output(TagMergePreview),
  /** Leads uses, children, notes and definitions to `into`; one change set (D46). `into` below one of them is a CYCLE. */
  merge: command('undoable', 'NOT_FOUND', 'MERGE_SELF', 'CYCLE', 'DUPLICATE', 'INVALID_FIELD')
    .input(MergeInput)
    .output(z.object({ tag: Tag, moved: z.int(), collapsed: z.int() })),
  splitPreview: query('NOT_FOUND', 'INVALID_FIELD').input(SplitInput).output(TagSplitPreview),
  /** Distributes the uses of a tag over new ones beside it. */
  split: command('undoable', 'NOT_FOUND', 'DUPLICATE', 'INVALID_FIELD')
    .input(SplitInput)
    .output(z.object({ tags: z.array(Tag) })),
  deletePreview: query('NOT_FOUND', 'INVALID_FIELD').input(DeleteInput).output(TagDeletePreview),
  /** D46: its uses go to another tag or are removed, its children up or with it; one change set. */
  delete: command('undoable', 'NOT_FOUND', 'DUPLICATE', 'INVALID_FIELD')
    .input(DeleteInput)
    .output(z.object({ uses: z.int() })),
  apply: command('undoable', 'NOT_FOUND', 'INVALID_FIELD')
    .input(
      z.object({
        tagId: TagId,
        targets: z.array(Target).min(1).max(1_000_000),
        remove: z.boolean().default(false),
      }),
    )
    .output(z.object({ changed: z.int() })),
  /** The codebook as a document or a table; what lies above the ceiling is left out and not counted (D48). */
  export: query('EXPORT_FAILED')
    .input(z.object({ format: z.enum(['markdown', 'csv']), ceiling: Tlp.optional() }))
    .output(z.object({ url: BytesUrl, name: z.string(), bytes: z.int(), tags: z.int() })),
}
