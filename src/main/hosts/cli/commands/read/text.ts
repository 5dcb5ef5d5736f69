// equipoise text: exactly the canonical text of a document, nothing added.
import { Failure } from '@shared/contract/errors'
import { DocumentId } from '@shared/model/base/ids'
import type { Command } from '../../command'
import { withCorpus } from '../../local-corpus'

export const textCommand: Command = {
  name: 'text',
  usage: 'text FILE DOCID',
  about: 'print the canonical text of a document, exactly',
  takes: [2, 2],
  run: (call) =>
    withCorpus(call, call.positionals[0] ?? '', async ({ client, bytes }) => {
      const id = DocumentId.safeParse(call.positionals[1])
      if (!id.success) throw new Failure('NOT_FOUND', { name: 'document' })
      const { document } = await client.documents.get({ id: id.data })
      const answer = await bytes(`documents/${document.version.id}/text`)
      if (answer.status !== 200) throw new Failure('NOT_FOUND', { name: 'text' })
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(answer.body)
      const { title, textSha256, length } = document
      return { json: { document: { id: id.data, title, textSha256, length }, text }, text, exact: true }
    }),
}
