// A change of the codebook as a whole: what becomes of tags and uses, what stands against it, and doing it.
import { Failure } from '@shared/contract/errors'
import type { TagEffects } from '@shared/contract/ledger/tags'
import type { Note, Tag, TagUse } from '@shared/model/tag'
import type { Repositories } from '../../store'
import type { Context } from '../core/context'
import { clashesOf, clashWords, placeFault, type UseOf } from '../core/tag-rules'
import { clearTargets, requireTargets } from '../core/targets'
import { rewriteTagFilters } from './tag-filters'

/** What becomes of uses. Each is a live one, in at most one of the lists. */
export interface UseMoves {
  /** Led to another tag. */
  readonly moved: readonly { readonly use: TagUse; readonly to: string }[]
  /** Gone, because their target carries the other tag already. */
  readonly collapsed: readonly TagUse[]
  /** Gone without another tag in their place. */
  readonly removed: readonly TagUse[]
  /** Made anew, for a target that goes to several tags. */
  readonly added: readonly Pick<TagUse, 'tagId' | 'target' | 'anchorId'>[]
}
/** A change of the codebook, planned and not done. */
export interface Reshape {
  readonly before: readonly Tag[]
  /** Live tags as they will be, those to be made included. */
  readonly after: readonly Tag[]
  readonly uses: UseMoves
  /** Notes and tag uses on tags that go: where they lead. */
  readonly notes: readonly { readonly note: Note; readonly to: string }[]
  readonly marks: UseMoves
  /** Where filters that name a tag which goes lead. */
  readonly redirect: ReadonlyMap<string, string>
  /** The field that a refusal of uses names. */
  readonly field: string
}

export const NO_MOVES: UseMoves = { moved: [], collapsed: [], removed: [], added: [] }

/** Leads uses to one tag; a target that carries it already, or comes twice, keeps one. */
export function leadUses(uses: readonly TagUse[], to: string, carrying: Iterable<string>): UseMoves {
  const carries = new Set(carrying)
  const moved: { use: TagUse; to: string }[] = []
  const collapsed: TagUse[] = []
  for (const use of uses) {
    if (carries.has(use.target.id)) collapsed.push(use)
    else moved.push({ use, to })
    carries.add(use.target.id)
  }
  return { ...NO_MOVES, moved, collapsed }
}

/** Leads uses whose target goes to another target, where the same tag counts once. */
export function leadMarks(marks: readonly TagUse[], held: readonly TagUse[], to: string): UseMoves {
  const carried = new Set<string>(held.map((use) => use.tagId))
  const moved: { use: TagUse; to: string }[] = []
  const collapsed: TagUse[] = []
  for (const use of marks) {
    if (carried.has(use.tagId)) collapsed.push(use)
    else moved.push({ use, to })
    carried.add(use.tagId)
  }
  return { ...NO_MOVES, moved, collapsed }
}

/** What a reshaping may change of a tag. */
const fieldsOf = ({ name, parentId, definition, include, exclude, colour, codable, exclusive }: Tag) => ({
  name,
  parentId,
  definition,
  include,
  exclude,
  colour,
  codable,
  exclusive,
})

/** Everything that stands against a reshaping, as the failures that doing it would throw. */
export async function obstaclesOf(repos: Repositories, plan: Reshape): Promise<Failure[]> {
  const before = new Map<string, Tag>(plan.before.map((tag) => [tag.id, tag]))
  const touched = plan.after.filter((tag) => {
    const known = before.get(tag.id)
    return !known || known.name !== tag.name || known.parentId !== tag.parentId
  })
  const places = touched.flatMap((tag) => placeFault(plan.after, tag) ?? [])
  return [...places, ...uncodable(plan), ...(await newClashes(repos, plan))]
}

function uncodable({ after, uses, field }: Reshape): Failure[] {
  const taking = new Set([...uses.moved.map(({ to }) => to), ...uses.added.map(({ tagId }) => tagId as string)])
  return after
    .filter((tag) => taking.has(tag.id) && !tag.codable)
    .map(
      ({ name, id }) =>
        new Failure('INVALID_FIELD', { field, place: id, detail: `the tag “${name}” is not for coding` }),
    )
}

