// Which points lie in a map area: a rectangle of degrees, or a polygon that somebody drew. Knows no claim.
import type { AreaFilter } from './filter'

/** A corner in degrees, longitude first as in GeoJSON. */
export type Corner = readonly [lon: number, lat: number]
/** A polygon of fewer or more corners is refused. */
export const RING_CORNERS = { least: 3, most: 500 } as const

const turn = (lon: number): number => ((((lon + 180) % 360) + 360) % 360) - 180

/** Corners with longitudes that run on over the antimeridian: each side goes the shorter way. */
function unrolled(ring: readonly Corner[]): Corner[] {
  let before = ring[0]?.[0] ?? 0
  return ring.map(([lon, lat]) => {
    before += turn(lon - before)
    return [before, lat]
  })
}

/** Degrees that hold a polygon (`west` > `east` over the antimeridian), and the polygon itself. */
export function areaOfRing(ring: readonly Corner[]): Pick<AreaFilter, 'west' | 'south' | 'east' | 'north' | 'ring'> {
  const lons = unrolled(ring).map(([lon]) => lon)
  const lats = ring.map(([, lat]) => lat)
  const [west, east] = [Math.min(...lons), Math.max(...lons)]
  const around = east - west >= 360
  return {
    west: around ? -180 : turn(west),
    east: around ? 180 : turn(east),
    south: Math.min(...lats),
    north: Math.max(...lats),
    ring,
  }
}

/** Tests points against an area (degrees): inside the rectangle or on its edge; of a polygon by the even-odd rule (W. R. Franklin's PNPOLY). */
export function areaTest(area: AreaFilter): (lon: number, lat: number) => boolean {
  const { west, south, east, north, ring } = area
  const inBox = (lon: number, lat: number): boolean =>
    lat >= south && lat <= north && (west <= east ? lon >= west && lon <= east : lon >= west || lon <= east)
  if (!ring) return inBox
  const corners = unrolled(ring)
  return (lon, lat) =>
    lat >= south &&
    lat <= north &&
    [lon - 720, lon - 360, lon, lon + 360, lon + 720].some((x) => inRing(corners, x, lat))
}
function inRing(corners: readonly Corner[], lon: number, lat: number): boolean {
  let inside = false
  for (let i = 0, j = corners.length - 1; i < corners.length; j = i++) {
    const [x, y] = corners[i]!
    const [px, py] = corners[j]!
    if (y > lat !== py > lat && lon < ((px - x) * (lat - y)) / (py - y) + x) inside = !inside
  }
  return inside
}
