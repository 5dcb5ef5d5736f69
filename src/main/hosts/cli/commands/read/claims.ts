// equipoise claims: the claims, all or those that a filter keeps.
import { type Command, textOption } from '../../command'
import { withCorpus } from '../../local-corpus'

export const claimsCommand: Command = {
  name: 'claims',
  usage: "claims FILE [--where 'type:fact domain:energy']",
  about: 'list the claims',
  options: { where: { type: 'string' } },
  takes: [1, 1],
  run(call) {
    const where = textOption(call.values, 'where')
    return withCorpus(call, call.positionals[0] ?? '', async ({ client }) => {
      const { claims } = await client.claims.list(where === undefined ? {} : { where })
      const line = (c: (typeof claims)[number]) =>
        `#${c.number}  ${c.type}  ${c.domain}  ${c.eventTime?.edtf ?? '-'}  ${c.text.replace(/\s+/g, ' ')}\n`
      return { json: { claims }, text: claims.map(line).join('') }
    })
  },
}
