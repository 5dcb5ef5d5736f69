// Smart collections: filter texts under a name. Each method is one use case; what passes them is the caller's.

import { Failure } from '@shared/contract/errors'
import type { CollectionChanges, CollectionInput } from '@shared/contract/ledger/collections'
import { namesCollection, renameCollection } from '@shared/kernel/filter'
import type { Collection } from '@shared/model/collection'
import type { Repositories } from '../../store'
import { cleared } from '../core/cleared'
import type { Context } from '../core/context'
import { subjectOf } from '../core/words'
import { filtersOf } from '../search/where'

/** The use cases of `collections` in `contract/collections`. */
export function collectionsService(ctx: Context) {
  const collection = (id: string) => ctx.read((repos) => repos.collections.require(id))
  return {
    list: () => ctx.read(async (repos) => ({ collections: inOrder(await repos.collections.list()) })),

    async create(input: CollectionInput) {
      const id = ctx.ports.ids.next()
      const options = { label: 'collection.create', policy: 'undoable', subject: subjectOf(input.name) } as const
      await ctx.write(options, async (repos) => {
        await check(ctx, repos, { id, ...input })
        await repos.collections.insert({ ...input, id })
      })
      return { collection: await collection(id) }
    },

    async update({ id, changes }: { id: string; changes: CollectionChanges }) {
      let subject = ''
      const options = { label: 'collection.update', policy: 'undoable', subject: () => subject } as const
      await ctx.write(options, async (repos) => {
        const known = await repos.collections.require(id)
        const patch = cleared(changes)
        const next = { ...known, ...patch }
        subject = subjectOf(next.name)
        await check(ctx, repos, next)
        await repos.collections.update(id, patch)
        if (next.name !== known.name) await followName(repos, known, next.name)
      })
      return { collection: await collection(id) }
    },

    async delete({ id }: { id: string }) {
      let subject = ''
      const options = { label: 'collection.delete', policy: 'undoable', subject: () => subject } as const
      await ctx.write(options, async (repos) => {
        const known = await repos.collections.require(id)
        subject = subjectOf(known.name)
        const users = (await others(repos, id)).filter(({ where }) => namesCollection(where, known))
        const detail = users.map(({ name }) => `“${name}”`).join(', ')
        if (users.length > 0) throw new Failure('IN_USE', { name: `The collection “${known.name}”`, detail })
        await repos.collections.softDelete(id)
      })
      return { id }
    },
  }
}

const inOrder = (all: readonly Collection[]): Collection[] =>
  [...all].sort((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base', numeric: true }))
const others = async (repos: Repositories, id: string): Promise<Collection[]> =>
  (await repos.collections.list()).filter((one) => one.id !== id)

/** Names differ, case aside; the filter is understood and leads not back to the collection itself. */
async function check(ctx: Context, repos: Repositories, { id, name, where }: CollectionInput & { id: string }) {
  const rest = await others(repos, id)
  const twin = rest.find((one) => one.name.toLowerCase() === name.trim().toLowerCase())
  if (twin) throw new Failure('DUPLICATE', { name: `The collection “${twin.name}”`, field: 'name', place: twin.id })
  const dictionaries = await ctx.world.dictionaries(repos, ctx.today())
  const filters = filtersOf(where, { ...dictionaries, collections: [...rest, { id, name, where }] }, id)
  if (filters.length === 0) throw new Failure('FILTER_INVALID', { field: 'where', detail: 'it holds no term' })
}

/** Collections that are made of this one name it anew. */
async function followName(repos: Repositories, known: Collection, name: string): Promise<void> {
  for (const one of await others(repos, known.id))
    await repos.collections.update(one.id, { where: renameCollection(one.where, known, name) })
}
