// Saved views: what the window shows, kept under a name. Each method is one use case; what a state means is the window's.
import { Failure } from '@shared/contract/errors'
import type { SavedViewChanges, SavedViewInput } from '@shared/contract/ledger/saved-views'
import type { SavedView } from '@shared/model/saved-view'
import type { Repositories } from '../../store'
import { cleared } from '../core/cleared'
import type { Context } from '../core/context'
import { subjectOf } from '../core/words'

/** The use cases of `savedViews` in `contract/ledger/saved-views`. */
export function viewsService(ctx: Context) {
  const view = (id: string) => ctx.read((repos) => repos.views.require(id))
  return {
    list: () => ctx.read(async (repos) => ({ views: inOrder(await repos.views.list()) })),

    async create(input: SavedViewInput) {
      const id = ctx.ports.ids.next()
      const options = { label: 'view.create', policy: 'undoable', subject: subjectOf(input.name) } as const
      await ctx.write(options, async (repos) => {
        await checkName(repos, id, input.name)
        await repos.views.insert({ ...input, id })
      })
      return { view: await view(id) }
    },

    async update({ id, changes }: { id: string; changes: SavedViewChanges }) {
      let subject = ''
      const options = { label: 'view.update', policy: 'undoable', subject: () => subject } as const
      await ctx.write(options, async (repos) => {
        const known = await repos.views.require(id)
        const patch = cleared(changes)
        subject = subjectOf(patch.name ?? known.name)
        await checkName(repos, id, patch.name ?? known.name)
        await repos.views.update(id, patch)
      })
      return { view: await view(id) }
    },

    async delete({ id }: { id: string }) {
      let subject = ''
      const options = { label: 'view.delete', policy: 'undoable', subject: () => subject } as const
      await ctx.write(options, async (repos) => {
        subject = subjectOf((await repos.views.require(id)).name)
        await repos.views.softDelete(id)
      })
      return { id }
    },
  }
}

const inOrder = (all: readonly SavedView[]): SavedView[] =>
  [...all].sort((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base', numeric: true }))

/** Names differ, case aside. */
async function checkName(repos: Repositories, id: string, name: string): Promise<void> {
  const same = name.trim().toLowerCase()
  const twin = (await repos.views.list()).find((one) => one.id !== id && one.name.toLowerCase() === same)
  if (twin) throw new Failure('DUPLICATE', { name: `The view “${twin.name}”`, place: twin.id, field: 'name' })
}
