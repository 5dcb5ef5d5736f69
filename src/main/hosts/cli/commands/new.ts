// equipoise new: makes a corpus, empty or with the starter's claims.
import { resolve } from 'node:path'
import { type Command, textOption } from '../command'
import { withCorpus } from '../local-corpus'

export const newCommand: Command = {
  name: 'new',
  usage: 'new FILE [--starter] [--analyst NAME]',
  about: 'make a corpus, empty or with the starter in it',
  options: { starter: { type: 'boolean' }, analyst: { type: 'string' } },
  takes: [1, 1],
  async run(call) {
    const path = resolve(call.positionals[0] ?? '')
    const analyst = textOption(call.values, 'analyst')
    return withCorpus(call, path, async ({ id }) => ({ json: { corpus: { path, id } }, text: `${path}\n` }), {
      create: call.values.starter ? 'starter' : 'empty',
      ...(analyst && { analyst }),
    })
  },
}
