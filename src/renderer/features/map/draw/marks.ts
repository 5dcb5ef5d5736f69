// Sites and their rows → marks in pixels: rows of discs, lines, rings, areas. Pure; says where, not how it looks.
import type { Arc } from '../arcs/arcs'
import { type Crowd, type CrowdHit, crowdAt } from '../crowd/crowd'
import type { Site } from '../sites'
import { along, type Box, box, distanceTo, grow, overlaps, visibleRun } from './geometry'
import { marginOf, pixelOf, pixelsOf, type View, type XY } from './projection'

/** Diameter of a disc, distance between neighbours, and how many stand at one place before "+n". */
export const DISC = 15
export const STEP = 16
export const MOST = 4

export interface Disc {
  readonly row: number
  readonly x: number
  readonly y: number
}
/** Claims at one place: up to four discs side by side, then a count. */
export interface Cluster {
  readonly sites: readonly number[]
  readonly rows: readonly number[]
  /** The place itself; the discs may stand beside it. */
  readonly at: XY
  readonly discs: readonly Disc[]
  /** What did not fit, and where its "+n" stands. */
  readonly more?: {
    readonly count: number
    readonly label: string
    readonly x: number
    readonly y: number
    readonly width: number
  }
  readonly box: Box
}
export interface Ring {
  readonly site: number
  readonly at: XY
  readonly radius: number
  /** An area rather than a badly known point. */
  readonly hatched: boolean
}
export interface Leg {
  readonly points: readonly XY[]
  readonly sea: boolean
}
export interface Route {
  readonly site: number
  readonly rows: readonly number[]
  readonly legs: readonly Leg[]
  readonly stops: readonly { readonly entity: number; readonly at: XY }[]
  /** Where it leaves the frame on the way to its last or first stop. */
  readonly exits: readonly { readonly at: XY; readonly entity?: number; readonly end: 'first' | 'last' }[]
}
export interface Marks {
  /** In place of discs where there are too many places for them. */
  readonly crowd?: Crowd
  readonly arcs: readonly Arc[]
  readonly clusters: readonly Cluster[]
  readonly routes: readonly Route[]
  readonly rings: readonly Ring[]
}
/** From this radius on an approximate place is an area. */
const AREA_M = 50_000
/** More places in view than this are a crowd. */
export const EXACT_LIMIT = 300

export const frameOf = (view: View): Box => box(0, 0, view.width, view.height)

const number = new Intl.NumberFormat('en-GB')
const moreLabel = (count: number) => (count > 0 ? `+${number.format(count)}` : '')
const moreWidth = (label: string) => 3 + label.length * 7

/** Discs of rows, centred on a point, or to the right (1) or left (-1) of it; a line carries one disc and a count. */
export function discRow(
  rows: readonly number[],
  [x, y]: XY,
  side: -1 | 0 | 1 = 0,
  onLine = false,
): Pick<Cluster, 'discs' | 'more' | 'box'> {
  const shown = onLine ? rows.slice(0, 1) : rows.length > MOST + 1 ? rows.slice(0, MOST) : rows
  const rest = rows.length - shown.length
  const label = moreLabel(rest)
  const width = (shown.length - 1) * STEP + DISC + (rest > 0 ? 2 + moreWidth(label) : 0)
  const left = side === 0 ? x - width / 2 : side > 0 ? x - DISC / 2 : x + DISC / 2 - width
  const discs = shown.map((row, i) => ({ row, x: left + DISC / 2 + i * STEP, y }))
  const start = left + shown.length * STEP + 1
  const more = rest > 0 ? { count: rest, label, x: start, y, width: moreWidth(label) } : undefined
  return { discs, more, box: box(left, y - DISC / 2, width, DISC) }
}

