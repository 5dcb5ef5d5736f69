// Operations of `contract/collections`.
import { collectionsService } from '../../collections/collections-service'
import type { Context } from '../context'
import type { Implementer } from '../implementer'

/** Handlers of `collections`. */
export const collectionsBranch = (os: Implementer, ctx: Context) => {
  const collections = collectionsService(ctx)
  return {
    collections: {
      list: os.collections.list.handler(() => collections.list()),
      create: os.collections.create.handler(({ input }) => collections.create(input)),
      update: os.collections.update.handler(({ input }) => collections.update(input)),
      delete: os.collections.delete.handler(({ input }) => collections.delete(input)),
    },
  }
}
