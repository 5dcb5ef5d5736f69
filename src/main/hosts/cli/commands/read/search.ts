// equipoise search: full text over all that is read and written.
import { type Command, numberOption } from '../../command'
import { withCorpus } from '../../local-corpus'

export const searchCommand: Command = {
  name: 'search',
  usage: 'search FILE QUERY [--limit N]',
  about: 'search texts, claims, notes, forecasts, judgements, evidence, codebook and sources',
  options: { limit: { type: 'string' } },
  takes: [2, 2],
  run(call) {
    const limit = numberOption(call.values, 'limit', 1, 1000)
    return withCorpus(call, call.positionals[0] ?? '', async ({ client }) => {
      const query = call.positionals[1] ?? ''
      const { hits, total } = await client.search.query({ query, ...(limit !== undefined && { limit }) })
      const line = (hit: (typeof hits)[number]) => `${hit.kind}  ${hit.id}  ${hit.snippet.replace(/\s+/g, ' ')}\n`
      return { json: { hits, total }, text: hits.map(line).join('') }
    })
  },
}
