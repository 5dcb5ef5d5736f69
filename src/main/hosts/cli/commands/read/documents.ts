// equipoise documents: what texts the corpus holds.
import type { Command } from '../../command'
import { withCorpus } from '../../local-corpus'

export const documentsCommand: Command = {
  name: 'documents',
  usage: 'documents FILE',
  about: 'list the documents',
  takes: [1, 1],
  run: (call) =>
    withCorpus(call, call.positionals[0] ?? '', async ({ client }) => {
      const { documents } = await client.documents.list()
      const line = (d: (typeof documents)[number]) => `${d.id}  ${d.length}  ${d.claimCount} claims  ${d.title}\n`
      return { json: { documents }, text: documents.map(line).join('') }
    }),
}
