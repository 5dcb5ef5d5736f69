// Lambert's azimuthal equal-area projection about a place, and the affine step from its plane to pixels. Pure numbers.
// Source: J. P. Snyder, Map Projections: A Working Manual (USGS PP 1395, 1987), equations 24-2 to 24-18, on the sphere.

/** [longitude, latitude] in degrees, as in GeoJSON. */
export type LonLat = readonly [number, number]
/** A point on the projection's plane in earth radii (y grows northward), or in pixels (y grows downward). */
export type XY = readonly [number, number]

export const EARTH_RADIUS_M = 6_371_008.8
const RAD = Math.PI / 180

export interface Projection {
  readonly centre: LonLat
  readonly project: (lon: number, lat: number) => XY
  readonly unproject: (x: number, y: number) => LonLat
}

/** The plane that touches the earth at `centre`; the whole earth is a disc of radius 2. */
export function azimuthal(centre: LonLat): Projection {
  const lon0 = centre[0] * RAD
  const sin0 = Math.sin(centre[1] * RAD)
  const cos0 = Math.cos(centre[1] * RAD)
  return {
    centre,
    project(lon, lat) {
      const dLon = lon * RAD - lon0
      const sin = Math.sin(lat * RAD)
      const cos = Math.cos(lat * RAD)
      const cosC = sin0 * sin + cos0 * cos * Math.cos(dLon)
      const k = Math.sqrt(2 / Math.max(1e-9, 1 + cosC))
      return [k * cos * Math.sin(dLon), k * (cos0 * sin - sin0 * cos * Math.cos(dLon))]
    },
    unproject(x, y) {
      const rho = Math.min(2, Math.hypot(x, y))
      if (rho < 1e-12) return centre
      const c = 2 * Math.asin(rho / 2)
      const sinC = Math.sin(c)
      const lat = Math.asin(Math.max(-1, Math.min(1, Math.cos(c) * sin0 + (y * sinC * cos0) / rho)))
      const lon = lon0 + Math.atan2(x * sinC, rho * cos0 * Math.cos(c) - y * sin0 * sinC)
      return [((((lon / RAD + 180) % 360) + 360) % 360) - 180, lat / RAD]
    },
  }
}

/** What the frame shows: plane (x, y) stands at pixel (x·scale + left, top − y·scale) of a frame `width` by `height`. */
export interface View {
  readonly projection: Projection
  readonly scale: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Pixels painted beyond each edge of the frame, so that a drag shows no gap. */
export const marginOf = ({ width, height }: View): number => Math.ceil(Math.min(140, Math.max(width, height) * 0.3))

export const toPixel = (view: View, [x, y]: XY): XY => [x * view.scale + view.left, view.top - y * view.scale]

export function pixelOf(view: View, lon: number, lat: number): XY {
  return toPixel(view, view.projection.project(lon, lat))
}
export const lonLatOf = (view: View, x: number, y: number): LonLat =>
  view.projection.unproject((x - view.left) / view.scale, (view.top - y) / view.scale)

/** Metres on the ground as pixels; true at the centre, and along parallels of the centre everywhere within 1 %. */
export const pixelsOf = (view: View, metres: number): number => (metres / EARTH_RADIUS_M) * view.scale

/** Degrees that hold the frame, from points along its edge and inside; `west` > `east` crosses the antimeridian. */
export function boundsOf(view: View): { west: number; south: number; east: number; north: number } {
  const middle = lonLatOf(view, view.width / 2, view.height / 2)[0]
  let [west, east, south, north] = [0, 0, 90, -90]
  for (let i = 0; i <= 16; i++)
    for (let j = 0; j <= 16; j++) {
      const [lon, lat] = lonLatOf(view, (view.width * i) / 16, (view.height * j) / 16)
      const from = ((((lon - middle + 180) % 360) + 360) % 360) - 180
      west = Math.min(west, from)
      east = Math.max(east, from)
      south = Math.min(south, lat)
      north = Math.max(north, lat)
    }
  const wrap = (lon: number) => ((((lon + 180) % 360) + 360) % 360) - 180
  return { west: wrap(middle + west), east: wrap(middle + east), south, north }
}

/** A whole number of kilometres (1, 2 or 5 times a power of ten) that takes at most `width` pixels. */
export function scaleBar(view: View, width: number): { readonly km: number; readonly pixels: number } {
  const most = (width / view.scale) * (EARTH_RADIUS_M / 1000)
  const power = 10 ** Math.floor(Math.log10(most))
  const km = power * ([5, 2, 1].find((step) => step * power <= most) ?? 1)
  return { km, pixels: pixelsOf(view, km * 1000) }
}
