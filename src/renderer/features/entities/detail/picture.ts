// A geometry as the path of a small picture: longitudes shortened as at its middle latitude, north at the top. Pure.
import type { Geometry } from '@shared/model/entity'

export interface Picture {
  readonly path: string
  readonly viewBox: string
  readonly area: boolean
  readonly positions: number
  /** West, south, east, north in degrees, two decimals. */
  readonly box: readonly [number, number, number, number]
}
type Position = readonly [number, number]

function partsOf(geometry: Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates]
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates
    case 'MultiPolygon':
      return geometry.coordinates.flat()
  }
}
const round = (value: number): number => Math.round(value * 100) / 100

/** The picture's longer side is 100 units; a margin of 4 stands around it. */
export function pictureOf(geometry: Geometry): Picture {
  const parts = partsOf(geometry)
  const all = parts.flat()
  const [lons, lats] = [all.map(([lon]) => lon), all.map(([, lat]) => lat)]
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity)
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity)
  const [west, south, east, north] = [least(lons), least(lats), most(lons), most(lats)]
  const narrow = Math.max(0.05, Math.cos((((south + north) / 2) * Math.PI) / 180))
  const scale = 100 / Math.max((east - west) * narrow, north - south, 1e-6)
  const at = ([lon, lat]: Position) => `${round((lon - west) * narrow * scale)} ${round((north - lat) * scale)}`
  const area = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
  const path = parts.map((part) => `M${part.map(at).join('L')}${area ? 'Z' : ''}`).join('')
  const [width, height] = [round((east - west) * narrow * scale), round((north - south) * scale)]
  return {
    path,
    viewBox: `-4 -4 ${round(width + 8)} ${round(height + 8)}`,
    area,
    positions: all.length,
    box: [round(west), round(south), round(east), round(north)],
  }
}
