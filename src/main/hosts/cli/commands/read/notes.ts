// equipoise notes: the notes on all objects, or those still open; written out as Markdown where asked.
import { resolve } from 'node:path'
import { Failure } from '@shared/contract/errors'
import { saveExport } from '../../../shared/disk/safe-write'
import { type Command, type Result, textOption } from '../../command'
import { type LocalCorpus, withCorpus } from '../../local-corpus'

type Filter = Parameters<LocalCorpus['client']['notes']['list']>[0]

export const notesCommand: Command = {
  name: 'notes',
  usage: "notes FILE [--open] [--where 'domain:energy'] [--markdown OUT]",
  about: 'list the notes on all objects, or write them out as Markdown',
  options: { open: { type: 'boolean' }, where: { type: 'string' }, markdown: { type: 'string' } },
  takes: [1, 1],
  run(call) {
    const where = textOption(call.values, 'where')
    const out = textOption(call.values, 'markdown')
    const filter: Filter = {
      ...(call.values.open && { state: 'open' as const }),
      ...(where !== undefined && { where }),
    }
    return withCorpus(call, call.positionals[0] ?? '', (corpus) =>
      out === undefined ? listed(corpus, filter) : written(corpus, filter, resolve(out)),
    )
  },
}

async function listed({ client }: LocalCorpus, filter: Filter): Promise<Result> {
  const { notes } = await client.notes.list({ ...filter, limit: 100_000 })
  const line = ({ kind, state, subject, author, modifiedAt, body }: (typeof notes)[number]) => {
    const named = `${subject.kind === 'anchor' ? 'passage' : subject.kind} “${subject.title}”`
    const on = subject.number === undefined ? named : `C-${subject.number}`
    const words = [state ? `${kind} ${state}` : kind, modifiedAt.slice(0, 10), author, on, body]
    return `${words.map((word) => word.replace(/\s+/g, ' ').trim()).join('  ')}\n`
  }
  return { json: { notes }, text: notes.map(line).join('') }
}

async function written({ client, bytes }: LocalCorpus, filter: Filter, path: string): Promise<Result> {
  const { url, name: _name, ...facts } = await client.notes.export(filter)
  const answer = await bytes(url)
  if (answer.status !== 200) throw new Failure('NOT_FOUND', { name: 'export' })
  await saveExport(path, answer.body)
  return {
    json: { export: { path, format: 'markdown', ...facts } },
    text: `${path}  ${facts.notes} notes, ${facts.bytes} bytes\n`,
  }
}
