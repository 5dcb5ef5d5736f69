// What a place is on the map: a point, a line, an area, or the route that a claim tells. Pure; knows no ledger.
import type { LedgerEntity } from '@shared/kernel/ledger'
import { geoDistance } from 'd3-geo'
import { EARTH_RADIUS_M, type LonLat } from './draw/projection'

export interface Stop {
  /** Index of the ledger's dictionary. */
  readonly entity: number
  readonly at: LonLat
}
export interface Line {
  readonly points: readonly LonLat[]
  /** Known to run at sea; the legs of a told route are tried against the basemap instead. */
  readonly sea: boolean
}
export interface PointSite {
  readonly kind: 'point'
  readonly key: string
  readonly name: string
  readonly entity: number
  readonly at: LonLat
  readonly precisionM: number
}
export interface LineSite {
  readonly kind: 'line'
  readonly key: string
  readonly name: string
  /** A route in the order that a claim tells, not a surveyed line. */
  readonly told: boolean
  readonly lines: readonly Line[]
  /** Named places on the line. */
  readonly stops: readonly Stop[]
}
/** A country by the basemap's shape of its code, or an area by rings of its own; `at` alone names a state with no shape. */
export interface AreaSite {
  readonly kind: 'area'
  readonly key: string
  readonly name: string
  readonly entity: number
  readonly code?: string
  readonly rings?: readonly (readonly LonLat[])[]
  readonly at?: LonLat
}
/** An area with claims: of its own, or said of it as a whole. Rows are those of the ledger. */
export interface Area {
  readonly site: AreaSite
  readonly rows: readonly number[]
}
export type Site = PointSite | LineSite | AreaSite

const SEA_LINE = /\b(sea|shipping|tanker|ferry)\b/i

/** What an entity is on the map; undefined when it has neither point nor geometry nor, for a polity, a shape (D20). */
export function siteOf(entity: LedgerEntity, index: number, hasShape: (code: string) => boolean): Site | undefined {
  const { geometry, point, name, iso3166, kind, id } = entity
  if (!geometry && kind !== 'polity')
    return point
      ? { kind: 'point', key: id, name, entity: index, at: [point.lon, point.lat], precisionM: entity.precisionM ?? 0 }
      : undefined
  const at: LonLat | undefined = point ? [point.lon, point.lat] : undefined
  const rings = ringsOf(geometry)
  if (kind === 'polity') {
    const code = iso3166 && hasShape(iso3166) ? iso3166 : undefined
    if (!code && !rings && !at) return undefined
    return { kind: 'area', key: `area:${id}`, name, entity: index, code, rings: code ? undefined : rings, at }
  }
  if (geometry?.type === 'LineString' || geometry?.type === 'MultiLineString') {
    const sea = SEA_LINE.test(entity.subkind ?? '')
    const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
    const lines = parts.map((points) => ({ points, sea }))
    return { kind: 'line', key: `line:${id}`, name, told: false, lines, stops: [] }
  }
  if (rings) return { kind: 'area', key: `area:${id}`, name, entity: index, rings, at }
  return at && { kind: 'point', key: id, name, entity: index, at, precisionM: entity.precisionM ?? 0 }
}

function ringsOf(geometry: LedgerEntity['geometry']): LonLat[][] | undefined {
  if (geometry?.type === 'Polygon') return geometry.coordinates
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat() : undefined
}

/** How near a named place must be to a vertex of a line to be a stop on it. */
const STOP_M = 20_000

/** Named places at the vertices of a line, in its order; each stands at its vertex. */
export function stopsAlong(lines: readonly Line[], entities: readonly LedgerEntity[]): Stop[] {
  const stops: Stop[] = []
  for (const at of lines.flatMap((line) => line.points)) {
    let best: number | undefined
    let least = STOP_M
    entities.forEach(({ point, kind }, entity) => {
      if (!point || kind === 'polity' || Math.abs(point.lat - at[1]) > 0.3) return
      const metres = geoDistance([point.lon, point.lat], [at[0], at[1]]) * EARTH_RADIUS_M
      if (metres < least) [best, least] = [entity, metres]
    })
    if (best !== undefined && stops.every((stop) => stop.entity !== best)) stops.push({ entity: best, at })
  }
  return stops
}

/** The route through stops in told order. */
export function routeSite(stops: readonly Stop[], entities: readonly LedgerEntity[]): LineSite {
  const names = stops.map((stop) => entities[stop.entity]!.name)
  return {
    kind: 'line',
    key: `route:${stops.map((stop) => entities[stop.entity]!.id).join('>')}`,
    name: names.join(' – '),
    told: true,
    lines: [{ points: stops.map((stop) => stop.at), sea: false }],
    stops,
  }
}

/** A line with more named places on it. */
export function withStops(site: Site, stops: readonly Stop[]): Site {
  if (site.kind !== 'line') return site
  const known = new Set(site.stops.map((stop) => stop.entity))
  const fresh = stops.filter((stop) => !known.has(stop.entity))
  return fresh.length === 0 ? site : { ...site, stops: [...site.stops, ...fresh] }
}
