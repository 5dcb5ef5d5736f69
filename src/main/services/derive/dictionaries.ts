// The dictionaries that ledger records point into: entities with their polity, tags, documents, powers.

import { byId, groupBy } from '@shared/kernel/facts'
import { sourceReliability } from '@shared/kernel/grade'
import {
  type DayRange,
  type LedgerDictionaries,
  type LedgerDocument,
  type LedgerEntity,
  linkHolds,
  polityOf,
} from '@shared/kernel/ledger'
import type { Collection } from '@shared/model/collection'
import type { Document, Source } from '@shared/model/document'
import type { Entity } from '@shared/model/entity'
import type { Analyst, Project } from '@shared/model/project'
import type { Origin } from '@shared/model/relation'
import type { Tag } from '@shared/model/tag'

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
  readonly analysts: readonly Analyst[]
  readonly collections: readonly Collection[]
  readonly origins: readonly Origin[]
}

/**
 * Dictionaries of a corpus. Polities, members and what a place stands for are those of `today`, for every claim alike:
 * one dictionary serves all claims, so D22's reading as of each claim's own time is not given here (docs/adr/0015).
 */
export function ledgerDictionaries(source: DictionarySource, today: number): LedgerDictionaries {
  const now = { earliest: today, latest: today }
  const entities = byId(source.entities)
  const members = groupBy(
    source.entities.flatMap((entity) =>
      entity.links
        .filter((link) => link.type === 'member-of' && linkHolds(link, now))
        .map((link) => ({ bloc: link.to as string, polity: polityOf(entity, entities, now) ?? entity.id })),
    ),
    (membership) => membership.bloc,
  )
  const sources = byId(source.sources)
  return {
    entities: source.entities.map((entity) => ({
      ...plain(entity),
      polity: polityOf(entity, entities, now),
      members: members.get(entity.id)?.map((membership) => membership.polity),
      standsFor: standsFor(entity, now),
    })),
    tags: source.tags.map(({ id, name, parentId, colour }) => ({ id, name, parentId, colour })),
    documents: source.documents.map((held) => ledgerDocument(held, sources.get(held.document.sourceId))),
    powers: source.project.powerIds,
    focal: source.project.focalPolityId,
    analysts: source.analysts.map(({ id, name, initials }) => ({ id, name, initials })),
    origins: source.origins.map(({ id, name }) => ({ id, name })),
    collections: source.collections.map(({ id, name, where }) => ({ id, name, where })),
  }
}

const plain = ({ id, name, kind, subkind, codes, aliases, point, precisionM, geometry }: Entity): LedgerEntity => ({
  id,
  name,
  kind,
  subkind,
  iso3166: codes.iso3166,
  ...(aliases.length > 0 && { otherNames: aliases.map((alias) => alias.text) }),
  point,
  precisionM,
  geometry,
})

/** What a place's name means when it acts: what it stands for, else the polity that it is the seat of. */
function standsFor(entity: Entity, now: DayRange): string | undefined {
  if (entity.kind !== 'place') return undefined
  const links = entity.links.filter((link) => linkHolds(link, now))
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
