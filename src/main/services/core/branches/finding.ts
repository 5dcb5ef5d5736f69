// Operations of `contract/search`, and the ledger's records.
import { ledgerService } from '../../ledger/ledger-service'
import { searchService } from '../../search/search-service'
import { suggestService } from '../../suggest/suggest-service'
import type { Context } from '../context'
import type { Implementer, RouterParts } from '../implementer'

/** Handlers of `search`, `suggest` and `ledger`. */
export const findingBranch = (os: Implementer, ctx: Context, { facts }: RouterParts) => {
  const search = searchService(ctx)
  const suggest = suggestService(ctx)
  const ledger = ledgerService(ctx, facts.sequence)
  return {
    search: {
      query: os.search.query.handler(({ input }) => search.query(input)),
      claims: os.search.claims.handler(({ input }) => search.claims(input)),
    },
    suggest: { passage: os.suggest.passage.handler(({ input }) => suggest.passage(input)) },
    ledger: { records: os.ledger.records.handler(({ input }) => ledger.records(input)) },
  }
}
