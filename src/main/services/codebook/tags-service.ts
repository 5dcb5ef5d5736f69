// The codebook: tags and their uses. Each method is one use case.
import type { TagChanges } from '@shared/contract/ledger/tags'
import type { Tlp } from '@shared/model/base/envelope'
import type { Tag, TagUse, tagFields } from '@shared/model/tag'
import type { z } from 'zod'
import type { Repositories } from '../../store'
import { cleared } from '../core/cleared'
import type { Context } from '../core/context'
import { checkerOf, placeFault } from '../core/tag-rules'
import { requireTargets } from '../core/targets'
import { subjectOf } from '../core/words'
import { type Deletion, planDelete, previewDelete } from './delete-tag'
import { exportCodebook } from './export-codebook'
import { listUses } from './list-uses'
import { type Merge, planMerge, previewMerge } from './merge-tags'
import { NO_MOVES, obstaclesOf, reshape } from './reshape'
import { planSplit, previewSplit, type Split } from './split-tag'
import { rewriteTagFilters } from './tag-filters'

type TagInput = z.output<z.ZodObject<typeof tagFields>>
type Target = TagUse['target']

/** The use cases of `tags` in `contract/tags`. */
export function tagsService(ctx: Context) {
  return { ...reading(ctx), ...codebook(ctx), ...reshaping(ctx), ...uses(ctx) }
}

function reading(ctx: Context) {
  return {
    list: () =>
      ctx.read(async (repos) => {
        const [own, branch] = [await repos.tagUses.counts(), await repos.tagUses.branchCounts()]
        const counted = (tag: Tag) => ({ ...tag, uses: own.get(tag.id) ?? 0, branch: branch.get(tag.id) ?? 0 })
        return { tags: (await repos.tags.list()).map(counted) }
      }),
    uses: (asked: Parameters<typeof listUses>[1]) => ctx.read((repos) => listUses(repos, asked)),
    mergePreview: (asked: Merge) => ctx.read((repos) => previewMerge(repos, asked)),
    splitPreview: (asked: Split) => ctx.read((repos) => previewSplit(ctx, repos, asked)),
    deletePreview: (asked: Deletion) => ctx.read((repos) => previewDelete(repos, asked)),
    export: (asked: { format: 'markdown' | 'csv'; ceiling?: Tlp }) => exportCodebook(ctx, asked),
  }
}

function codebook(ctx: Context) {
  const tag = (id: string) => ctx.read((repos) => repos.tags.require(id))
  return {
    async create(input: TagInput) {
      const id = ctx.ports.ids.next()
      await ctx.write({ label: 'tag.create', policy: 'undoable', subject: subjectOf(input.name) }, async (repos) => {
        const before = await repos.tags.list()
        const made = await repos.tags.insert({ ...input, id })
        const after = [...before, made]
        const fault = placeFault(after, made)
        if (fault) throw fault
        await rewriteTagFilters(ctx, repos, { before, after, redirect: new Map() })
      })
      return { tag: await tag(id) }
    },

    async update({ id, changes }: { id: string; changes: TagChanges }) {
      const coalesceKey = `${id} ${Object.keys(changes).sort().join(' ')}`
      let subject = ''
      const options = { label: 'tag.update', policy: 'coalesce', coalesceKey, subject: () => subject } as const
      await ctx.write(options, async (repos) => {
        const before = await repos.tags.list()
        await repos.tags.require(id)
        const next = await repos.tags.update(id, cleared(changes))
        subject = subjectOf(next.name)
        const after = before.map((one) => (one.id === id ? next : one))
        await requireAllowed(repos, { before, after, field: 'parentId' in changes ? 'parentId' : 'exclusive' })
        await rewriteTagFilters(ctx, repos, { before, after, redirect: new Map() })
      })
      return { tag: await tag(id) }
    },
  }
}

