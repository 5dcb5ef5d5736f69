// Draws the map of a brief: an SVG of paths only, and the places where the template sets numbers and names.

import type { LineKind, MapFigure, MapName } from '@shared/kernel/brief/figures/figure-data'
import type { Geometry } from '@shared/model/entity'
import { type GeoPath, geoArea, geoGraticule, geoPath } from 'd3-geo'
import type { Feature, GeoJsonProperties, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { basemap, type State } from './basemap'
import { type MapLabel, type NumberSpot, placeLabels, round, type Spot, spreadNumbers } from './map-places'
import { type Frame, frameOf, positionsOf } from './map-projection'

const COLOUR = {
  sea: '#e3e9ec',
  land: '#f8f7f4',
  focal: '#dccfb0',
  border: '#b3b1ab',
  focalBorder: '#8d7c50',
  hatch: '#b5a77e',
  coast: '#96a0a6',
  grid: '#d6dcdc',
  ink: '#1f1b17',
  casing: '#ffffff',
} as const

/** A map as the template takes it; the drawing itself is `svg`. */
export interface DrawnMap {
  readonly width: number
  readonly height: number
  readonly points: readonly (MapName & Spot & { readonly n: number })[]
  readonly labels: readonly MapLabel[]
  readonly legend: readonly { readonly kind: string; readonly t: string }[]
  readonly alt: string
  readonly caption: MapFigure['caption']
}

type Area = Feature<Polygon | MultiPolygon, GeoJsonProperties>
/** A stored area as a feature; rings wound the other way would cover all the world but the area. */
function areaOf(geometry: Geometry): Area | undefined {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return undefined
  const area: Area = { type: 'Feature', properties: {}, geometry }
  if (geoArea(area) <= 2 * Math.PI) return area
  const turned =
    geometry.type === 'Polygon'
      ? { ...geometry, coordinates: geometry.coordinates.map((ring) => ring.toReversed()) }
      : { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.toReversed())) }
  return { ...area, geometry: turned }
}

const stroke = (d: string, colour: string, width: number, extra = '') =>
  d === ''
    ? ''
    : `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round"${extra}/>`
const fill = (d: string, colour: string) => (d === '' ? '' : `<path d="${d}" fill="${colour}"/>`)

/** Diagonal lines clipped to some areas. */
function hatched(d: string, { width, height }: Frame): string {
  if (d === '') return ''
  const lines: string[] = []
  for (let x = -height; x < width; x += 5.5) lines.push(`M${round(x)},${height}L${round(x + height)},0`)
  return `<clipPath id="scope"><path d="${d}"/></clipPath><g clip-path="url(#scope)">${stroke(lines.join(''), COLOUR.hatch, 0.55)}</g>${stroke(d, COLOUR.focalBorder, 0.5)}`
}

const DASH: Readonly<Record<LineKind, readonly [width: number, extra: string]>> = {
  oil: [1.1, ''],
  line: [1.1, ''],
  gas: [1.5, ' stroke-dasharray="0.1 2.6"'],
  ship: [1.1, ' stroke-dasharray="4 2.4"'],
}
function linesOf(figure: MapFigure, path: GeoPath): string[] {
  const drawn = figure.lines.map((line) => ({
    d: path(line.geometry as LineString | MultiLineString) ?? '',
    kind: line.kind,
  }))
  const casings = drawn.map(({ d }) => stroke(d, COLOUR.casing, 2.8, ' stroke-opacity="0.85"'))
  return [...casings, ...drawn.map(({ d, kind }) => stroke(d, COLOUR.ink, ...DASH[kind]))]
}

/** The middle, by length, of what is seen of a line. */
function middleOf(geometry: Geometry, frame: Frame): Spot {
  const all = positionsOf(geometry).flatMap(([lon, lat]) => {
    const [x, y] = frame.projection([lon, lat]) ?? []
    return x === undefined || y === undefined ? [] : [{ x, y }]
  })
  const seen = all.filter(({ x, y }) => x >= 0 && y >= 0 && x <= frame.width && y <= frame.height)
  const line = seen.length > 1 ? seen : all
  const lengths = line.map((spot, index) => {
    const last = line[index - 1]
    return last ? Math.hypot(spot.x - last.x, spot.y - last.y) : 0
  })
  let rest = lengths.reduce((sum, one) => sum + one, 0) / 2
  for (const [index, spot] of line.entries()) {
    const length = lengths[index] ?? 0
    const last = line[index - 1]
    if (last && length >= rest) {
      const part = length === 0 ? 0 : rest / length
      return { x: last.x + (spot.x - last.x) * part, y: last.y + (spot.y - last.y) * part }
    }
    rest -= length
  }
  return line[0] ?? { x: 0, y: 0 }
}

