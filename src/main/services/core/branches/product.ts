// Operations of `contract/briefs`: briefs and exports.
import { briefsService } from '../../briefs/briefs-service'
import { exchangeService } from '../../exchange/exchange-service'
import type { Context } from '../context'
import type { Implementer } from '../implementer'

/** Handlers of `briefs` and `exchange`. */
export const productBranch = (os: Implementer, ctx: Context) => {
  const briefs = briefsService(ctx)
  const exchange = exchangeService(ctx)
  return {
    briefs: {
      list: os.briefs.list.handler(() => briefs.list()),
      create: os.briefs.create.handler(({ input }) => briefs.create(input)),
      update: os.briefs.update.handler(({ input }) => briefs.update(input)),
      delete: os.briefs.delete.handler(({ input }) => briefs.delete(input)),
      print: os.briefs.print.handler(({ input, signal }) => briefs.print(input, signal)),
    },
    exchange: { export: os.exchange.export.handler(({ input }) => exchange.export(input)) },
  }
}
