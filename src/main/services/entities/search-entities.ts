// Finds entities by what a person types: registered ones first, then the gazetteer without those that are registered.
import type { EntityHit, GazetteerPlace } from '@shared/contract/ledger/entities'
import { byId } from '@shared/kernel/facts'
import { fold, type Gazetteer, type GazetteerHit } from '@shared/kernel/gazetteer'
import type { Entity, EntityKind } from '@shared/model/entity'
import type { z } from 'zod'
import { isSamePlace } from './register-place'

type Hit = z.output<typeof EntityHit>
/** What was typed, which kinds are wanted, how many at most. */
export interface EntityQuery {
  readonly query: string
  readonly kinds?: readonly EntityKind[]
  readonly limit: number
}

/** Up to `limit` hits; an empty query lists registered entities by name. */
export function searchEntities(
  entities: readonly Entity[],
  gazetteer: Gazetteer,
  { query, kinds, limit }: EntityQuery,
): Hit[] {
  const wanted = (kind: EntityKind) => !kinds || kinds.includes(kind)
  const named = byId(entities)
  const own = ranked(
    entities.filter(({ kind }) => wanted(kind)),
    fold(query),
  ).slice(0, limit)
  const hits: Hit[] = own.map(({ entity, matched }) => ({
    entityId: entity.id,
    name: entity.name,
    kind: entity.kind,
    detail: detailOf(entity, named),
    ...(matched !== undefined && { matched }),
  }))
  const kindsThere = (['polity', 'place'] as const).filter(wanted)
  if (hits.length >= limit || query.trim() === '' || kindsThere.length === 0) return hits
  const found = gazetteer.search(query, { limit: limit + own.length, kinds: kindsThere })
  const fresh = found.filter((hit) => hit.point && !entities.some((entity) => isRegistered(entity, hit)))
  return [...hits, ...fresh.slice(0, limit - hits.length).map((hit) => gazetteerHit(hit, gazetteer))]
}

interface Ranked {
  readonly entity: Entity
  readonly best: number
  /** The alias that the query met, where the name did not meet it as well. */
  readonly matched?: string
}
/** Whole names first, then beginnings, then beginnings of later words; aliases after names. */
function ranked(entities: readonly Entity[], query: string): Ranked[] {
  const scored = entities.flatMap((entity): Ranked[] => {
    let best: Omit<Ranked, 'entity'> = { best: score(fold(entity.name), query) }
    for (const { text } of entity.aliases) {
      const other = score(fold(text), query) + 3
      if (other < best.best) best = { best: other, matched: text }
    }
    return Number.isFinite(best.best) ? [{ entity, ...best }] : []
  })
  return scored.sort((a, b) => a.best - b.best || (a.entity.name < b.entity.name ? -1 : 1))
}
function score(name: string, query: string): number {
  if (name === query) return 0
  if (name.startsWith(query)) return 1
  return name.includes(` ${query}`) ? 2 : Infinity
}

const isRegistered = (entity: Entity, hit: GazetteerHit): boolean =>
  (hit.geonames !== undefined && entity.codes.geonames === hit.geonames) || isSamePlace(entity, hit)

/** Kind and, where a link says so, what it lies in, belongs to or stands for. */
function detailOf(entity: Entity, named: ReadonlyMap<string, Entity>): string {
  const link = entity.links.find((one) =>
    ['located-in', 'seat-of', 'stands-for', 'part-of', 'government-of'].includes(one.type),
  )
  const target = link && named.get(link.to)
  return [entity.subkind ?? entity.kind, target?.name].filter(Boolean).join(', ')
}

/** A gazetteer entry with what tells it apart from its namesakes. */
function detailOfHit(hit: GazetteerHit, gazetteer: Gazetteer): string {
  const country = hit.kind === 'place' && hit.iso3166 ? gazetteer.byId(`iso:${hit.iso3166}`)?.name : undefined
  const alias = hit.matched === hit.name ? undefined : `“${hit.matched}”`
  return [hit.subkind, country, alias].filter(Boolean).join(', ')
}

/** What an entity can take of an entry; undefined where it has no point. */
export function gazetteerPlace(hit: GazetteerHit, gazetteer: Gazetteer): GazetteerPlace | undefined {
  const { id, name, kind, subkind, iso3166, geonames, point, pointBasis, precisionM } = hit
  if (!point) return undefined
  const shown = { gazetteerId: id, name, kind, subkind, ...(iso3166 && { iso3166 }), point }
  return { ...shown, detail: detailOfHit(hit, gazetteer), pointBasis, geonames, precisionM }
}

function gazetteerHit(hit: GazetteerHit, gazetteer: Gazetteer): Hit {
  const { id, name, kind, subkind, iso3166, point } = hit
  const detail = detailOfHit(hit, gazetteer)
  return {
    name,
    kind,
    detail,
    ...(point && {
      gazetteer: { gazetteerId: id, name, kind, subkind, ...(iso3166 && { iso3166 }), point, detail },
    }),
  }
}
