// equipoise new: makes a corpus, empty or with the starter's claims.
import { resolve } from 'node:path'
import { type Command, textOption } from '../../command'
import { type LocalCorpus, withCorpus } from '../../local-corpus'

/** Who named themselves here need not do so again in the window; a name that is kept already stays. */
async function keepAnalyst({ client, settings }: LocalCorpus, name: string | undefined): Promise<void> {
  if (name === undefined || settings.get().analyst) return
  const { analysts } = await client.project.get()
  const analyst = analysts.find((one) => one.name === name.trim())
  if (analyst) await settings.update({ analyst: { name: analyst.name, initials: analyst.initials } }).catch(() => {})
}

export const newCommand: Command = {
  name: 'new',
  usage: 'new FILE [--starter] [--analyst NAME]',
  about: 'make a corpus, empty or with the starter in it',
  options: { starter: { type: 'boolean' }, analyst: { type: 'string' } },
  takes: [1, 1],
  async run(call) {
    const path = resolve(call.positionals[0] ?? '')
    const analyst = textOption(call.values, 'analyst')
    return withCorpus(
      call,
      path,
      async (corpus) => {
        await keepAnalyst(corpus, analyst)
        return { json: { corpus: { path, id: corpus.id } }, text: `${path}\n` }
      },
      {
        create: call.values.starter ? 'starter' : 'empty',
        ...(analyst && { analyst }),
      },
    )
  },
}
