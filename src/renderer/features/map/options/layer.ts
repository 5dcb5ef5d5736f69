// A layer that the user supplies as GeoJSON: read, checked and bounded. Foreign data: drawn, never fetched or run. Pure.
import { z } from 'zod'
import type { LonLat } from '../draw/projection'

export interface MapLayer {
  readonly name: string
  readonly lines: readonly (readonly LonLat[])[]
  readonly rings: readonly (readonly LonLat[])[]
  readonly points: readonly LonLat[]
}
/** Bytes of the file, and positions of all its shapes together. */
export const LAYER_MOST = { bytes: 8_000_000, positions: 200_000 } as const
export type LayerProblem = 'too-large' | 'not-json' | 'not-geojson' | 'outside' | 'empty'
export type ReadLayer =
  | { readonly ok: true; readonly layer: MapLayer }
  | { readonly ok: false; readonly why: LayerProblem }

const Position = z.tuple([z.number(), z.number()]).rest(z.number())
const Shape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Point'), coordinates: Position }),
  z.object({ type: z.literal('MultiPoint'), coordinates: z.array(Position) }),
  z.object({ type: z.literal('LineString'), coordinates: z.array(Position) }),
  z.object({ type: z.literal('MultiLineString'), coordinates: z.array(z.array(Position)) }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(Position)) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(Position))) }),
])
type Shape = z.infer<typeof Shape>
const Feature = z.object({ type: z.literal('Feature'), geometry: Shape.nullable() })
const File = z.union([Shape, Feature, z.object({ type: z.literal('FeatureCollection'), features: z.array(Feature) })])

function shapesOf(file: z.infer<typeof File>): Shape[] {
  if (file.type === 'FeatureCollection') return file.features.flatMap(({ geometry }) => geometry ?? [])
  return file.type === 'Feature' ? (file.geometry ? [file.geometry] : []) : [file]
}
const pairs = (list: readonly (readonly number[])[]): LonLat[] => list.map(([lon = 0, lat = 0]) => [lon, lat])

/** A shape as lists of positions; the type says what they are. */
function partsOf(shape: Shape): LonLat[][] {
  if (shape.type === 'Point') return [pairs([shape.coordinates])]
  if (shape.type === 'MultiPoint' || shape.type === 'LineString') return [pairs(shape.coordinates)]
  return (shape.type === 'MultiPolygon' ? shape.coordinates.flat() : shape.coordinates).map(pairs)
}
function sorted(shapes: readonly Shape[]): Omit<MapLayer, 'name'> {
  const of = (kind: 'Point' | 'LineString' | 'Polygon') =>
    shapes.filter(({ type }) => type.endsWith(kind)).flatMap(partsOf)
  return { lines: of('LineString'), rings: of('Polygon'), points: of('Point').flat() }
}

/** Reads RFC 7946 GeoJSON: degrees, longitude first. */
export function readLayer(name: string, text: string): ReadLayer {
  if (text.length > LAYER_MOST.bytes) return { ok: false, why: 'too-large' }
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return { ok: false, why: 'not-json' }
  }
  const file = File.safeParse(raw)
  if (!file.success) return { ok: false, why: 'not-geojson' }
  const layer = sorted(shapesOf(file.data))
  const all = [...layer.lines.flat(), ...layer.rings.flat(), ...layer.points]
  if (all.length === 0) return { ok: false, why: 'empty' }
  if (all.length > LAYER_MOST.positions) return { ok: false, why: 'too-large' }
  if (!all.every(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return { ok: false, why: 'outside' }
  return { ok: true, layer: { name, ...layer } }
}