/** Throws what stands against a codebook in which no use moves. */
async function requireAllowed(
  repos: Repositories,
  change: { before: readonly Tag[]; after: readonly Tag[]; field: string },
): Promise<void> {
  const plan = { ...change, uses: NO_MOVES, notes: [], marks: NO_MOVES, redirect: new Map() }
  const [obstacle] = await obstaclesOf(repos, plan)
  if (obstacle) throw obstacle
}

/** Commands that change the hierarchy as a whole, each one change set (D46). */
function reshaping(ctx: Context) {
  /** Runs a command with a subject that it learns on its way. */
  const named = <T>(label: string, work: (repos: Repositories, tell: (name: string) => void) => Promise<T>) => {
    let subject = ''
    return ctx.write({ label, policy: 'undoable', subject: () => subject }, (repos) =>
      work(repos, (name) => {
        subject = subjectOf(name)
      }),
    )
  }
  return {
    async merge(asked: Merge) {
      const { moved, collapsed } = await named('tag.merge', async (repos, tell) => {
        const plan = await planMerge(repos, asked)
        tell(`${plan.from.map(({ name }) => name).join(', ')} → ${plan.into.name}`)
        await reshape(ctx, repos, plan)
        return plan.uses
      })
      const tag = await ctx.read((repos) => repos.tags.require(asked.into))
      return { tag, moved: moved.length, collapsed: collapsed.length }
    },

    async split(asked: Split) {
      const made = await named('tag.split', async (repos, tell) => {
        const plan = await planSplit(ctx, repos, asked)
        tell(`${plan.tag.name} → ${plan.made.map(({ name }) => name).join(', ')}`)
        await reshape(ctx, repos, plan)
        return plan.made.map(({ id }) => id)
      })
      return { tags: await ctx.read((repos) => repos.tags.many(made)) }
    },

    async delete(asked: Deletion) {
      const uses = await named('tag.delete', async (repos, tell) => {
        const plan = await planDelete(repos, asked)
        tell(plan.tag.name)
        await reshape(ctx, repos, plan)
        return plan.uses.moved.length + plan.uses.collapsed.length + plan.uses.removed.length
      })
      return { uses }
    },
  }
}

function uses(ctx: Context) {
  return {
    async apply({ tagId, targets, remove }: { tagId: string; targets: readonly Target[]; remove: boolean }) {
      let subject = ''
      const options = { label: 'tag.apply', policy: 'undoable', subject: () => subject } as const
      const changed = await ctx.write(options, async (repos) => {
        const tag = await repos.tags.require(tagId)
        subject = subjectOf(tag.name)
        return remove ? release(repos, tag, targets) : set(ctx, repos, tag, targets)
      })
      return { changed }
    },
  }
}

/** Sets a tag on the targets that do not carry it, all read and written set by set. */
async function set(ctx: Context, repos: Repositories, tag: Tag, targets: readonly Target[]): Promise<number> {
  await requireTargets(repos, targets)
  const check = checkerOf(await repos.tags.list())
  const once = [...new Map(targets.map((target) => [target.id as string, target])).values()]
  const held = Map.groupBy(await repos.tagUses.byTargets(once.map(({ id }) => id)), (one) => one.target.id as string)
  const fresh = once.filter(({ id }) => {
    const carried = (held.get(id) ?? []).map((one) => one.tagId as string)
    if (carried.includes(tag.id)) return false
    check({ held: carried, added: [tag.id] }, 'tagId')
    return true
  })
  await repos.tagUses.insertAll(fresh.map((target) => ({ id: ctx.ports.ids.next(), tagId: tag.id, target })))
  return fresh.length
}

async function release(repos: Repositories, tag: Tag, targets: readonly Target[]): Promise<number> {
  const uses = await repos.tagUses.byTargets(targets.map(({ id }) => id))
  const gone = uses.filter((one) => one.tagId === tag.id)
  await repos.tagUses.softDeleteAll(gone)
  return gone.length
}
