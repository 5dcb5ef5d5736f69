// A corpus with something of every kind, made through the router: what most integration tests start from.
import { type Client, newWorkbench, type OpenWorkbench } from './corpus-file'
import type { MemoryPorts } from './memory-ports'

export const HARBOUR = 'The harbour council met in 1997.\nIt postponed the second line.\nNobody objected to the fee.\n'
export const RIDGE = 'Across the ridge a second line is likely to open by 2031, the survey office said.\n'

export interface SmallCorpus extends OpenWorkbench {
  readonly ids: Ids
}
export interface Ids {
  readonly harbour: string
  readonly harbourVersion: string
  readonly ridge: string
  readonly polity: string
  readonly place: string
  readonly tag: string
  readonly childTag: string
  readonly fact: string
  readonly forecast: string
  readonly inferred: string
  readonly note: string
  readonly brief: string
}

/** Two documents, three entities, two tags, three claims, a note and a brief. */
export async function smallCorpus(): Promise<SmallCorpus> {
  const open = await newWorkbench()
  return { ...open, ids: await fillSmallCorpus(open.client, open.ports) }
}

/** Fills an empty corpus and names what it made. */
export async function fillSmallCorpus(client: Client, ports: MemoryPorts): Promise<Ids> {
  const files = [ports.hand('harbour.txt', HARBOUR), ports.hand('ridge.txt', RIDGE)]
  const { documents } = await client.documents.import({ files })
  const [harbour, ridge] = documents as [(typeof documents)[0], (typeof documents)[0]]
  const polity = (await client.entities.create({ kind: 'polity', name: 'Upland', codes: { iso3166: 'KZ' } })).entity
  const place = (
    await client.entities.create({
      kind: 'place',
      name: 'Harbour Town',
      point: { lat: 43.6, lon: 51.1 },
      links: [{ type: 'seat-of', to: polity.id }],
    })
  ).entity
  const tag = (await client.tags.create({ name: 'transit' })).tag
  const childTag = (await client.tags.create({ name: 'fees', parentId: tag.id })).tag
  const fact = (
    await client.claims.create({
      text: 'The council met in Harbour Town.',
      type: 'fact',
      domain: 'domestic',
      actors: [{ entityId: polity.id, role: 'beneficiary', strength: 2 }],
      places: [{ placeId: place.id, role: 'site' }],
      eventTime: { edtf: '1997', mode: 'within', basis: 'stated' },
      anchors: [
        { documentId: harbour.id, spans: [{ start: 0, end: 32 }] },
        { documentId: ridge.id, spans: [{ start: 0, end: 16 }] },
      ],
      tagIds: [childTag.id],
    })
  ).claim
  const forecast = (
    await client.claims.create({
      text: 'A second line opens by 2031.',
      type: 'forecast',
      domain: 'trade',
      anchors: [{ documentId: ridge.id, spans: [{ start: 17, end: 56 }] }],
      sourceLikelihood: { scale: 'icd203', term: 'likely', row: 1, basis: 'stated', wording: 'likely' },
      eventTime: { edtf: '../2031', mode: 'within', basis: 'stated' },
      forecast: {
        question: 'Is it open?',
        criterion: 'A register says so.',
        horizonBasis: 'stated',
        resolvable: 'yes',
      },
    })
  ).claim
  const inferred = (
    await client.claims.create({
      text: 'The fee was accepted.',
      type: 'judgement',
      domain: 'trade',
      reading: 'inferred',
      note: 'Silence is taken as assent.',
    })
  ).claim
  const target = { kind: 'document', id: harbour.id } as const
  const note = (await client.notes.create({ target, body: 'Ask who was there.', kind: 'question' })).note
  const brief = (await client.briefs.create({ title: 'The second line' })).brief
  return {
    harbour: harbour.id,
    harbourVersion: harbour.currentVersionId,
    ridge: ridge.id,
    polity: polity.id,
    place: place.id,
    tag: tag.id,
    childTag: childTag.id,
    fact: fact.id,
    forecast: forecast.id,
    inferred: inferred.id,
    note: note.id,
    brief: brief.id,
  }
}