interface Wish {
  readonly site: number
  readonly rows: readonly number[]
  /** Where the discs may stand, best first: the place itself, or points along a line. */
  readonly spots: readonly XY[]
  readonly onLine: boolean
}
interface Standing {
  readonly sites: number[]
  readonly spots: readonly XY[]
  onLine: boolean
  rows: number[]
  at: XY
  side: -1 | 0 | 1
  box: Box
}
const SIDES = [0, 1, -1] as const

/** Puts rows of discs so that none covers another: beside its place if need be, else together with its neighbours. */
export function packClusters(wishes: readonly Wish[]): Cluster[] {
  const placed: Standing[] = []
  for (const wish of [...wishes].sort((a, b) => Number(a.onLine) - Number(b.onLine) || b.rows.length - a.rows.length)) {
    const fresh = standing(wish)
    if (settle(fresh, placed)) placed.push(fresh)
    else join(fresh, placed)
  }
  return placed.map(({ sites, rows, at, side, onLine }) => ({ sites, rows, at, ...discRow(rows, at, side, onLine) }))
}
function standing({ site, rows, spots, onLine }: Wish): Standing {
  const at = spots[0]!
  const side = onLine ? 1 : 0
  return { sites: [site], rows: [...rows], spots, at, onLine, side, box: discRow(rows, at, side, onLine).box }
}
/** Tries the spots and sides of a place; false when its discs would cover others on each. */
function settle(one: Standing, placed: readonly Standing[]): boolean {
  for (const at of one.spots)
    for (const side of one.onLine ? ([1] as const) : SIDES) {
      const { box: b } = discRow(one.rows, at, side, one.onLine)
      if (placed.some((other) => other !== one && overlaps(grow(b, 1), other.box))) continue
      Object.assign(one, { at, side, box: b })
      return true
    }
  one.box = discRow(one.rows, one.at, one.side, one.onLine).box
  return false
}
/** Gives a place's rows to its nearest neighbour, and that one's to its own as long as it covers one. */
function join(one: Standing, placed: Standing[]): void {
  const hosts = placed.filter((other) => other !== one)
  const host = hosts.reduce<Standing | undefined>(
    (best, other) => (apart(other, one) < apart(best, one) ? other : best),
    undefined,
  )
  if (!host) {
    if (!placed.includes(one)) placed.push(one)
    return
  }
  host.sites.push(...one.sites)
  host.onLine = false
  host.rows = [...new Set([...host.rows, ...one.rows])].sort((a, b) => a - b)
  if (placed.includes(one)) placed.splice(placed.indexOf(one), 1)
  if (settle(host, placed)) return
  const covered = placed.find((other) => other !== host && overlaps(grow(host.box, 1), other.box))
  if (covered) join(host.rows.length < covered.rows.length ? host : covered, placed)
}
const apart = (a: Standing | undefined, b: Standing): number =>
  a ? Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]) : Number.POSITIVE_INFINITY

/** All marks of sites and their rows. `atSea` tells whether a leg of a told route runs over water. */
export function layMarks(
  sites: readonly Site[],
  rowsOf: Iterable<readonly [number, readonly number[]]>,
  view: View,
  atSea: (a: readonly [number, number], b: readonly [number, number]) => boolean,
  crowd?: Crowd,
): Marks {
  const wide = grow(frameOf(view), marginOf(view))
  const wishes: Wish[] = []
  const rings: Ring[] = []
  const routes: Route[] = []
  for (const [number, rows] of rowsOf) {
    const site = sites[number]!
    if (site.kind === 'point') {
      const at = pixelOf(view, ...site.at)
      const radius = pixelsOf(view, site.precisionM)
      if (!overlaps(grow(wide, radius), box(at[0], at[1], 0.1, 0.1))) continue
      wishes.push({ site: number, rows, spots: [at], onLine: false })
      if (radius > DISC / 2 + 2) rings.push({ site: number, at, radius, hatched: site.precisionM >= AREA_M })
    } else if (site.kind === 'line') {
      const route = layRoute(site, number, rows, view, atSea)
      routes.push(route)
      const run = longestRun(route, frameOf(view))
      if (run.length > 1)
        wishes.push({ site: number, rows, spots: SHARES.map((share) => along(run, share)), onLine: true })
    }
  }
  return { arcs: [], clusters: packClusters(wishes), routes, rings, crowd }
}

