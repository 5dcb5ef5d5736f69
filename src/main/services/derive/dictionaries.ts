// The dictionaries that ledger records point into: entities with their polity, tags, documents, powers.
import { sourceReliability } from '@shared/kernel/grade'
import type { LedgerDictionaries, LedgerDocument, LedgerEntity } from '@shared/kernel/ledger'
import { bounds } from '@shared/kernel/time'
import type { Document, Source } from '@shared/model/document'
import type { Entity } from '@shared/model/entity'
import type { Project } from '@shared/model/project'
import type { Tag } from '@shared/model/tag'
import { byId, groupBy } from './corpus-slice'

/** A document, whether its text is held, and how long it is in UTF-16 units. */
export interface HeldDocument {
  readonly document: Document
  readonly hasText: boolean
  readonly length: number
}
/** Live objects that dictionaries are made of. */
export interface DictionarySource {
  readonly project: Pick<Project, 'powerIds' | 'focalPolityId'>
  readonly entities: readonly Entity[]
  readonly tags: readonly Tag[]
  readonly documents: readonly HeldDocument[]
  readonly sources: readonly Source[]
}

type Link = Entity['links'][number]
/** DOMAIN 2.3, in this order; membership and ownership are never followed. */
const TO_POLITY: readonly Link['type'][] = ['stands-for', 'government-of', 'holds-office-in', 'seat-of']

/** Whether a link holds on a day; a limit that cannot be read does not limit. */
function holds({ from, until }: Link, day: number): boolean {
  const start = from === undefined ? undefined : bounds(from)?.earliest
  const end = until === undefined ? undefined : bounds(until)?.latest
  return (start ?? -Infinity) <= day && day <= (end ?? Infinity)
}

/** The polity that an entity belongs to as of a day, itself if it is one; undefined if no link leads to one. */
export function polityOf(entity: Entity, entities: ReadonlyMap<string, Entity>, day: number): string | undefined {
  const seen = new Set<string>()
  const queue: Entity[] = [entity]
  for (let at = queue.shift(); at; at = queue.shift()) {
    if (at.kind === 'polity') return at.id
    if (seen.has(at.id)) continue
    seen.add(at.id)
    const links = at.links.filter((link) => holds(link, day))
    for (const type of TO_POLITY)
      for (const link of links) {
        const next = link.type === type ? entities.get(link.to) : undefined
        if (next) queue.push(next)
      }
  }
  return undefined
}

/**
 * Dictionaries of a corpus. Polities, members and what a place stands for are those of `today`, for every claim alike:
 * one dictionary serves all claims, so D22's reading as of each claim's own time is not given here (docs/adr/0015).
 */
export function ledgerDictionaries(source: DictionarySource, today: number): LedgerDictionaries {
  const entities = byId(source.entities)
  const members = groupBy(
    source.entities.flatMap((entity) =>
      entity.links
        .filter((link) => link.type === 'member-of' && holds(link, today))
        .map((link) => ({ bloc: link.to as string, polity: polityOf(entity, entities, today) ?? entity.id })),
    ),
    (membership) => membership.bloc,
  )
  const sources = byId(source.sources)
  return {
    entities: source.entities.map((entity) => ({
      ...plain(entity),
      polity: polityOf(entity, entities, today),
      members: members.get(entity.id)?.map((membership) => membership.polity),
      standsFor: standsFor(entity, today),
    })),
    tags: source.tags.map(({ id, name, parentId, colour }) => ({ id, name, parentId, colour })),
    documents: source.documents.map((held) => ledgerDocument(held, sources.get(held.document.sourceId))),
    powers: source.project.powerIds,
    focal: source.project.focalPolityId,
  }
}

const plain = ({ id, name, kind, subkind, codes, point, precisionM, geometry }: Entity): LedgerEntity => ({
  id,
  name,
  kind,
  subkind,
  iso3166: codes.iso3166,
  point,
  precisionM,
  geometry,
})

/** What a place's name means when it acts: what it stands for, else the polity that it is the seat of. */
function standsFor(entity: Entity, today: number): string | undefined {
  if (entity.kind !== 'place') return undefined
  const links = entity.links.filter((link) => holds(link, today))
  return (links.find((l) => l.type === 'stands-for') ?? links.find((l) => l.type === 'seat-of'))?.to
}

function ledgerDocument({ document, hasText, length }: HeldDocument, source: Source | undefined): LedgerDocument {
  return {
    id: document.id,
    title: document.title,
    kind: document.kind,
    sourceId: document.sourceId,
    sourceName: source?.name ?? '',
    reliability: sourceReliability(source?.grades ?? [], undefined, document.published),
    published: document.published,
    hasText,
    shareText: document.shareText,
    versionId: document.currentVersionId,
    length,
  }
}
