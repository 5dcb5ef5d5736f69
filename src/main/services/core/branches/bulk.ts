// Operations of `contract/bulk`.
import { bulkService } from '../../bulk/bulk-service'
import type { Context } from '../context'
import type { Implementer } from '../implementer'

/** Handlers of `bulk`. */
export const bulkBranch = (os: Implementer, ctx: Context) => {
  const bulk = bulkService(ctx)
  return {
    bulk: {
      preview: os.bulk.preview.handler(({ input }) => bulk.preview(input)),
      apply: os.bulk.apply.handler(({ input, signal }) => bulk.apply(input, signal)),
    },
  }
}
