// The corpus that bad input is tried on: something of every kind, and one of every kind that was deleted.
import type { Client } from './corpus-file'
import type { MemoryPorts } from './memory-ports'
import { fillSmallCorpus, type Ids } from './small-corpus'

export interface BadIds extends Ids {
  readonly analyst: string
  readonly rival: string
  readonly outer: string
  readonly inner: string
  readonly other: string
  readonly third: string
  readonly resolved: string
  readonly evidence: string
  readonly relation: string
  readonly link: string
  readonly source: string
  readonly origin: string
  readonly collection: string
  readonly ship: string
  readonly sequence: number
  readonly gone: Readonly<Record<Kind, string>>
}
type Kind =
  | 'claim'
  | 'entity'
  | 'tag'
  | 'note'
  | 'document'
  | 'source'
  | 'origin'
  | 'collection'
  | 'evidence'
  | 'relation'
  | 'link'

/** Well formed, and nobody's. */
export const NOBODY = '01890000-0000-7000-8000-00000000dead'
/** The ship is two UTF-16 units, 6 and 7. */
const SHIP = 'A red 🚢 came in.\n'

/** Fills an empty corpus and names what it made. */
export async function fillBadCorpus(client: Client, ports: MemoryPorts): Promise<BadIds> {
  const small = await fillSmallCorpus(client, ports)
  const named = await nameThings(client, small)
  const judged = await judgeThings(client, small, named)
  const gone = await deleteThings(client, ports, small, named)
  const { analysts, corpus } = await client.project.get()
  const ship = await importText(client, ports, 'ship.txt', SHIP)
  return { ...small, ...named, ...judged, gone, ship, analyst: analysts[0]!.id, sequence: corpus.sequence }
}

async function importText(client: Client, ports: MemoryPorts, name: string, text: string): Promise<string> {
  const { documents } = await client.documents.import({ files: [ports.hand(name, text)] })
  return documents[0]!.id
}

async function nameThings(client: Client, ids: Ids) {
  const polity = async (name: string) => (await client.entities.create({ kind: 'polity', name })).entity.id
  const [rival, outer] = [await polity('Lowland'), await polity('The Coast')]
  const inner = (
    await client.entities.create({ kind: 'place', name: 'The Quay', links: [{ type: 'part-of', to: outer as never }] })
  ).entity.id
  const claim = async (text: string, actors: readonly object[]) =>
    (
      await client.claims.create({
        text,
        type: 'fact',
        domain: 'trade',
        actors: actors as never,
        anchors: [{ documentId: ids.ridge as never, spans: [{ start: 0, end: 16 }] }],
      })
    ).claim.id
  const other = await claim('A second line pays one side.', [
    { entityId: ids.polity, role: 'beneficiary' },
    { entityId: rival, role: 'loser' },
  ])
  const third = await claim('A third line was never drawn.', [])
  const source = (await client.sources.create({ name: 'The Gazette', kind: 'outlet' })).source.id
  const origin = (await client.origins.create({ name: 'A wire' })).origin.id
  const collection = (await client.collections.create({ name: 'Trade', where: 'domain:trade' })).collection.id
  await client.documents.update({ id: ids.harbour as never, changes: { published: '1998-05' } })
  return { rival, outer, inner, other, third, source, origin, collection }
}

type Named = Awaited<ReturnType<typeof nameThings>>

async function judgeThings(client: Client, ids: Ids, { other, third }: Named) {
  const evidence = await client.evidence.add({
    claimId: ids.fact as never,
    item: { claimId: other },
    stance: 'supports',
  })
  await client.evidence.add({ claimId: other, item: { claimId: third }, stance: 'supports' })
  const relation = await client.relations.add({ from: other, to: ids.fact as never, type: 'part-of' })
  await client.relations.add({ from: third, to: other, type: 'part-of' })
  const link = await client.lineage.add({
    from: { kind: 'document', id: ids.harbour },
    to: { kind: 'document', id: ids.ridge },
    type: 'cites',
  })
  const forecast = { question: 'Is it drawn?', criterion: 'A map.', horizonBasis: 'none', resolvable: 'yes' } as const
  const { claim } = await client.claims.create({
    text: 'A third line is drawn.',
    type: 'forecast',
    domain: 'trade',
    anchors: [{ documentId: ids.ridge as never, spans: [{ start: 17, end: 56 }] }],
    forecast,
  })
  await client.forecasts.resolve({ claimId: claim.id, outcome: 'no', note: 'No map shows it.' })
  return {
    evidence: evidence.evidence.id,
    relation: relation.relation.id,
    link: link.link.id,
    resolved: claim.id as string,
  }
}

/** Makes one of every kind and deletes it. */
async function deleteThings(
  client: Client,
  ports: MemoryPorts,
  ids: Ids,
  { other, third }: Named,
): Promise<BadIds['gone']> {
  const entity = (await client.entities.create({ kind: 'person', name: 'Nobody Now' })).entity.id
  const tag = (await client.tags.create({ name: 'passing' })).tag.id
  const { note } = await client.notes.create({ target: { kind: 'claim', id: third }, body: 'Passing.' })
  const source = (await client.sources.create({ name: 'The Passing', kind: 'outlet' })).source.id
  const origin = (await client.origins.create({ name: 'A passing wire' })).origin.id
  const collection = (await client.collections.create({ name: 'Passing', where: 'type:fact' })).collection.id
  const document = await importText(client, ports, 'passing.txt', 'It passed.\n')
  const item = { documentId: ids.ridge as never }
  const { evidence } = await client.evidence.add({ claimId: third, item, stance: 'context' })
  const { relation } = await client.relations.add({ from: third, to: other, type: 'contrasts' })
  const from = { kind: 'document', id: ids.harbour } as const
  const { link } = await client.lineage.add({ from, to: { kind: 'origin', id: origin }, type: 'quotes' })
  const input = { text: 'It passed.', type: 'judgement', domain: 'trade', reading: 'inferred', note: 'So.' } as const
  const claim = (await client.claims.create(input)).claim.id
  await client.lineage.remove({ id: link.id })
  await client.relations.remove({ id: relation.id })
  await client.evidence.remove({ id: evidence.id })
  await client.documents.delete({ id: document as never })
  await client.collections.delete({ id: collection })
  await client.origins.delete({ id: origin })
  await client.sources.delete({ id: source })
  await client.notes.delete({ id: note.id })
  await client.tags.delete({ id: tag })
  await client.entities.delete({ id: entity })
  await client.claims.delete({ ids: [claim] })
  return {
    entity,
    tag,
    note: note.id,
    source,
    origin,
    collection,
    document,
    evidence: evidence.id,
    relation: relation.id,
    link: link.id,
    claim,
  }
}