function layRoute(
  site: Extract<Site, { kind: 'line' }>,
  number: number,
  rows: readonly number[],
  view: View,
  atSea: (a: readonly [number, number], b: readonly [number, number]) => boolean,
): Route {
  const legs = site.lines.flatMap(({ points, sea }) => {
    if (!site.told) return [{ sea, points: points.map((p) => pixelOf(view, ...p)) }]
    return points.slice(1).map((point, i) => ({
      sea: atSea(points[i]!, point),
      points: [pixelOf(view, ...points[i]!), pixelOf(view, ...point)],
    }))
  })
  const stops = site.stops.map(({ entity, at }) => ({ entity, at: pixelOf(view, ...at) }))
  const near = pixelsOf(view, STOP_NEAR_M) + 3
  return { site: number, rows, legs, stops, exits: exitsOf(legs, stops, frameOf(view), near) }
}
const STOP_NEAR_M = 25_000

/** Where the ends of a route lie outside the frame, the point at which it leaves. */
function exitsOf(legs: readonly Leg[], stops: Route['stops'], frame: Box, near: number): Route['exits'] {
  const points = legs.flatMap((leg) => leg.points)
  if (points.length < 2) return []
  return (['first', 'last'] as const).flatMap((end) => {
    const path = end === 'first' ? points : [...points].reverse()
    if (within(frame, path[0]!)) return []
    const run = visibleRun(path, frame)
    if (run.length < 2) return []
    const goal = stops.find(({ at }) => Math.hypot(at[0] - path[0]![0], at[1] - path[0]![1]) < near)
    return [{ at: run[0]!, entity: goal?.entity, end }]
  })
}
const within = (b: Box, [x, y]: XY) => x >= b.left && x <= b.right && y >= b.top && y <= b.bottom

function longestRun(route: Route, frame: Box): readonly XY[] {
  const all = route.legs.flatMap((leg, i) => (i === 0 ? leg.points : leg.points.slice(1)))
  return visibleRun(all, grow(frame, -DISC / 2))
}

/** Where on the visible part of a line its disc may stand: the middle first. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9]

/** What lies under a pixel: a claim's disc, the rest of a cluster, a route. */
export type Hit =
  | { readonly kind: 'disc'; readonly row: number; readonly cluster: Cluster }
  | { readonly kind: 'crowd'; readonly hit: CrowdHit }
  | { readonly kind: 'more'; readonly cluster: Cluster }
  | { readonly kind: 'route'; readonly route: Route }
  | { readonly kind: 'arc'; readonly arc: Arc }

/** The mark at a pixel; discs reach 12 px, the least target (WCAG 2.5.8). */
export function hitMark({ arcs, clusters, routes, crowd }: Marks, at: XY): Hit | undefined {
  let best: Hit | undefined
  let least = 12
  for (const cluster of clusters) {
    if (!within(grow(cluster.box, 5), at)) continue
    for (const { row, x, y } of cluster.discs) {
      const d = Math.hypot(x - at[0], y - at[1])
      if (d < least) [best, least] = [{ kind: 'disc', row, cluster }, d]
    }
    if (cluster.more && at[0] >= cluster.more.x - 1 && least > 8) return { kind: 'more', cluster }
  }
  if (best) return best
  const hit = crowd && crowdAt(crowd, at)
  if (hit) return { kind: 'crowd', hit }
  const route = routes.find(({ legs }) => legs.some(({ points }) => distanceTo(points, at) < 5))
  if (route) return { kind: 'route', route }
  const arc = arcs.find(({ points, width }) => distanceTo(points, at) < Math.max(5, width / 2 + 2))
  return arc && { kind: 'arc', arc }
}
