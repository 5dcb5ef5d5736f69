// The codebook: tags and their uses. Each method is one use case.
import { Failure } from '@shared/contract/errors'
import type { TagChanges } from '@shared/contract/tags'
import type { Tag, TagUse, tagFields } from '@shared/model/tag'
import type { z } from 'zod'
import type { Repositories } from '../store'
import { cleared } from './core/cleared'
import type { Context } from './core/context'
import { checkUses } from './core/tag-rules'
import { clearTargets, requireTarget } from './core/targets'
import { subjectOf } from './core/words'

type TagInput = z.output<z.ZodObject<typeof tagFields>>
type Target = TagUse['target']
const MAX_DEPTH = 8

/** The use cases of `tags` in `contract/tags`. */
export function tagsService(ctx: Context) {
  return { ...codebook(ctx), ...uses(ctx) }
}

function codebook(ctx: Context) {
  const tag = (id: string) => ctx.read((repos) => repos.tags.require(id))
  return {
    list: () =>
      ctx.read(async (repos) => {
        const counts = await repos.tagUses.counts()
        return { tags: (await repos.tags.list()).map((one) => ({ ...one, uses: counts.get(one.id) ?? 0 })) }
      }),

    async create(input: TagInput) {
      const id = ctx.ports.ids.next()
      await ctx.write({ label: 'tag.create', policy: 'undoable', subject: subjectOf(input.name) }, async (repos) => {
        await checkPlace(repos, id, input)
        await repos.tags.insert({ ...input, id })
      })
      return { tag: await tag(id) }
    },

    async update({ id, changes }: { id: string; changes: TagChanges }) {
      const coalesceKey = `${id} ${Object.keys(changes).sort().join(' ')}`
      let subject = ''
      const options = { label: 'tag.update', policy: 'coalesce', coalesceKey, subject: () => subject } as const
      await ctx.write(options, async (repos) => {
        const known = await repos.tags.require(id)
        const patch = cleared(changes)
        const next = { ...known, ...patch }
        subject = subjectOf(next.name)
        await checkPlace(repos, id, next)
        await repos.tags.update(id, patch)
      })
      return { tag: await tag(id) }
    },
  }
}

function uses(ctx: Context) {
  return {
    /** D46: children and uses move to the parent, if it takes them; without one, uses go with the tag. */
    async delete({ id }: { id: string }) {
      let subject = ''
      const uses = await ctx.write(
        { label: 'tag.delete', policy: 'undoable', subject: () => subject },
        async (repos) => {
          const known = await repos.tags.require(id)
          subject = subjectOf(known.name)
          return removeTag(ctx, repos, known)
        },
      )
      return { uses }
    },

    async apply({ tagId, targets, remove }: { tagId: string; targets: readonly Target[]; remove: boolean }) {
      let subject = ''
      const options = { label: 'tag.apply', policy: 'undoable', subject: () => subject } as const
      const changed = await ctx.write(options, async (repos) => {
        subject = subjectOf((await repos.tags.require(tagId)).name)
        const codebook = await repos.tags.list()
        const asked = { tagId, codebook, field: 'tagId' }
        let n = 0
        for (const target of targets)
          n += await (remove ? release(repos, tagId, target) : use(ctx, repos, asked, { target }))
        return n
      })
      return { changed }
    },
  }
}

/** D46: names differ among siblings, case aside; the tree has no cycle and at most eight levels. */
async function checkPlace(repos: Repositories, id: string, { name, parentId }: Pick<TagInput, 'name' | 'parentId'>) {
  const all = await repos.tags.list()
  const twin = all.find(
    (one) => one.id !== id && one.parentId === parentId && one.name.toLowerCase() === name.toLowerCase(),
  )
  if (twin) throw new Failure('DUPLICATE', { name: `The tag “${twin.name}”`, place: twin.id })
  const parents = new Map(all.map((one) => [one.id as string, one.parentId as string | undefined]))
  if (parentId && !parents.has(parentId)) throw new Failure('NOT_FOUND', { name: 'tag', place: parentId })
  let depth = 0
  for (let at: string | undefined = parentId; at !== undefined; at = parents.get(at)) {
    if (at === id) throw new Failure('INVALID_FIELD', { field: 'parentId', detail: 'a tag cannot lie below itself' })
    depth++
  }
  if (depth + height(all, id) > MAX_DEPTH)
    throw new Failure('INVALID_FIELD', { field: 'parentId', detail: `tags have at most ${MAX_DEPTH} levels` })
}

/** Levels of a tag with all that lies below it; 1 for one without children. */
function height(tags: readonly Tag[], id: string): number {
  return 1 + Math.max(0, ...tags.filter((one) => one.parentId === id).map((child) => height(tags, child.id)))
}

async function removeTag(ctx: Context, repos: Repositories, tag: Tag): Promise<number> {
  for (const child of await repos.tags.children(tag.id)) {
    await checkPlace(repos, child.id, { name: child.name, parentId: tag.parentId })
    await repos.tags.update(child.id, { parentId: tag.parentId })
  }
  const uses = await repos.tagUses.byTag(tag.id)
  const asked = tag.parentId && { tagId: tag.parentId, codebook: await repos.tags.list(), field: 'parentId' }
  for (const one of uses) {
    await repos.tagUses.softDelete(one.id)
    if (asked) await use(ctx, repos, asked, one)
  }
  await clearTargets(repos, [tag.id])
  await repos.tags.softDelete(tag.id)
  return uses.length
}

type Use = Pick<TagUse, 'target'> & Partial<Pick<TagUse, 'anchorId'>>
interface Asked {
  readonly tagId: string
  readonly codebook: readonly Tag[]
  /** What a refusal names. */
  readonly field: string
}

async function use(ctx: Context, repos: Repositories, asked: Asked, { target, anchorId }: Use): Promise<number> {
  const { tagId, codebook, field } = asked
  await requireTarget(repos, target)
  const held = (await repos.tagUses.byTarget(target.id)).map((one) => one.tagId as string)
  if (held.includes(tagId)) return 0
  checkUses(codebook, { held, added: [tagId] }, field)
  await repos.tagUses.insert({ id: ctx.ports.ids.next(), tagId, target, anchorId })
  return 1
}

async function release(repos: Repositories, tagId: string, target: Target): Promise<number> {
  const held = (await repos.tagUses.byTarget(target.id)).filter((one) => one.tagId === tagId)
  for (const one of held) await repos.tagUses.softDelete(one.id)
  return held.length
}
