// Several tags become one: uses, children, definitions and notes go to it (D46, D5).
import { Failure } from '@shared/contract/errors'
import type { TagMergePreview } from '@shared/contract/ledger/tags'
import type { Tag } from '@shared/model/tag'
import type { Repositories } from '../../store'
import { branchOf } from '../core/tag-rules'
import { effectsOf, leadMarks, leadUses, type Reshape } from './reshape'

/** Which tags go into which. */
export interface Merge {
  readonly into: string
  readonly from: readonly string[]
}
interface MergePlan extends Reshape {
  readonly into: Tag
  readonly from: readonly Tag[]
}

/** Plans it. Throws NOT_FOUND, MERGE_SELF, and CYCLE where `into` lies below one that goes. */
export async function planMerge(repos: Repositories, { into, from }: Merge): Promise<MergePlan> {
  const before = await repos.tags.list()
  const [target, ...others] = [into, ...new Set(from)].map((id) => find(before, id)) as [Tag, ...Tag[]]
  for (const tag of others) {
    if (tag.id === target.id)
      throw new Failure('MERGE_SELF', { name: `The tag “${tag.name}”`, field: 'from', place: tag.id })
    if (branchOf(before, tag.id).includes(target.id)) {
      const detail = `“${target.name}” lies below “${tag.name}”`
      throw new Failure('CYCLE', { field: 'into', place: target.id, detail })
    }
  }
  const ids = others.map(({ id }) => id as string)
  const gone = new Set(ids)
  const after = before
    .filter(({ id }) => !gone.has(id))
    .map((tag) => (tag.id === target.id ? { ...tag, ...joined(target, others) } : tag))
    .map((tag) => (tag.parentId && gone.has(tag.parentId) ? { ...tag, parentId: target.id } : tag))
  const held = await repos.tagUses.byTag(target.id)
  return {
    into: after.find(({ id }) => id === target.id) ?? target,
    from: others,
    before,
    after,
    uses: leadUses(
      await repos.tagUses.byTags(ids),
      target.id,
      held.map((use) => use.target.id),
    ),
    notes: (await repos.notes.byTargets(ids)).map((note) => ({ note, to: target.id })),
    marks: leadMarks(await repos.tagUses.byTargets(ids), await repos.tagUses.byTarget(target.id), target.id),
    redirect: new Map(ids.map((id) => [id, target.id])),
    field: 'into',
  }
}

/** What the merge would do. */
export async function previewMerge(repos: Repositories, asked: Merge): Promise<TagMergePreview> {
  const plan = await planMerge(repos, asked)
  const { id, name, definition, include, exclude } = plan.into
  const named = (tag: Tag) => ({ id: tag.id, name: tag.name })
  return {
    ...(await effectsOf(repos, plan)),
    into: { id, name, definition, include, exclude },
    from: plan.from.map(named),
  }
}

function find(tags: readonly Tag[], id: string): Tag {
  const found = tags.find((tag) => tag.id === id)
  if (!found) throw new Failure('NOT_FOUND', { name: 'tag', place: id })
  return found
}

/** The texts of all, those of the others after the target's own, each once and named by its tag. */
function joined(into: Tag, from: readonly Tag[]): Partial<Pick<Tag, 'definition' | 'include' | 'exclude'>> {
  const join = (field: 'definition' | 'include' | 'exclude') => {
    const own = into[field]?.trim()
    const others = from.flatMap((tag) => {
      const text = tag[field]?.trim()
      return text && text !== own ? [`${tag.name}: ${text}`] : []
    })
    return others.length === 0 ? into[field] : [own, ...others].filter(Boolean).join('\n\n')
  }
  return { definition: join('definition'), include: join('include'), exclude: join('exclude') }
}
