// Operations of `contract/entities`.
import { entitiesService } from '../../entities/entities-service'
import type { Context } from '../context'
import type { Implementer } from '../implementer'

/** Handlers of `entities`. */
export const entitiesBranch = (os: Implementer, ctx: Context) => {
  const entities = entitiesService(ctx)
  return {
    entities: {
      list: os.entities.list.handler(() => entities.list()),
      counts: os.entities.counts.handler(() => entities.counts()),
      get: os.entities.get.handler(({ input }) => entities.get(input)),
      search: os.entities.search.handler(({ input }) => entities.search(input)),
      create: os.entities.create.handler(({ input }) => entities.create(input)),
      fromGazetteer: os.entities.fromGazetteer.handler(({ input }) => entities.fromGazetteer(input)),
      places: os.entities.places.handler(({ input }) => entities.places(input)),
      uses: os.entities.uses.handler(({ input }) => entities.uses(input)),
      mergePreview: os.entities.mergePreview.handler(({ input }) => entities.mergePreview(input)),
      merge: os.entities.merge.handler(({ input }) => entities.merge(input)),
      splitPreview: os.entities.splitPreview.handler(({ input }) => entities.splitPreview(input)),
      split: os.entities.split.handler(({ input }) => entities.split(input)),
      renamePreview: os.entities.renamePreview.handler(({ input }) => entities.renamePreview(input)),
      rename: os.entities.rename.handler(({ input }) => entities.rename(input)),
      deletePreview: os.entities.deletePreview.handler(({ input }) => entities.deletePreview(input)),
      delete: os.entities.delete.handler(({ input }) => entities.delete(input)),
      duplicates: os.entities.duplicates.handler(({ input }) => entities.duplicates(input)),
      update: os.entities.update.handler(({ input }) => entities.update(input)),
    },
  }
}
