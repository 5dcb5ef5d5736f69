// Numbers and names on the map, moved apart until none covers another. Geometry only; the template sets the words.
import { type GeoPath, geoContains } from 'd3-geo'
import type { Basemap, State } from './basemap'
import type { Frame } from './map-projection'

export interface Spot {
  readonly x: number
  readonly y: number
}
/** Where a number stands and which point it means; `off` where that lies beyond the map. */
export interface NumberSpot extends Spot {
  readonly true: Spot
  readonly off: boolean
}
const RADIUS = 4.4
const APART = RADIUS * 2 + 1.2

const clampTo = (spot: Spot, { width, height }: Frame, inset: number): Spot => ({
  x: Math.min(width - inset, Math.max(inset, spot.x)),
  y: Math.min(height - inset, Math.max(inset, spot.y)),
})

function pushApart(spots: { x: number; y: number }[]): boolean {
  let moved = false
  for (const [i, a] of spots.entries()) {
    for (const [j, b] of spots.entries()) {
      if (j <= i) continue
      const [dx, dy] = [b.x - a.x, b.y - a.y]
      const distance = Math.hypot(dx, dy)
      if (distance >= APART) continue
      // two numbers on one spot part along an angle that their order decides
      const angle = distance > 0.01 ? Math.atan2(dy, dx) : (i * 2.4) % (2 * Math.PI)
      const push = (APART - distance) / 2 + 0.05
      a.x -= Math.cos(angle) * push
      a.y -= Math.sin(angle) * push
      b.x += Math.cos(angle) * push
      b.y += Math.sin(angle) * push
      moved = true
    }
  }
  return moved
}

/** Moves numbers apart and keeps them on the map; the same input gives the same places. */
export function spreadNumbers(points: readonly Spot[], frame: Frame): NumberSpot[] {
  const beyond = points.map(({ x, y }) => x < 0 || y < 0 || x > frame.width || y > frame.height)
  const inset = (index: number) => (beyond[index] ? RADIUS * 2 + 1 : RADIUS + 1.5)
  const spots = points.map((point, index) => ({ ...clampTo(point, frame, inset(index)) }))
  for (let round = 0; round < 200 && pushApart(spots); round++) {
    for (const [index, spot] of spots.entries()) Object.assign(spot, clampTo(spot, frame, inset(index)))
  }
  return spots.map((spot, index) => {
    const point = points[index] ?? spot
    return {
      x: round(spot.x),
      y: round(spot.y),
      true: { x: round(point.x), y: round(point.y) },
      off: beyond[index] ?? false,
    }
  })
}
export const round = (value: number) => Math.round(value * 10) / 10

export type LabelKind = 'focal' | 'area' | 'state' | 'sea'
export interface MapLabel extends Spot {
  readonly t: string
  readonly kind: LabelKind
}
interface Box {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}
/** Points a character and the height of a label, from the sizes in the template. */
const SIZE: Readonly<Record<LabelKind, readonly [letter: number, height: number]>> = {
  focal: [7.6, 11],
  area: [5.6, 9],
  state: [5.6, 9],
  sea: [3.5, 9],
}
const boxOf = ({ x, y }: Spot, text: string, kind: LabelKind): Box => {
  const [letter, height] = SIZE[kind]
  const half = (text.length * letter) / 2 + 2
  return { x0: x - half, x1: x + half, y0: y - height / 2, y1: y + height / 2 }
}
const meet = (a: Box, b: Box) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1

const OFFSETS = [0, 1, -1, 2, -2, 3, -3, 4, -4]
  .flatMap((dy) => [0, 1, -1, 2, -2, 3, -3].map((dx) => ({ dx: dx * 14, dy: dy * 10 })))
  .sort((a, b) => Math.hypot(a.dx, a.dy) - Math.hypot(b.dx, b.dy))

/** Finds room for names, the most wanted first; what finds none is left out. */
class Labeller {
  readonly labels: MapLabel[] = []
  private readonly taken: Box[]
  constructor(
    private readonly frame: Frame,
    numbers: readonly Spot[],
  ) {
    this.taken = numbers.map(({ x, y }) => ({ x0: x - 6, x1: x + 6, y0: y - 6, y1: y + 6 }))
  }
  place(t: string, kind: LabelKind, centre: Spot, allowed: (spot: Spot, box: Box) => boolean): boolean {
    for (const { dx, dy } of OFFSETS) {
      const spot = { x: round(centre.x + dx), y: round(centre.y + dy) }
      const box = boxOf(spot, t, kind)
      const inside = box.x0 > 2 && box.y0 > 2 && box.x1 < this.frame.width - 2 && box.y1 < this.frame.height - 2
      if (!inside || this.taken.some((other) => meet(other, box)) || !allowed(spot, box)) continue
      this.taken.push(box)
      this.labels.push({ t, kind, ...spot })
      return true
    }
    return false
  }
}

/** Large waters that a map may show, [name, longitude, latitude]. */
const SEAS: readonly (readonly [string, number, number])[] = [
  ['Caspian Sea', 50.8, 41.2],
  ['Black Sea', 34.5, 43.2],
  ['Mediterranean Sea', 18, 35],
  ['Baltic Sea', 19.5, 57.5],
  ['North Sea', 3, 56],
  ['Persian Gulf', 51.5, 26.8],
  ['Arabian Sea', 63, 16],
  ['Red Sea', 38, 20.5],
  ['Bay of Bengal', 88, 14],
  ['South China Sea', 114, 13],
  ['East China Sea', 125, 29],
  ['Sea of Japan', 134, 40],
  ['Sea of Okhotsk', 149, 54],
  ['Barents Sea', 38, 73.5],
  ['Atlantic Ocean', -35, 30],
  ['Pacific Ocean', -150, 10],
  ['Indian Ocean', 78, -18],
  ['Caribbean Sea', -75, 15],
]

/** Names of the state in question, of shaded states, of waters, then of neighbours by what is seen of them. */
export function placeLabels(
  world: Basemap,
  path: GeoPath,
  frame: Frame,
  numbers: readonly Spot[],
  focal: State | undefined,
  shaded: readonly State[],
): MapLabel[] {
  const labeller = new Labeller(frame, numbers)
  const { projection } = frame
  const inState = (state: State) => (spot: Spot) => {
    const position = projection.invert?.([spot.x, spot.y])
    return position !== null && position !== undefined && geoContains(state, position)
  }
  const name = (state: State, kind: LabelKind) => {
    const [x = Number.NaN, y = Number.NaN] = path.centroid(state)
    if (Number.isNaN(x)) return
    const t = state.properties.name.toUpperCase()
    const inside = inState(state)
    const whole = (spot: Spot, { x0, x1 }: Box) => [x0, spot.x, x1].every((at) => inside({ x: at, y: spot.y }))
    if (!labeller.place(t, kind, { x, y }, whole)) labeller.place(t, kind, { x, y }, inside)
  }
  if (focal) name(focal, 'focal')
  for (const state of shaded) name(state, 'area')
  for (const [t, lon, lat] of SEAS) {
    const [x, y] = projection([lon, lat]) ?? []
    const visible = x !== undefined && y !== undefined && x > 0 && y > 0 && x < frame.width && y < frame.height
    if (visible) labeller.place(t, 'sea', { x, y }, () => true)
  }
  const others = world.states
    .filter((state) => state !== focal && !shaded.includes(state))
    .map((state) => ({ state, area: path.area(state) }))
    .filter(({ area }) => area > 450)
    .sort((a, b) => b.area - a.area)
  for (const { state } of others) name(state, 'state')
  return labeller.labels
}
