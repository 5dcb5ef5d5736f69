// Which part of the world a brief's map shows, and how round becomes flat.

import type { MapFigure } from '@shared/kernel/brief/figures/figure-data'
import type { Geometry, Point } from '@shared/model/entity'
import { type GeoProjection, geoBounds, geoConicEqualArea, geoDistance, geoEqualEarth } from 'd3-geo'
import type { Basemap } from './basemap'

export type Position = readonly [number, number]
export interface Frame {
  readonly projection: GeoProjection
  readonly width: number
  readonly height: number
}
/** The text block and its margin column in points: 166 mm. */
export const WIDTH = 470.6
const [LOWEST, HIGHEST] = [205, 262]

const lonLat = ({ lon, lat }: Point): Position => [lon, lat]

/** All positions of a geometry, flat. */
export function positionsOf(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case 'LineString':
      return geometry.coordinates
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat()
    case 'MultiPolygon':
      return geometry.coordinates.flat(2)
  }
}

function middle(all: readonly Position[]): Position {
  const at = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  return [at(all.map(([lon]) => lon)), at(all.map(([, lat]) => lat))]
}

/** Radians on the sphere; about 3,200 km. What is farther is drawn at the edge, unless most places are. */
const NEAR = 0.5

/** The positions to be seen: places near the state in question, its own outline, else whole areas. */
function focusOf(figure: MapFigure, world: Basemap): Position[] {
  const focal = figure.focal === undefined ? undefined : world.byCode.get(figure.focal)
  const outline: Position[] = focal ? geoBounds(focal) : []
  const places = [
    ...figure.points.map(({ point }) => lonLat(point)),
    ...figure.lines.flatMap(({ geometry }) => positionsOf(geometry)),
  ]
  const centre = outline.length > 0 ? middle([...outline, average(outline)]) : middle([...places])
  const near = places.filter((place) => geoDistance([...place], [...centre]) < NEAR)
  const seen = near.length * 2 >= places.length ? near : places
  if (seen.length + outline.length > 0) return [...outline, ...seen]
  const areas = figure.areas.flatMap((code) => world.byCode.get(code) ?? [])
  return [...areas.flatMap((area): Position[] => geoBounds(area)), ...figure.shapes.flatMap(positionsOf)]
}
const average = (all: readonly Position[]): Position => [
  all.reduce((sum, [lon]) => sum + lon, 0) / all.length,
  all.reduce((sum, [, lat]) => sum + lat, 0) / all.length,
]

const extent = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)]

/** A projection that shows what a figure is about: equal area, conic for a region, Equal Earth for the world. */
export function frameOf(figure: MapFigure, world: Basemap): Frame {
  const focus = focusOf(figure, world)
  let [west, east] = extent(focus.map(([lon]) => lon))
  let [south, north] = extent(focus.map(([, lat]) => lat))
  const margin = { lon: Math.max(3, (east - west) * 0.08), lat: Math.max(2, (north - south) * 0.1) }
  ;[west, east] = [Math.max(-180, west - margin.lon), Math.min(180, east + margin.lon)]
  ;[south, north] = [Math.max(-85, south - margin.lat), Math.min(85, north + margin.lat)]
  const centre = (west + east) / 2
  const region = east - west < 120 && (south > 5 || north < -5)
  const third = (north - south) / 5
  const projection = region
    ? geoConicEqualArea()
        .parallels([south + third, north - third])
        .rotate([-centre, 0])
    : geoEqualEarth().rotate([-centre, 0])
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap((part) => [
    [west + (east - west) * part, south],
    [west + (east - west) * part, north],
  ])
  const box = { type: 'MultiPoint' as const, coordinates: grid }
  projection.fitWidth(WIDTH, box)
  const points = grid.flatMap((position) => projection([position[0] ?? 0, position[1] ?? 0]) ?? [])
  const [top, bottom] = extent(points.filter((_, index) => index % 2 === 1))
  const height = Math.round(Math.min(HIGHEST, Math.max(LOWEST, bottom - top)))
  projection.fitExtent(
    [
      [0, 0],
      [WIDTH, height],
    ],
    box,
  )
  projection.clipExtent([
    [0, 0],
    [WIDTH, height],
  ])
  return { projection, width: WIDTH, height }
}
