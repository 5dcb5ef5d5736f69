// One tag becomes several: its uses are distributed over new tags beside it.
import { Failure } from '@shared/contract/errors'
import type { TagSplitPreview } from '@shared/contract/ledger/tags'
import { Tag, type TagUse } from '@shared/model/tag'
import type { Repositories } from '../../store'
import type { Context } from '../core/context'
import { effectsOf, NO_MOVES, type Reshape, type UseMoves } from './reshape'

/** Which uses go to which new tag. */
export interface Split {
  readonly id: string
  readonly parts: readonly { readonly name: string; readonly targetIds: readonly string[] }[]
  readonly keepRest: boolean
}
interface SplitPlan extends Reshape {
  readonly tag: Tag
  readonly made: readonly Tag[]
  readonly rest: number
}

/** Plans it. Throws NOT_FOUND, and INVALID_FIELD for a target without the tag or a use that would be lost. */
export async function planSplit(ctx: Context, repos: Repositories, { id, parts, keepRest }: Split): Promise<SplitPlan> {
  const before = await repos.tags.list()
  const tag = await repos.tags.require(id)
  const uses = await repos.tagUses.byTag(id)
  const made = parts.map(({ name }) => partOf(ctx, tag, name, keepRest))
  const moves = distribute(uses, parts, made)
  const rest = uses.filter((use) => !parts.some((part) => part.targetIds.includes(use.target.id)))
  if (!keepRest && rest.length > 0) {
    const detail = `${rest.length} of ${uses.length} uses are in no part, and the tag is to go`
    throw new Failure('INVALID_FIELD', { field: 'parts', detail })
  }
  const up = (one: Tag): Tag => (one.parentId === id ? { ...one, parentId: tag.parentId } : one)
  const staying = keepRest ? before : before.filter((one) => one.id !== id).map(up)
  const heir = made[0]!.id
  const notes = keepRest ? [] : (await repos.notes.byTarget(id)).map((note) => ({ note, to: heir }))
  const marks = keepRest ? [] : (await repos.tagUses.byTarget(id)).map((use) => ({ use, to: heir }))
  return {
    tag,
    made,
    rest: rest.length,
    before,
    after: [...staying, ...made],
    uses: moves,
    notes,
    marks: { ...NO_MOVES, moved: marks },
    redirect: new Map(keepRest ? [] : [[id, heir]]),
    field: 'parts',
  }
}

/** What the split would do. */
export async function previewSplit(ctx: Context, repos: Repositories, asked: Split): Promise<TagSplitPreview> {
  const plan = await planSplit(ctx, repos, asked)
  const counts = new Map<string, number>()
  for (const to of [...plan.uses.moved.map((one) => one.to), ...plan.uses.added.map((one) => one.tagId as string)])
    counts.set(to, (counts.get(to) ?? 0) + 1)
  return {
    ...(await effectsOf(repos, plan)),
    tag: { id: plan.tag.id, name: plan.tag.name },
    parts: plan.made.map(({ id, name }) => ({ name, uses: counts.get(id) ?? 0 })),
    rest: plan.rest,
  }
}

/** A new tag beside the one that is split; where that goes, it hands its definition on. */
function partOf(ctx: Context, tag: Tag, name: string, keepRest: boolean): Tag {
  const { parentId, colour, marking, definition, include, exclude } = tag
  const texts = keepRest ? {} : { definition, include, exclude }
  const stamp = { createdAt: ctx.now(), createdBy: tag.createdBy, modifiedAt: ctx.now(), rev: 1 }
  return Tag.parse({ ...stamp, ...texts, id: ctx.ports.ids.next(), name, parentId, colour, marking })
}

/** The first part that names a target takes its use; each further one gets a use of its own. */
function distribute(uses: readonly TagUse[], parts: Split['parts'], made: readonly Tag[]): UseMoves {
  const byTarget = Map.groupBy(uses, (use) => use.target.id as string)
  const moved: { use: TagUse; to: string }[] = []
  const added: Pick<TagUse, 'tagId' | 'target' | 'anchorId'>[] = []
  const taken = new Set<string>()
  for (const [at, { targetIds }] of parts.entries()) {
    const to = made[at]!.id
    for (const targetId of new Set(targetIds)) {
      const held = byTarget.get(targetId)
      if (!held) {
        const field = `parts.${at}.targetIds`
        throw new Failure('INVALID_FIELD', { field, place: targetId, detail: 'it does not carry the tag' })
      }
      if (taken.has(targetId)) added.push(...held.map(({ target, anchorId }) => ({ tagId: to, target, anchorId })))
      else moved.push(...held.map((use) => ({ use, to })))
      taken.add(targetId)
    }
  }
  return { ...NO_MOVES, moved, added }
}
