// Operations of `contract/documents`.
import { documentsService } from '../../documents/documents-service'
import type { Context } from '../context'
import type { Implementer } from '../implementer'

/** Handlers of `documents`. */
export const documentsBranch = (os: Implementer, ctx: Context) => {
  const documents = documentsService(ctx)
  return {
    documents: {
      list: os.documents.list.handler(() => documents.list()),
      get: os.documents.get.handler(({ input }) => documents.get(input)),
      import: os.documents.import.handler(({ input, signal }) => documents.import(input, signal)),
      paste: os.documents.paste.handler(({ input, signal }) => documents.paste(input, signal)),
      offers: os.documents.offers.handler(({ input }) => documents.offers(input)),
      applyLayer: os.documents.applyLayer.handler(({ input }) => documents.applyLayer(input)),
      update: os.documents.update.handler(({ input }) => documents.update(input)),
      retract: os.documents.retract.handler(({ input }) => documents.retract(input)),
      unretract: os.documents.unretract.handler(({ input }) => documents.unretract(input)),
      deletePreview: os.documents.deletePreview.handler(({ input }) => documents.deletePreview(input)),
      delete: os.documents.delete.handler(({ input }) => documents.delete(input)),
    },
  }
}
