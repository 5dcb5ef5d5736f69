// Operations of `contract/sources`, `contract/lineage` and `contract/impact`.
import { lineageService } from '../../lineage/lineage-service'
import { sourcesService } from '../../sources/sources-service'
import type { Context } from '../context'
import type { Implementer } from '../implementer'

/** Handlers of `sources`, `lineage`, `origins` and `impact`. */
export const sourcesBranch = (os: Implementer, ctx: Context) => {
  const sources = sourcesService(ctx)
  const { origins, ...lineage } = lineageService(ctx)
  return {
    sources: {
      list: os.sources.list.handler(() => sources.list()),
      get: os.sources.get.handler(({ input }) => sources.get(input)),
      create: os.sources.create.handler(({ input }) => sources.create(input)),
      update: os.sources.update.handler(({ input }) => sources.update(input)),
      merge: os.sources.merge.handler(({ input }) => sources.merge(input)),
      delete: os.sources.delete.handler(({ input }) => sources.delete(input)),
      grade: os.sources.grade.handler(({ input }) => sources.grade(input)),
      gradePreview: os.sources.gradePreview.handler(({ input }) => sources.gradePreview(input)),
    },
    lineage: {
      list: os.lineage.list.handler(({ input }) => lineage.list(input)),
      add: os.lineage.add.handler(({ input }) => lineage.add(input)),
      update: os.lineage.update.handler(({ input }) => lineage.update(input)),
      remove: os.lineage.remove.handler(({ input }) => lineage.remove(input)),
    },
    origins: {
      list: os.origins.list.handler(() => origins.list()),
      create: os.origins.create.handler(({ input }) => origins.create(input)),
      update: os.origins.update.handler(({ input }) => origins.update(input)),
      delete: os.origins.delete.handler(({ input }) => origins.delete(input)),
    },
    impact: { preview: os.impact.preview.handler(({ input }) => sources.impact(input)) },
  }
}
