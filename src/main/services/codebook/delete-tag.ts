// A tag goes: its uses go to another or are removed, its children move up or go with it (D46).
import { Failure } from '@shared/contract/errors'
import type { TagDeletePreview } from '@shared/contract/ledger/tags'
import type { Tag } from '@shared/model/tag'
import type { Repositories } from '../../store'
import { branchOf } from '../core/tag-rules'
import { effectsOf, leadUses, NO_MOVES, type Reshape } from './reshape'

/** What is asked: see the contract's `DeleteInput`. */
export interface Deletion {
  readonly id: string
  readonly to?: string | null
  readonly children: 'up' | 'delete'
}
interface DeletePlan extends Reshape {
  readonly tag: Tag
  readonly to?: Tag
}

/** Plans it. Throws NOT_FOUND, and INVALID_FIELD where the uses are to go to a tag that goes too. */
export async function planDelete(repos: Repositories, { id, to, children }: Deletion): Promise<DeletePlan> {
  const before = await repos.tags.list()
  const tag = await repos.tags.require(id)
  const gone = new Set<string>(children === 'delete' ? branchOf(before, id) : [id])
  const heir = heirOf(before, tag, to)
  if (heir && gone.has(heir.id))
    throw new Failure('INVALID_FIELD', { field: 'to', place: heir.id, detail: `“${heir.name}” goes too` })
  const after = before
    .filter((one) => !gone.has(one.id))
    .map((one): Tag => (one.parentId === id ? { ...one, parentId: tag.parentId } : one))
  const uses = await repos.tagUses.byTags([...gone])
  const held = heir ? await repos.tagUses.byTag(heir.id) : []
  return {
    tag,
    ...(heir && { to: heir }),
    before,
    after,
    uses: heir
      ? leadUses(
          uses,
          heir.id,
          held.map((use) => use.target.id),
        )
      : { ...NO_MOVES, removed: uses },
    notes: [],
    marks: NO_MOVES,
    field: to === undefined ? 'parentId' : 'to',
    redirect: new Map(heir ? [...gone].map((one) => [one, heir.id]) : []),
  }
}

function heirOf(tags: readonly Tag[], tag: Tag, to: string | null | undefined): Tag | undefined {
  if (to === null) return undefined
  const heir = tags.find(({ id }) => id === (to ?? tag.parentId))
  if (to !== undefined && !heir) throw new Failure('NOT_FOUND', { name: 'tag', place: to })
  return heir
}

/** What the deletion would do. */
export async function previewDelete(repos: Repositories, asked: Deletion): Promise<TagDeletePreview> {
  const plan = await planDelete(repos, asked)
  const live = new Set<string>(plan.after.map(({ id }) => id))
  const gone = plan.before.filter(({ id }) => !live.has(id))
  const notes = await repos.notes.byTargets(gone.map(({ id }) => id))
  return {
    ...(await effectsOf(repos, plan)),
    notes: notes.length,
    gone: gone.map(({ id, name }) => ({ id, name })),
    ...(plan.to && { to: { id: plan.to.id, name: plan.to.name } }),
  }
}
