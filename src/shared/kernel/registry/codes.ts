// What codes of other registers look like, and what makes lines and areas drawable. Fetches and looks up nothing.
import { type Entity, Geometry } from '../../model/entity'

type Codes = Entity['codes']
/** What is wrong with a field, in words that follow its name. */
export interface FieldProblem {
  readonly field: string
  readonly detail: string
}

const SHAPES: Readonly<Record<keyof Codes, { readonly pattern: RegExp; readonly detail: string }>> = {
  iso3166: { pattern: /^[A-Z]{2}$/, detail: 'an ISO 3166-1 code is two capital letters, such as KZ' },
  wikidata: { pattern: /^Q[1-9]\d*$/, detail: 'a Wikidata item is Q with digits, such as Q232' },
  geonames: { pattern: /^[1-9]\d*$/, detail: 'a GeoNames id is digits alone' },
  cameo: { pattern: /^[A-Z]{3,6}$/, detail: 'a CAMEO code is three to six capital letters' },
}
/** The first code that does not look like one of its register. */
export function codeProblem(codes: Codes): FieldProblem | undefined {
  for (const [key, { pattern, detail }] of Object.entries(SHAPES)) {
    const value = codes[key as keyof Codes]
    if (value !== undefined && !pattern.test(value)) return { field: `codes.${key}`, detail }
  }
  return undefined
}

type Position = readonly [number, number]
const same = (a: Position | undefined, b: Position | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1]
const distinct = (positions: readonly Position[]) => new Set(positions.map(([lon, lat]) => `${lon} ${lat}`)).size

/** What keeps a line or an area from being drawn: a line of one point, a ring that is open or flat. */
export function geometryProblem(geometry: Geometry): FieldProblem | undefined {
  const at = (detail: string): FieldProblem => ({ field: 'geometry', detail })
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : []
  const many = geometry.type === 'MultiLineString' ? geometry.coordinates : []
  for (const line of [...lines, ...many]) if (distinct(line) < 2) return at('a line needs two different points')
  const polygons =
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []
  for (const ring of polygons.flat()) {
    if (!same(ring[0], ring.at(-1))) return at('a ring ends where it began')
    if (distinct(ring) < 3) return at('a ring needs three different points')
  }
  return undefined
}

/** A geometry, or why there is none. */
export type ReadGeometry =
  | { readonly ok: true; readonly geometry: Geometry }
  | { readonly ok: false; readonly detail: string }

/** Reads pasted GeoJSON: a geometry, a Feature, or a FeatureCollection of one. Further positions (heights) are cut. */
export function readGeometry(text: string): ReadGeometry {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, detail: 'this is not JSON' }
  }
  const parsed = Geometry.safeParse(flat(unwrap(value)))
  if (!parsed.success)
    return { ok: false, detail: 'a LineString, MultiLineString, Polygon or MultiPolygon in degrees, longitude first' }
  const problem = geometryProblem(parsed.data)
  return problem ? { ok: false, detail: problem.detail } : { ok: true, geometry: parsed.data }
}

function unwrap(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const { type, features, geometry } = value as Record<string, unknown>
  if (type === 'FeatureCollection' && Array.isArray(features) && features.length === 1) return unwrap(features[0])
  return type === 'Feature' ? geometry : value
}
/** Positions cut to longitude and latitude; anything else is left for the schema to refuse. */
function flat(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('coordinates' in value)) return value
  const cut = (part: unknown, depth: number): unknown => {
    if (!Array.isArray(part) || depth > 4) return part
    return part.length > 2 && part.every((one) => typeof one === 'number')
      ? part.slice(0, 2)
      : part.map((one) => cut(one, depth + 1))
  }
  return { ...value, coordinates: cut(value.coordinates, 0) }
}
