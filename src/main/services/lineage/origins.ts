// Origins: roots outside the corpus. Each method is one use case.

import type { OriginChanges, OriginInput, OriginView } from '@shared/contract/corpus/lineage'
import { Failure } from '@shared/contract/errors'
import { counts } from '@shared/kernel/facts'
import type { Repositories } from '../../store'
import { cleared } from '../core/cleared'
import type { Context } from '../core/context'
import { subjectOf } from '../core/words'
import { originNamed } from '../judgement/impact-change'

/** All origins with the number of links that lead to each. */
async function originViews(ctx: Context, repos: Repositories): Promise<OriginView[]> {
  const { origins, lineageLinks, sources } = await ctx.world.get(repos)
  const links = Map.groupBy(lineageLinks.filter(counts), ({ to }) => to.id)
  const names = new Map(sources.map(({ id, name }) => [id, name]))
  return origins.map((origin) => {
    const sourceName = origin.sourceId && names.get(origin.sourceId)
    return { ...origin, links: links.get(origin.id)?.length ?? 0, ...(sourceName !== undefined && { sourceName }) }
  })
}
const view = (ctx: Context, id: string) =>
  ctx.read(async (repos) => {
    const found = (await originViews(ctx, repos)).find((one) => one.id === id)
    if (!found) throw new Failure('NOT_FOUND', { name: 'origin', place: id })
    return { origin: found }
  })

/** Throws DUPLICATE where another origin has the name, NOT_FOUND where the source is none. */
async function requireNew(repos: Repositories, { name, sourceId }: Partial<OriginInput>, own?: string): Promise<void> {
  const known = name === undefined ? undefined : originNamed(await repos.origins.list(), name)
  if (known && known.id !== own) throw new Failure('DUPLICATE', { name: known.name, field: 'name' })
  if (sourceId !== undefined) await repos.sources.require(sourceId)
}

/** The use cases of `origins` in `contract/lineage`. */
export function originsOf(ctx: Context) {
  return {
    list: () => ctx.read(async (repos) => ({ origins: await originViews(ctx, repos) })),

    async create(input: OriginInput) {
      const id = ctx.ports.ids.next()
      await ctx.write({ label: 'origin.create', policy: 'undoable', subject: subjectOf(input.name) }, async (repos) => {
        await requireNew(repos, input)
        await repos.origins.insert({ ...input, id })
      })
      return view(ctx, id)
    },

    async update({ id, changes }: { id: string; changes: OriginChanges }) {
      let subject = ''
      const coalesceKey = `${id} ${Object.keys(changes).sort().join(' ')}`
      const options = { label: 'origin.update', policy: 'coalesce', coalesceKey, subject: () => subject } as const
      await ctx.write(options, async (repos) => {
        const next = cleared(changes)
        await requireNew(repos, next, id)
        subject = subjectOf((await repos.origins.update(id, next)).name)
      })
      return view(ctx, id)
    },

    async delete({ id }: { id: string }) {
      let subject = ''
      await ctx.write({ label: 'origin.delete', policy: 'undoable', subject: () => subject }, async (repos) => {
        const { name } = await repos.origins.require(id)
        subject = subjectOf(name)
        const links = await repos.lineageLinks.to(id)
        if (links.length > 0) throw new Failure('IN_USE', { name, detail: `${links.length} links lead to it` })
        await repos.origins.softDelete(id)
      })
      return { id }
    },
  }
}
