// The map figure's content: which places, lines and states the claims name. Projection and drawing are main/brief's.

import type { EntityId } from '@shared/model/base/ids'
import type { PlaceRole } from '@shared/model/base/vocabulary'
import type { Entity, Geometry } from '@shared/model/entity'
import type { Run } from '../data'
import type { NumberedClaim } from '../frame'
import type { LineKind, MapFigure, MapLine, MapName, MapPoint } from './figure-data'

type Entities = ReadonlyMap<EntityId, Entity>
type Geometries = Extract<Geometry, { type: 'LineString' | 'MultiLineString' }>
const isLine = (geometry: Geometry | undefined): geometry is Geometries =>
  geometry?.type === 'LineString' || geometry?.type === 'MultiLineString'

/** States a place stands for: itself, or the members of a bloc. */
function statesOf(entity: Entity, entities: Entities): string[] {
  if (entity.codes.iso3166 !== undefined && entity.kind === 'polity') return [entity.codes.iso3166]
  return [...entities.values()]
    .filter((one) => one.links.some((link) => link.type === 'member-of' && link.to === entity.id))
    .flatMap((one) => one.codes.iso3166 ?? [])
}

const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u
/** The name in its own script, if it has one that is not Latin. */
function nameOf(entity: Entity): MapName {
  const own = entity.aliases.find(
    (alias) =>
      !LATIN.test(alias.text) && alias.type !== 'former' && alias.type !== 'demonym' && alias.type !== 'acronym',
  )
  return own ? { name: entity.name, native: { t: own.text, language: own.language } } : { name: entity.name }
}

function lineKind(entity: Entity): LineKind {
  const words = `${entity.subkind ?? ''} ${entity.name}`.toLowerCase()
  if (/\bgas\b/u.test(words)) return 'gas'
  if (/\boil\b|pipeline/u.test(words)) return 'oil'
  return /ship|tanker|ferry|sea route/u.test(words) ? 'ship' : 'line'
}

/** How a place of a claim is drawn: as a number, a line, an area, or not at all (D20). */
type Drawn = 'point' | 'line' | 'area' | 'none'
function drawnAs(entity: Entity, role: (typeof PlaceRole)['options'][number], entities: Entities): Drawn {
  const states = statesOf(entity, entities)
  if (role === 'scope' || (entity.kind === 'polity' && states.length > 0)) {
    return states.length > 0 || (entity.geometry && !isLine(entity.geometry)) ? 'area' : 'none'
  }
  if (isLine(entity.geometry)) return 'line'
  if (entity.point) return 'point'
  return entity.geometry || states.length > 0 ? 'area' : 'none'
}

interface Gathered {
  readonly points: Map<EntityId, Entity>
  readonly lines: Map<EntityId, Entity>
  readonly areas: Set<string>
  readonly shapes: Geometry[]
  placed: number
  shaded: number
}
function gather(claims: readonly NumberedClaim[], entities: Entities): Gathered {
  const out: Gathered = { points: new Map(), lines: new Map(), areas: new Set(), shapes: [], placed: 0, shaded: 0 }
  const shaped = new Set<EntityId>()
  for (const { item } of claims) {
    const kinds = new Set<Drawn>()
    for (const { placeId, role } of item.claim.places) {
      const entity = entities.get(placeId)
      if (!entity) continue
      const kind = drawnAs(entity, role, entities)
      kinds.add(kind)
      if (kind === 'point') out.points.set(placeId, entity)
      if (kind === 'line') out.lines.set(placeId, entity)
      if (kind !== 'area') continue
      for (const state of statesOf(entity, entities)) out.areas.add(state)
      if (entity.geometry && !isLine(entity.geometry) && !shaped.has(placeId)) out.shapes.push(entity.geometry)
      shaped.add(placeId)
    }
    if (kinds.has('point') || kinds.has('line')) out.placed++
    else if (kinds.has('area')) out.shaded++
  }
  return out
}

/** More numbers than this cannot be told apart on one page; the claims table has them all. */
const MOST = 60
const many = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`

function captionOf(custom: string | undefined, gathered: Gathered, total: number, left: number): Run[] {
  const none = total - gathered.placed - gathered.shaded
  const parts = [
    custom ?? 'Places that the claims name.',
    `${many(gathered.placed, 'claim has', 'claims have')} a numbered place` +
      `${gathered.shaded > 0 ? `, ${gathered.shaded} ${gathered.shaded === 1 ? 'is' : 'are'} about a whole state or bloc` : ''}` +
      `${none > 0 ? `, ${none} ${none === 1 ? 'has' : 'have'} no place that can be drawn` : ''}.`,
    ...(left > 0 ? [`${many(left, 'place is', 'places are')} left out for want of room.`] : []),
    ...(gathered.lines.size > 0 ? ['Lines are schematic.'] : []),
    'Boundaries follow Natural Earth; no position on them is implied.',
  ]
  return [{ t: parts.join(' ') }]
}

/** The map of some claims; undefined where no place of theirs can be drawn. */
export function mapFigure(
  claims: readonly NumberedClaim[],
  entities: Entities,
  focalId: EntityId | undefined,
  caption: string | undefined,
): MapFigure | undefined {
  const gathered = gather(claims, entities)
  const focal = focalId === undefined ? undefined : entities.get(focalId)?.codes.iso3166
  if (gathered.placed + gathered.shaded === 0) return undefined
  const shown = [...gathered.points.values()].filter((entity) => entity.point).slice(0, MOST)
  const left = gathered.points.size - shown.length
  const points = shown.flatMap((entity, index): MapPoint[] =>
    entity.point ? [{ n: index + 1, ...nameOf(entity), point: entity.point }] : [],
  )
  const lines = [...gathered.lines.values()].flatMap((entity, index): MapLine[] =>
    entity.geometry
      ? [{ n: points.length + index + 1, ...nameOf(entity), kind: lineKind(entity), geometry: entity.geometry }]
      : [],
  )
  const names = [...points, ...lines].map(({ n, name }) => `${n} ${name}`)
  return {
    ...(focal === undefined ? {} : { focal }),
    areas: [...gathered.areas].filter((state) => state !== focal).sort(),
    shapes: gathered.shapes,
    points,
    lines,
    alt:
      `Map with ${many(points.length, 'numbered place', 'numbered places')} and ${many(lines.length, 'line', 'lines')}` +
      `${names.length > 0 ? `: ${names.join(', ')}` : ''}. The numbers are listed below it.`,
    caption: captionOf(caption, gathered, claims.length, left),
  }
}
