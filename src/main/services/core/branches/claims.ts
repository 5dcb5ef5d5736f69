// Operations of `contract/claims`.
import { claimsService } from '../../claims/claims-service'
import type { Context } from '../context'
import type { Implementer } from '../implementer'

/** Handlers of `claims`. */
export const claimsBranch = (os: Implementer, ctx: Context) => {
  const claims = claimsService(ctx)
  return {
    claims: {
      list: os.claims.list.handler(({ input }) => claims.list(input)),
      get: os.claims.get.handler(({ input }) => claims.get(input)),
      create: os.claims.create.handler(({ input }) => claims.create(input)),
      update: os.claims.update.handler(({ input }) => claims.update(input)),
      deletePreview: os.claims.deletePreview.handler(({ input }) => claims.deletePreview(input)),
      delete: os.claims.delete.handler(({ input }) => claims.delete(input)),
      downgrade: os.claims.downgrade.handler(({ input }) => claims.downgrade(input)),
      addAnchor: os.claims.addAnchor.handler(({ input }) => claims.addAnchor(input)),
      removeAnchor: os.claims.removeAnchor.handler(({ input }) => claims.removeAnchor(input)),
    },
  }
}