function leaders(spots: readonly NumberSpot[]): string[] {
  return spots.flatMap((spot) => {
    const { x, y } = spot.true
    if (spot.off || Math.hypot(spot.x - x, spot.y - y) < 2.5) return []
    const line = stroke(`M${x},${y}L${spot.x},${spot.y}`, COLOUR.ink, 0.5)
    return [line, `<circle cx="${x}" cy="${y}" r="1.3" fill="${COLOUR.ink}"/>`]
  })
}
/** A wedge at the edge, towards a place beyond it. */
function pointers(spots: readonly NumberSpot[]): string[] {
  return spots
    .filter(({ off }) => off)
    .map(({ x, y, true: far }) => {
      const angle = Math.atan2(far.y - y, far.x - x)
      const at = (turn: number, distance: number) =>
        `${round(x + Math.cos(angle + turn) * distance)},${round(y + Math.sin(angle + turn) * distance)}`
      return `<path d="M${at(0, 8.6)}L${at(0.6, 4.6)}L${at(-0.6, 4.6)}Z" fill="${COLOUR.ink}"/>`
    })
}

const LINE_WORDS: Readonly<Record<LineKind, string>> = {
  oil: 'pipeline',
  gas: 'gas pipeline',
  ship: 'by ship',
  line: 'line',
}
function legendOf(figure: MapFigure, focal: State | undefined, hasAreas: boolean): DrawnMap['legend'] {
  const kinds = new Set(figure.lines.map(({ kind }) => kind))
  const lines = (['oil', 'gas', 'ship', 'line'] as const).filter((kind) => kinds.has(kind))
  const oil = kinds.has('gas') ? 'oil pipeline' : LINE_WORDS.oil
  return [
    ...(focal ? [{ kind: 'focal', t: `${focal.properties.name}, the state in question` }] : []),
    ...(hasAreas ? [{ kind: 'scope', t: 'state or area that claims are about' }] : []),
    ...lines.map((kind) => ({ kind, t: kind === 'oil' ? oil : LINE_WORDS[kind] })),
  ]
}

/** Draws a map figure; same input, same bytes. */
export function drawMap(figure: MapFigure): { readonly svg: string; readonly map: DrawnMap } {
  const world = basemap()
  const frame = frameOf(figure, world)
  const path = geoPath(frame.projection).digits(1)
  const d = (object: Parameters<GeoPath>[0]) => path(object) ?? ''
  const focal = figure.focal === undefined ? undefined : world.byCode.get(figure.focal)
  const shaded = figure.areas.flatMap((code) => world.byCode.get(code) ?? [])
  const shapes = figure.shapes.flatMap((shape) => areaOf(shape) ?? [])
  const raw = (lon: number, lat: number): Spot => {
    frame.projection.clipExtent(null)
    const [x = 0, y = 0] = frame.projection([lon, lat]) ?? []
    frame.projection.clipExtent([
      [0, 0],
      [frame.width, frame.height],
    ])
    return { x, y }
  }
  const spots = spreadNumbers(
    [
      ...figure.points.map(({ point }) => raw(point.lon, point.lat)),
      ...figure.lines.map(({ geometry }) => middleOf(geometry, frame)),
    ],
    frame,
  )
  const areas = d({ type: 'FeatureCollection', features: [...shaded, ...shapes] })
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${frame.width}" height="${frame.height}" viewBox="0 0 ${frame.width} ${frame.height}">`,
    `<rect width="${frame.width}" height="${frame.height}" fill="${COLOUR.sea}"/>`,
    stroke(d(geoGraticule().step([10, 5])()), COLOUR.grid, 0.4),
    fill(d({ type: 'FeatureCollection', features: [...world.states] }), COLOUR.land),
    focal ? fill(d(focal), COLOUR.focal) : '',
    hatched(areas, frame),
    stroke(d(world.coast), COLOUR.coast, 0.5),
    stroke(d(world.borders), COLOUR.border, 0.5),
    focal ? stroke(d(focal), COLOUR.focalBorder, 0.8) : '',
    ...linesOf(figure, path),
    ...leaders(spots),
    ...pointers(spots),
    '</svg>',
  ]
  const numbered = [...figure.points, ...figure.lines].map(({ n, name, native }, index) => {
    const spot = spots[index]
    return {
      n,
      name: spot?.off ? `${name} (off the map)` : name,
      ...(native ? { native } : {}),
      x: spot?.x ?? 0,
      y: spot?.y ?? 0,
    }
  })
  return {
    svg: svg.filter((part) => part !== '').join('\n'),
    map: {
      width: frame.width,
      height: frame.height,
      points: numbered,
      labels: placeLabels(world, path, frame, spots, focal, shaded),
      legend: legendOf(figure, focal, areas !== ''),
      alt: figure.alt,
      caption: figure.caption,
    },
  }
}
