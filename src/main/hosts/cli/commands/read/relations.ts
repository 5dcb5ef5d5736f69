// equipoise relations: how claims are related, all or those of one claim, one type, or contradictions that are open.
import type { RelationView } from '@shared/contract/judging/relations'
import { RELATION_TYPES } from '@shared/model/relation'
import { type Command, choiceOption, textOption, UsageError } from '../../command'
import { type LocalCorpus, withCorpus } from '../../local-corpus'

export const relationsCommand: Command = {
  name: 'relations',
  usage: 'relations FILE [--claim C-12] [--type TYPE] [--unresolved]',
  about: 'list relations between claims, or the contradictions that nobody has settled',
  options: { claim: { type: 'string' }, type: { type: 'string' }, unresolved: { type: 'boolean' } },
  takes: [1, 1],
  run(call) {
    const number = numberOf(textOption(call.values, 'claim'))
    const type = choiceOption(call.values, 'type', RELATION_TYPES)
    return withCorpus(call, call.positionals[0] ?? '', async ({ client }) => {
      const { relations: all } = await client.relations.list({
        ...(number !== undefined && { claimId: await idOf(client, number) }),
        ...(type !== undefined && { type }),
        unresolved: call.values.unresolved === true,
      })
      return { json: { relations: all }, text: all.map(line).join('') }
    })
  },
}

/** `C-12`, `#12` or `12`. */
function numberOf(claim: string | undefined): number | undefined {
  if (claim === undefined) return undefined
  const found = /^(?:C-|#)?(\d{1,9})$/i.exec(claim)
  if (!found) throw new UsageError(`--claim takes a number such as C-12, not “${claim}”`)
  return Number(found[1])
}

async function idOf(client: LocalCorpus['client'], number: number) {
  const claim = (await client.claims.list({})).claims.find((one) => one.number === number)
  if (!claim) throw new UsageError(`there is no claim C-${number}`)
  return claim.id
}

const plain = (text: string): string => text.replace(/\s+/g, ' ')
const line = ({ fromClaim, toClaim, type, unresolved, note }: RelationView): string =>
  `#${fromClaim.number}  ${type}  #${toClaim.number}${unresolved ? '  unresolved' : ''}  ${plain(fromClaim.text)}  |  ${plain(toClaim.text)}${note ? `  (${plain(note)})` : ''}\n`
