// equipoise gaps: what is still open, by kind, worst first.
import { GAP_KINDS } from '@shared/model/collection'
import { type Command, choiceOption, textOption } from '../../command'
import { withCorpus } from '../../local-corpus'

const ALL = 100_000

export const gapsCommand: Command = {
  name: 'gaps',
  usage: "gaps FILE [--kind KIND] [--where 'type:fact domain:energy']",
  about: 'list what is still open: sources, contradictions, forecasts, grades, dates, places',
  options: { kind: { type: 'string' }, where: { type: 'string' } },
  takes: [1, 1],
  run(call) {
    const kind = choiceOption(call.values, 'kind', GAP_KINDS)
    const where = textOption(call.values, 'where')
    return withCorpus(call, call.positionals[0] ?? '', async ({ client }) => {
      const asked = { ...(kind && { kinds: [kind] }), ...(where !== undefined && { where }), limit: ALL }
      const { kinds, items } = await client.gaps.list(asked)
      const { items: accepted } = await client.gaps.list({ ...asked, accepted: true })
      const told = kinds.filter((one) => kind === undefined || one.kind === kind)
      const head = told.map(
        ({ kind, open, accepted, population }) =>
          `${kind}  ${open} open, ${accepted} accepted, ${population - open - accepted} closed\n`,
      )
      const line = ({ kind, number, text }: (typeof items)[number]) =>
        `${kind}  ${number === undefined ? '-' : `C-${number}`}  ${text.replace(/\s+/g, ' ')}\n`
      return { json: { kinds: told, items, accepted }, text: [...head, '\n', ...items.map(line)].join('') }
    })
  },
}
