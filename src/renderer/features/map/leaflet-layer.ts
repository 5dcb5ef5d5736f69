// The only file that knows Leaflet: projection as a CRS, dragging, wheel, zoom, gentle pans. It draws nothing itself.
import 'leaflet/dist/leaflet.css'
import L from 'leaflet'
import { type LonLat, marginOf, type Projection, toPixel, type View, type XY } from './draw/projection'

/** Pixels per earth radius at zoom 0. */
const BASE = 64
const MIN_ZOOM = 0.8
const MAX_ZOOM = 10

export interface MapHandlers {
  /** The frame moved or changed its size for good. */
  readonly onView: (view: View) => void
  /** While dragging or panning: pixels since the last `onView`. */
  readonly onDrag: (dx: number, dy: number) => void
}
export interface MapControl {
  readonly view: () => View
  readonly zoomBy: (steps: number) => void
  readonly panBy: (dx: number, dy: number) => void
  /** Moves so that points of the plane fill the frame, and keeps them filling it until somebody moves the map. */
  readonly frame: (points: readonly XY[]) => void
  /** Pans to a place, gently unless motion is unwanted. */
  readonly panTo: (at: LonLat) => void
  /** The middle of the frame and the zoom; undefined while the map keeps to its home. */
  readonly look: () => Look | undefined
  readonly lookAt: (look: Look) => void
  readonly destroy: () => void
}
export interface Look {
  readonly lon: number
  readonly lat: number
  readonly zoom: number
}

function crsOf({ project, unproject }: Projection): L.CRS {
  const projection: L.Projection = {
    project: (at) => L.point(...project(at.lng, at.lat)),
    unproject: (at) => {
      const { x, y } = L.point(at)
      const [lng, lat] = unproject(x, y)
      return L.latLng(lat, lng)
    },
    bounds: L.bounds([-2, -2], [2, 2]),
  }
  return L.Util.extend({}, L.CRS.Earth, {
    code: 'azimuthal',
    projection,
    transformation: new L.Transformation(1, 0, -1, 0),
    scale: (zoom: number) => BASE * 2 ** zoom,
    zoom: (scale: number) => Math.log2(scale / BASE),
    infinite: false,
    wrapLng: undefined,
  })
}

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches

function viewOf(map: L.Map, projection: Projection): View {
  const size = map.getSize()
  const offset = L.point(map.containerPointToLayerPoint([0, 0]))
  const origin = map.getPixelOrigin()
  const scale = map.options.crs!.scale(map.getZoom())
  return {
    projection,
    scale,
    left: -origin.x - offset.x,
    top: -origin.y - offset.y,
    width: size.x,
    height: size.y,
  }
}

/** Starts Leaflet on an empty element; `destroy` gives the element back. */
export function startMap(element: HTMLElement, projection: Projection, handlers: MapHandlers): MapControl {
  const map = L.map(element, {
    crs: crsOf(projection),
    zoomControl: false,
    attributionControl: false,
    keyboard: false,
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
    boxZoom: false,
    doubleClickZoom: false,
    zoomSnap: 0,
    zoomDelta: 0.5,
    scrollWheelZoom: false,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    inertia: !still(),
  })
  map.setView([projection.centre[1], projection.centre[0]], 3)
  const view = () => viewOf(map, projection)
  let shown = view()
  const settle = () => {
    shown = view()
    handlers.onView(shown)
  }
  map.on('moveend zoomend resize', settle)
  map.on('move', () => {
    const now = view()
    if (now.scale !== shown.scale) return
    const [dx, dy] = [now.left - shown.left, now.top - shown.top]
    if (Math.max(Math.abs(dx), Math.abs(dy)) > marginOf(now)) settle()
    else handlers.onDrag(dx, dy)
  })
  let home: readonly XY[] = []
  const leaveHome = () => {
    home = []
  }
  map.on('dragstart', leaveHome)
  const stopWheel = zoomByWheel(map, element, leaveHome)
  const resized = new ResizeObserver(() => {
    map.invalidateSize({ pan: false })
    fill(map, projection, home)
  })
  resized.observe(element)
  return {
    view,
    zoomBy: (steps) => {
      leaveHome()
      map.setZoom(map.getZoom() + steps * 0.5)
    },
    panBy: (dx, dy) => {
      leaveHome()
      map.panBy([dx, dy], { animate: !still(), duration: 0.15 })
    },
    frame: (points) => {
      home = points
      fill(map, projection, points)
    },
    panTo: ([lon, lat]) => {
      leaveHome()
      map.panTo([lat, lon], { animate: !still(), duration: 0.22 })
    },
    look: () => {
      const { lat, lng } = map.getCenter()
      return home.length > 0 ? undefined : { lon: lng, lat, zoom: map.getZoom() }
    },
    lookAt: ({ lon, lat, zoom }) => {
      leaveHome()
      map.setView([lat, lon], Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, zoom)), { animate: false })
    },
    destroy: () => {
      resized.disconnect()
      stopWheel()
      map.remove()
    },
  }
}

/** Pixels of the wheel that double the scale. */
const WHEEL = 300

/** Zooms about the pointer, at most once a frame; Leaflet's own handler outlives its map by a timer. */
function zoomByWheel(map: L.Map, element: HTMLElement, before: () => void): () => void {
  let due = 0
  let waiting = 0
  const listen = (event: WheelEvent) => {
    event.preventDefault()
    before()
    due -= event.deltaY * (event.deltaMode === 0 ? 1 : 20)
    const at = map.mouseEventToContainerPoint(event)
    waiting ||= requestAnimationFrame(() => {
      const zoom = Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, map.getZoom() + due / WHEEL))
      waiting = 0
      due = 0
      map.setZoomAround(at, zoom, { animate: false })
    })
  }
  element.addEventListener('wheel', listen, { passive: false })
  return () => {
    cancelAnimationFrame(waiting)
    element.removeEventListener('wheel', listen)
  }
}

/** Closest zoom that a frame of points is given. */
const FRAME_ZOOM = 6

/** The box that holds points; there may be a million of them. */
function holding(points: readonly XY[]) {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const [x, y] of points) {
    west = Math.min(west, x)
    east = Math.max(east, x)
    south = Math.min(south, y)
    north = Math.max(north, y)
  }
  return { west, east, south, north }
}

function fill(map: L.Map, projection: Projection, points: readonly XY[]): void {
  if (points.length === 0 || map.getSize().x === 0) return
  const { west, east, south, north } = holding(points)
  const size = map.getSize()
  const margin = Math.min(28, size.y * 0.06)
  const scale = Math.min(
    (size.x - margin * 2) / Math.max(east - west, 1e-6),
    (size.y - margin * 2) / Math.max(north - south, 1e-6),
  )
  const zoom = Math.max(MIN_ZOOM, Math.min(FRAME_ZOOM, Math.log2(scale / BASE)))
  const [lon, lat] = projection.unproject((west + east) / 2, (south + north) / 2)
  map.setView([lat, lon], zoom, { animate: false })
}

/** Whether a place is inside the frame by at least `margin` pixels. */
export function inFrame(view: View, at: LonLat, margin = 12): boolean {
  const [x, y] = toPixel(view, view.projection.project(at[0], at[1]))
  return x >= margin && y >= margin && x <= view.width - margin && y <= view.height - margin
}
