// The basemap's shapes: read once from this origin, then projected as arcs with boxes. Holds no view and draws nothing.
import { geoBounds, geoContains } from 'd3-geo'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import worldUrl from '../../../../../resources/basemap/world.json?url'
import type { LonLat, Projection } from './projection'

type CountryTopology = Topology<{ countries: GeometryCollection<{ name: string }> }>
type Shape = Feature<Polygon | MultiPolygon, { name: string }>

export interface Country {
  /** ISO 3166-1 alpha-2; some shapes of Natural Earth have none and go by name. */
  readonly code: string
  readonly name: string
  readonly shapes: readonly Shape[]
  /** Rings as lists of arc numbers, `~n` reversed, as in TopoJSON. */
  readonly rings: readonly (readonly number[])[]
}
export interface Sea {
  readonly name: string
  readonly lon: number
  readonly lat: number
}
export interface Basemap {
  readonly countries: ReadonlyMap<string, Country>
  /** Points as [lon, lat, lon, lat …]. */
  readonly arcs: readonly Float64Array[]
  /** 1 where the arc parts two countries, 0 where it is a coast. */
  readonly border: Uint8Array
  readonly seas: readonly Sea[]
}

/** Arcs of TopoJSON are delta-encoded whole numbers. */
function decodeArcs({ arcs, transform }: CountryTopology): Float64Array[] {
  const [kx, ky] = transform?.scale ?? [1, 1]
  const [dx, dy] = transform?.translate ?? [0, 0]
  return arcs.map((arc) => {
    const out = new Float64Array(arc.length * 2)
    let [x, y] = [0, 0]
    arc.forEach((step, i) => {
      x += step[0] ?? 0
      y += step[1] ?? 0
      out[i * 2] = x * kx + dx
      out[i * 2 + 1] = y * ky + dy
    })
    return out
  })
}

/** Shapes from the stored file. */
export function readBasemap(file: { readonly topology: CountryTopology; readonly seas: readonly Sea[] }): Basemap {
  const { topology, seas } = file
  const countries = new Map<string, Country>()
  const uses = new Uint8Array(topology.arcs.length)
  for (const geometry of topology.objects.countries.geometries) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue
    const name = geometry.properties?.name ?? ''
    const code = geometry.id === undefined ? name : String(geometry.id)
    const rings = geometry.type === 'Polygon' ? geometry.arcs : geometry.arcs.flat()
    for (const arc of rings.flat()) uses[arc < 0 ? ~arc : arc]!++
    const before = countries.get(code)
    const shape = feature(topology, geometry) as Shape
    countries.set(code, {
      code,
      name: before?.name ?? name,
      shapes: [...(before?.shapes ?? []), shape],
      rings: [...(before?.rings ?? []), ...rings],
    })
  }
  return { countries, arcs: decodeArcs(topology), border: uses.map((count) => (count > 1 ? 1 : 0)), seas }
}

let loading: Promise<Basemap> | undefined
/** The basemap of this program; a failed read is tried again at the next call. */
export function loadBasemap(): Promise<Basemap> {
  loading ??= fetch(worldUrl)
    .then((answer) => {
      if (!answer.ok) throw new Error(`basemap: ${answer.status}`)
      return answer.json()
    })
    .then(readBasemap)
    .catch((error: unknown) => {
      loading = undefined
      throw error
    })
  return loading
}

/** Whether a point lies on no country: at sea, or on the Caspian. */
export function atSea(basemap: Basemap, point: LonLat): boolean {
  for (const { shapes } of basemap.countries.values())
    for (const shape of shapes) {
      const [[west, south], [east, north]] = boundsOfShape(shape)
      const across = west <= east ? point[0] >= west && point[0] <= east : point[0] >= west || point[0] <= east
      if (across && point[1] >= south && point[1] <= north && geoContains(shape, [point[0], point[1]])) return false
    }
  return true
}
const shapeBounds = new WeakMap<Shape, [[number, number], [number, number]]>()
function boundsOfShape(shape: Shape): [[number, number], [number, number]] {
  const known = shapeBounds.get(shape) ?? geoBounds(shape)
  shapeBounds.set(shape, known)
  return known
}

/** Arcs on the plane of one projection: [x, y, x, y …] with a box [west, south, east, north] each, four numbers an arc. */
export interface ProjectedMap {
  readonly basemap: Basemap
  readonly projection: Projection
  readonly arcs: readonly Float64Array[]
  readonly boxes: Float64Array
}
export function projectBasemap(basemap: Basemap, projection: Projection): ProjectedMap {
  const boxes = new Float64Array(basemap.arcs.length * 4)
  const arcs = basemap.arcs.map((arc, n) => {
    const out = new Float64Array(arc.length)
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
    for (let i = 0; i < arc.length; i += 2) {
      const [x, y] = projection.project(arc[i]!, arc[i + 1]!)
      out[i] = x
      out[i + 1] = y
      west = Math.min(west, x)
      east = Math.max(east, x)
      south = Math.min(south, y)
      north = Math.max(north, y)
    }
    boxes.set([west, south, east, north], n * 4)
    return out
  })
  return { basemap, projection, arcs, boxes }
}
