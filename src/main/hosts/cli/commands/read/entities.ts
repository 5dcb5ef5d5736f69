// equipoise entities: the registered entities, all or those of a kind; or pairs of them that may be one.
import { ENTITY_KINDS } from '@shared/model/entity'
import { type Command, choiceOption, type Result } from '../../command'
import { type LocalCorpus, withCorpus } from '../../local-corpus'

type Client = LocalCorpus['client']
type Kind = (typeof ENTITY_KINDS)[number]

export const entitiesCommand: Command = {
  name: 'entities',
  usage: 'entities FILE [--kind KIND] [--duplicates]',
  about: 'list the entities, or pairs of them that may be one',
  options: { kind: { type: 'string' }, duplicates: { type: 'boolean' } },
  takes: [1, 1],
  run(call) {
    const kind = choiceOption(call.values, 'kind', ENTITY_KINDS)
    return withCorpus(call, call.positionals[0] ?? '', ({ client }) =>
      call.values.duplicates ? pairs(client, kind) : listed(client, kind),
    )
  },
}

async function listed(client: Client, kind: Kind | undefined): Promise<Result> {
  const [{ entities: all }, { claims }] = [await client.entities.list(), await client.entities.counts()]
  const entities = all
    .filter((one) => kind === undefined || one.kind === kind)
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
    .map((one) => ({ ...one, claimCount: claims[one.id] ?? 0 }))
  const line = ({ kind, name, claimCount, aliases }: (typeof entities)[number]) =>
    `${claimCount}  ${kind}  ${[name, ...aliases.map((alias) => alias.text)].join(' = ').replace(/\s+/g, ' ')}\n`
  return { json: { entities }, text: entities.map(line).join('') }
}

async function pairs(client: Client, kind: Kind | undefined): Promise<Result> {
  const { pairs: all } = await client.entities.duplicates({ limit: 1000 })
  const found = all.filter(({ a, b }) => kind === undefined || a.kind === kind || b.kind === kind)
  const line = ({ a, b, reason, met }: (typeof found)[number]) =>
    `${reason}  ${a.name} (${a.kind})  ${b.name} (${b.kind})  ${met.join(' ~ ')}\n`
  return { json: { pairs: found }, text: found.map(line).join('') }
}
