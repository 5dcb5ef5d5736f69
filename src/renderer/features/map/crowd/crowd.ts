// Too many places for discs: dots where they can be told apart, one count where they cannot, and which lie under a pixel.
import { type Box, box } from '../draw/geometry'
import { marginOf, type View, type XY } from '../draw/projection'
import { eachRun, type PointIndex, type Tally } from './point-index'

/** Radius of a dot in pixels; a place is one dot, however many claims it has. */
export const DOT = 4
/** Squares are at least this wide; from this many claims on, a square shows their number instead of dots. */
const LEAST_SQUARE = 48
export const MOST_DOTTED = 32

export interface Bubble {
  /** Number of its square. */
  readonly square: number
  readonly at: XY
  readonly radius: number
  readonly count: number
  readonly label: string
  /** The place with most of the claims. */
  readonly site: number
}
/** What stands in the frame and its margin; squares lie still on the plane, so that panning changes no count. */
export interface Crowd {
  readonly view: View
  readonly index: PointIndex
  readonly tally: Tally
  readonly squares: Squares
  readonly bubbles: readonly Bubble[]
  /** Dots by square: those of square s are `start[s]` to `start[s + 1]`. */
  readonly start: Uint32Array
  readonly site: Uint32Array
  readonly x: Float32Array
  readonly y: Float32Array
  /** Device pixels a pixel: dots stand on whole ones. */
  readonly ratio: number
}
interface Squares {
  /** Side on the plane, and numbers of the first column and row. */
  readonly size: number
  readonly column: number
  readonly row: number
  readonly columns: number
  readonly rows: number
  /** The bubble of a square, or -1. */
  readonly bubble: Int32Array
}
type PlaneBox = readonly [west: number, south: number, east: number, north: number]

/** The frame and its margin on the plane. */
export function planeBox(view: View, margin = marginOf(view)): PlaneBox {
  return [
    (-margin - view.left) / view.scale,
    (view.top - view.height - margin) / view.scale,
    (view.width + margin - view.left) / view.scale,
    (view.top + margin) / view.scale,
  ]
}

/** Places with claims left in a box of the plane, but no more than `most` of them. */
export function placesIn(index: PointIndex, { left }: Tally, area: PlaneBox, most: number): number[] {
  const out: number[] = []
  eachRun(index, area, (from, to) => {
    for (let i = from; i < to && out.length < most; i++) {
      const [x, y] = [index.x[i]!, index.y[i]!]
      if (left[index.site[i]!] && x >= area[0] && x <= area[2] && y >= area[1] && y <= area[3]) out.push(index.site[i]!)
    }
  })
  return out
}

const compact = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 1 })
const plain = new Intl.NumberFormat('en-GB')
const countLabel = (count: number): string => (count < 10_000 ? plain : compact).format(count)

function squaresOf(view: View): Squares {
  const size = 2 ** Math.ceil(Math.log2(LEAST_SQUARE / view.scale))
  const [west, south, east, north] = planeBox(view)
  const [column, row] = [Math.floor(west / size), Math.floor(south / size)]
  const columns = Math.floor(east / size) - column + 1
  const rows = Math.floor(north / size) - row + 1
  return { size, column, row, columns, rows, bubble: new Int32Array(columns * rows).fill(-1) }
}
/** Number of the square of a point of the plane; -1 beyond the margin. */
function squareAt({ size, column, row, columns, rows }: Squares, x: number, y: number): number {
  const c = Math.floor(x / size) - column
  const r = Math.floor(y / size) - row
  return c < 0 || r < 0 || c >= columns || r >= rows ? -1 : r * columns + c
}

interface Sums {
  readonly count: Uint32Array
  readonly places: Uint32Array
  readonly x: Float64Array
  readonly y: Float64Array
  readonly site: Int32Array
}
function sumSquares(index: PointIndex, { left }: Tally, squares: Squares, area: PlaneBox): Sums {
  const n = squares.bubble.length
  const sums = {
    count: new Uint32Array(n),
    places: new Uint32Array(n),
    x: new Float64Array(n),
    y: new Float64Array(n),
    site: new Int32Array(n).fill(-1),
  }
  eachRun(index, area, (from, to) => {
    for (let i = from; i < to; i++) {
      const site = index.site[i]!
      const claims = left[site]!
      if (claims === 0) continue
      const s = squareAt(squares, index.x[i]!, index.y[i]!)
      if (s < 0) continue
      sums.count[s]! += claims
      sums.places[s]!++
      sums.x[s]! += index.x[i]! * claims
      sums.y[s]! += index.y[i]! * claims
      const best = sums.site[s]!
      if (best < 0 || claims > left[best]!) sums.site[s] = site
    }
  })
  return sums
}

function bubblesOf(view: View, squares: Squares, sums: Sums): Bubble[] {
  const { size, column, row, columns } = squares
  const bubbles: Bubble[] = []
  for (let s = 0; s < squares.bubble.length; s++) {
    const count = sums.count[s]!
    if (count <= MOST_DOTTED) continue
    const label = countLabel(count)
    const radius = Math.min(22, Math.max(11, label.length * 3.6 + 4))
    const left = (column + (s % columns)) * size * view.scale + view.left
    const bottom = view.top - (row + Math.floor(s / columns)) * size * view.scale
    const side = size * view.scale
    const within = (at: number, from: number) => Math.max(from + radius + 1, Math.min(from + side - radius - 1, at))
    const at: XY = [
      within((sums.x[s]! / count) * view.scale + view.left, left),
      within(view.top - (sums.y[s]! / count) * view.scale, bottom - side),
    ]
    squares.bubble[s] = bubbles.push({ square: s, at, radius, count, label, site: sums.site[s]! }) - 1
  }
  return bubbles
}

