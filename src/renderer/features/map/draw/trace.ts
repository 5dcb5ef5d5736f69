// Puts shapes of the basemap on a canvas path: only arcs in the frame, no more points than pixels can show.
import type { Country, ProjectedMap } from './basemap'
import type { LonLat, View } from './projection'
import { pixelOf } from './projection'

type Path = Pick<CanvasPath, 'moveTo' | 'lineTo' | 'closePath'>
/** Least distance in pixels between points of a path. */
const GAP = 0.6

/** Whether an arc's box touches the frame grown by `margin` pixels. */
function arcShows({ boxes }: ProjectedMap, view: View, arc: number, margin: number): boolean {
  const at = arc * 4
  const left = boxes[at]! * view.scale + view.left
  const right = boxes[at + 2]! * view.scale + view.left
  const top = view.top - boxes[at + 3]! * view.scale
  const bottom = view.top - boxes[at + 1]! * view.scale
  return right >= -margin && left <= view.width + margin && bottom >= -margin && top <= view.height + margin
}

function traceArc(path: Path, map: ProjectedMap, view: View, arc: number, join: boolean): void {
  const points = map.arcs[arc < 0 ? ~arc : arc]!
  const count = points.length / 2
  let [lastX, lastY] = [Number.NaN, Number.NaN]
  for (let i = 0; i < count; i++) {
    const p = (arc < 0 ? count - 1 - i : i) * 2
    const x = points[p]! * view.scale + view.left
    const y = view.top - points[p + 1]! * view.scale
    if (i === 0 && !join) path.moveTo(x, y)
    else if (i > 0 && i < count - 1 && Math.abs(x - lastX) < GAP && Math.abs(y - lastY) < GAP) continue
    else path.lineTo(x, y)
    lastX = x
    lastY = y
  }
}

/** A country's rings as closed paths; false when none of it is in the frame. */
export function traceCountry(path: Path, map: ProjectedMap, view: View, country: Country, margin: number): boolean {
  if (!countryShows(map, view, country, margin)) return false
  for (const ring of country.rings) {
    ring.forEach((arc, i) => {
      traceArc(path, map, view, arc, i > 0)
    })
    path.closePath()
  }
  return true
}
const boxesOf = new WeakMap<ProjectedMap, Map<string, readonly [number, number, number, number]>>()

/** The box of a country on the plane: west, south, east, north. */
export function countryBox(map: ProjectedMap, country: Country): readonly [number, number, number, number] {
  const known = boxesOf.get(map) ?? new Map<string, readonly [number, number, number, number]>()
  boxesOf.set(map, known)
  const found = known.get(country.code)
  if (found) return found
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const arc of country.rings.flat()) {
    const at = (arc < 0 ? ~arc : arc) * 4
    west = Math.min(west, map.boxes[at]!)
    south = Math.min(south, map.boxes[at + 1]!)
    east = Math.max(east, map.boxes[at + 2]!)
    north = Math.max(north, map.boxes[at + 3]!)
  }
  known.set(country.code, [west, south, east, north])
  return [west, south, east, north]
}
function countryShows(map: ProjectedMap, view: View, country: Country, margin: number): boolean {
  const [west, south, east, north] = countryBox(map, country)
  return (
    east * view.scale + view.left >= -margin &&
    west * view.scale + view.left <= view.width + margin &&
    view.top - south * view.scale >= -margin &&
    view.top - north * view.scale <= view.height + margin
  )
}

/** All coasts (kind 0) or all borders (kind 1) in the frame. */
export function traceLines(path: Path, map: ProjectedMap, view: View, kind: 0 | 1, margin: number): void {
  map.basemap.border.forEach((border, arc) => {
    if (border === kind && arcShows(map, view, arc, margin)) traceArc(path, map, view, arc, false)
  })
}

/** Rings in degrees as closed paths. */
export function traceRings(path: Path, view: View, rings: readonly (readonly LonLat[])[]): void {
  for (const ring of rings) {
    ring.forEach(([lon, lat], i) => {
      const [x, y] = pixelOf(view, lon, lat)
      if (i === 0) path.moveTo(x, y)
      else path.lineTo(x, y)
    })
    path.closePath()
  }
}

/** Meridians and parallels every `step` degrees. */
export function traceGraticule(path: Path, view: View, step: number): void {
  for (let lon = -180; lon < 180; lon += step) traceDegrees(path, view, (i) => [lon, -80 + i * 2], 80)
  for (let lat = -80; lat <= 80; lat += step) traceDegrees(path, view, (i) => [-180 + i * 2, lat], 180)
}
function traceDegrees(path: Path, view: View, at: (i: number) => LonLat, count: number): void {
  let open = false
  for (let i = 0; i <= count; i++) {
    const [x, y] = pixelOf(view, ...at(i))
    const near = Math.abs(x - view.width / 2) < view.width * 2 && Math.abs(y - view.height / 2) < view.height * 4
    if (near && open) path.lineTo(x, y)
    else if (near) path.moveTo(x, y)
    open = near
  }
}