/** Clashes that the reshaping would bring; those that are there already stand in its way no more than before. */
async function newClashes(repos: Repositories, { before, after, uses, field }: Reshape): Promise<Failure[]> {
  const exclusive = new Set<string>(after.filter((tag) => tag.exclusive).map((tag) => tag.id))
  const asked = after.filter((tag) => tag.parentId !== undefined && exclusive.has(tag.parentId)).map(({ id }) => id)
  if (asked.length === 0) return []
  const stored = await repos.tagUses.byTags(asked)
  const gone = new Set<string>([...uses.collapsed, ...uses.removed].map(({ id }) => id))
  const led = new Set<string>(uses.moved.map(({ use }) => use.id))
  const later: UseOf[] = [
    ...stored.filter(({ id }) => !gone.has(id) && !led.has(id)).map(useOf),
    ...uses.moved.map(({ use, to }) => ({ tagId: to, targetId: use.target.id })),
    ...uses.added.map(({ tagId, target }) => ({ tagId, targetId: target.id })),
  ]
  const known = new Set(clashesOf(before, stored.map(useOf)).map(({ parent, targetId }) => `${parent.id} ${targetId}`))
  return clashesOf(after, later)
    .filter(({ parent, targetId }) => !known.has(`${parent.id} ${targetId}`))
    .map((clash) => new Failure('INVALID_FIELD', { field, place: clash.targetId, detail: clashWords(clash) }))
}
const useOf = ({ tagId, target }: TagUse): UseOf => ({ tagId, targetId: target.id })

/** A plan in numbers and words, for a preview. */
export async function effectsOf(repos: Repositories, plan: Reshape): Promise<TagEffects> {
  const before = new Map<string, Tag>(plan.before.map((tag) => [tag.id, tag]))
  const moving = plan.after.filter((tag) => before.has(tag.id) && before.get(tag.id)?.parentId !== tag.parentId)
  const obstacles = new Set((await obstaclesOf(repos, plan)).map(({ message }) => message))
  return {
    moved: plan.uses.moved.length,
    collapsed: plan.uses.collapsed.length,
    removed: plan.uses.removed.length,
    children: moving.map(({ name }) => name),
    notes: plan.notes.length,
    obstacles: [...obstacles].slice(0, 20),
  }
}

/** Does it in the caller's unit of work; throws the first obstacle. */
export async function reshape(ctx: Context, repos: Repositories, plan: Reshape): Promise<void> {
  const [obstacle] = await obstaclesOf(repos, plan)
  if (obstacle) throw obstacle
  await writeTags(repos, plan)
  await writeUses(ctx, repos, plan.uses)
  await writeMarks(repos, plan)
  const live = new Set<string>(plan.after.map(({ id }) => id))
  const gone = plan.before.filter(({ id }) => !live.has(id))
  await clearTargets(
    repos,
    gone.map(({ id }) => id),
  )
  await rewriteTagFilters(ctx, repos, plan)
  await repos.tags.softDeleteAll(gone)
}

async function writeTags(repos: Repositories, { before, after }: Reshape): Promise<void> {
  const known = new Set<string>(before.map(({ id }) => id))
  const later = new Map<string, Tag>(after.map((tag) => [tag.id, tag]))
  const made = after.filter(({ id }) => !known.has(id))
  await repos.tags.insertAll(made.map((tag) => ({ id: tag.id, marking: tag.marking, ...fieldsOf(tag) })))
  const staying = before.filter(({ id }) => later.has(id))
  await repos.tags.updateAll(staying, (tag) => fieldsOf(later.get(tag.id) ?? tag))
}

/** What stands on tags that go: notes, and tags on them. */
async function writeMarks(repos: Repositories, { marks, notes }: Reshape): Promise<void> {
  const led = new Map<string, string>([
    ...marks.moved.map(({ use, to }) => [use.id, to] as const),
    ...notes.map(({ note, to }) => [note.id, to] as const),
  ])
  const lead = ({ id, target }: Note | TagUse) => ({ target: { ...target, id: led.get(id) ?? target.id } })
  await repos.tagUses.updateAll(
    marks.moved.map(({ use }) => use),
    lead,
  )
  await repos.tagUses.softDeleteAll(marks.collapsed)
  await repos.notes.updateAll(
    notes.map(({ note }) => note),
    lead,
  )
}

async function writeUses(ctx: Context, repos: Repositories, uses: UseMoves): Promise<void> {
  const led = new Map(uses.moved.map(({ use, to }) => [use.id as string, to]))
  await repos.tagUses.updateAll(
    uses.moved.map(({ use }) => use),
    (use) => ({ tagId: led.get(use.id) ?? use.tagId }),
  )
  await repos.tagUses.softDeleteAll([...uses.collapsed, ...uses.removed])
  await requireTargets(
    repos,
    uses.added.map(({ target }) => target),
  )
  await repos.tagUses.insertAll(uses.added.map((use) => ({ ...use, id: ctx.ports.ids.next() })))
}
