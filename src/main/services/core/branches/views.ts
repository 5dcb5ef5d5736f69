// Operations of `contract/ledger/saved-views`.
import { viewsService } from '../../views/views-service'
import type { Context } from '../context'
import type { Implementer } from '../implementer'

/** Handlers of `savedViews`. */
export const viewsBranch = (os: Implementer, ctx: Context) => {
  const views = viewsService(ctx)
  return {
    savedViews: {
      list: os.savedViews.list.handler(() => views.list()),
      create: os.savedViews.create.handler(({ input }) => views.create(input)),
      update: os.savedViews.update.handler(({ input }) => views.update(input)),
      delete: os.savedViews.delete.handler(({ input }) => views.delete(input)),
    },
  }
}