export function layCrowd(index: PointIndex, tally: Tally, view: View, ratio: number): Crowd {
  const squares = squaresOf(view)
  const { size, column, row, columns, rows } = squares
  const area: PlaneBox = [column * size, row * size, (column + columns) * size, (row + rows) * size]
  const sums = sumSquares(index, tally, squares, area)
  const bubbles = bubblesOf(view, squares, sums)
  const start = new Uint32Array(squares.bubble.length + 1)
  for (let s = 0; s < squares.bubble.length; s++)
    start[s + 1] = start[s]! + (squares.bubble[s]! < 0 ? sums.places[s]! : 0)
  const total = start[squares.bubble.length]!
  const next = start.slice()
  const site = new Uint32Array(total)
  const x = new Float32Array(total)
  const y = new Float32Array(total)
  if (total > 0)
    eachRun(index, area, (from, to) => {
      for (let i = from; i < to; i++) {
        if (tally.left[index.site[i]!] === 0) continue
        const s = squareAt(squares, index.x[i]!, index.y[i]!)
        if (s < 0 || squares.bubble[s]! >= 0) continue
        const at = next[s]!++
        site[at] = index.site[i]!
        x[at] = index.x[i]! * view.scale + view.left
        y[at] = view.top - index.y[i]! * view.scale
      }
    })
  return { view, index, tally, squares, bubbles, start, site, x, y, ratio }
}

/** Places of a bubble. */
export function sitesOfBubble({ index, tally, squares }: Crowd, { square }: Bubble): number[] {
  const { size, column, row, columns } = squares
  const west = (column + (square % columns)) * size
  const south = (row + Math.floor(square / columns)) * size
  const out: number[] = []
  eachRun(index, [west, south, west + size, south + size], (from, to) => {
    for (let i = from; i < to; i++)
      if (tally.left[index.site[i]!] && squareAt(squares, index.x[i]!, index.y[i]!) === square) out.push(index.site[i]!)
  })
  return out
}

/** The whole device pixel that a coordinate of the frame falls on, the margin counted. */
export const deviceOf = (at: number, margin: number, ratio: number): number => Math.round((at + margin) * ratio)

export interface CrowdHit {
  /** Places whose mark covers the pixel, ascending. */
  readonly sites: readonly number[]
  readonly bubble?: Bubble
}
/** Every place whose mark covers a pixel; nothing, then the nearest dot within a finger's reach (WCAG 2.5.8). */
export function crowdAt(crowd: Crowd, [px, py]: XY, reach = 12): CrowdHit | undefined {
  const { squares, view, bubbles, ratio } = crowd
  const margin = marginOf(view)
  const [dx, dy] = [Math.floor((px + margin) * ratio), Math.floor((py + margin) * ratio)]
  const sites: number[] = []
  let bubble: Bubble | undefined
  let nearest: number | undefined
  let least = reach / 2
  const around = (step: number, limit: number) => Math.max(0, Math.min(limit - 1, step))
  const c = Math.floor((px - view.left) / view.scale / squares.size) - squares.column
  const r = Math.floor((view.top - py) / view.scale / squares.size) - squares.row
  for (let row = around(r - 1, squares.rows); row <= around(r + 1, squares.rows); row++)
    for (let column = around(c - 1, squares.columns); column <= around(c + 1, squares.columns); column++) {
      const s = row * squares.columns + column
      const found = bubbles[squares.bubble[s]!]
      if (found && Math.hypot(px - found.at[0], py - found.at[1]) <= found.radius) bubble = found
      for (let i = crowd.start[s]!; i < crowd.start[s + 1]!; i++) {
        const [x, y] = [crowd.x[i]!, crowd.y[i]!]
        const off = Math.hypot(dx - deviceOf(x, margin, ratio), dy - deviceOf(y, margin, ratio))
        if (off <= DOT * ratio) sites.push(crowd.site[i]!)
        const away = Math.hypot(px - x, py - y)
        if (away < least) [nearest, least] = [crowd.site[i]!, away]
      }
    }
  if (bubble) for (const site of sitesOfBubble(crowd, bubble)) sites.push(site)
  if (sites.length > 0) return { sites: sites.sort((a, b) => a - b), bubble }
  return nearest === undefined ? undefined : { sites: [nearest] }
}

/** Where the mark of a place stands, and how far it reaches. */
export function markOfSite(crowd: Crowd, at: XY): { readonly at: XY; readonly radius: number } | undefined {
  const { squares, view } = crowd
  const s = squareAt(squares, at[0], at[1])
  if (s < 0) return undefined
  const bubble = crowd.bubbles[squares.bubble[s]!]
  if (bubble) return bubble
  return { at: [at[0] * view.scale + view.left, view.top - at[1] * view.scale], radius: DOT }
}

/** What names keep clear of. */
export function crowdBoxes({ bubbles, x, y }: Crowd): Box[] {
  const out = bubbles.map(({ at, radius }) => box(at[0] - radius, at[1] - radius, radius * 2, radius * 2))
  for (let i = 0; i < x.length; i++) out.push(box(x[i]! - DOT, y[i]! - DOT, DOT * 2, DOT * 2))
  return out
}
