// Operations of `contract/entities`.
import { entitiesService } from '../../entities-service'
import type { Context } from '../context'
import type { Implementer } from '../implementer'

/** Handlers of `entities`. */
export const entitiesBranch = (os: Implementer, ctx: Context) => {
  const entities = entitiesService(ctx)
  return {
    entities: {
      list: os.entities.list.handler(() => entities.list()),
      get: os.entities.get.handler(({ input }) => entities.get(input)),
      search: os.entities.search.handler(({ input }) => entities.search(input)),
      create: os.entities.create.handler(({ input }) => entities.create(input)),
      fromGazetteer: os.entities.fromGazetteer.handler(({ input }) => entities.fromGazetteer(input)),
      update: os.entities.update.handler(({ input }) => entities.update(input)),
    },
  }
}
