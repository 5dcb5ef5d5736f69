// Points of the plane in squares of a grid, and how many claims each place has left: typed arrays only. Pure.
import { CODES } from '@shared/kernel/ledger'
import type { Projection } from '../draw/projection'
import type { Placement, RowsBy } from '../placement'

/** Places sorted by square; the squares of one row of the grid lie one after another. */
export interface PointIndex {
  readonly site: Uint32Array
  /** On the projection's plane, in earth radii. */
  readonly x: Float64Array
  readonly y: Float64Array
  readonly start: Uint32Array
  readonly side: number
}
/** The plane is a disc of radius 2: [-2, 2] both ways. */
const HALF = 2
const SIDES = [16, 32, 64, 128, 256, 512] as const

const squareOf = (at: number, side: number): number =>
  Math.max(0, Math.min(side - 1, Math.floor(((at + HALF) / (HALF * 2)) * side)))

export function indexPoints(
  { sites, points }: Pick<Placement, 'sites' | 'points'>,
  projection: Projection,
): PointIndex {
  const count = points.length
  const side = SIDES.find((n) => n * n * 4 >= count) ?? 512
  const square = new Uint32Array(count)
  const start = new Uint32Array(side * side + 1)
  const px = new Float64Array(count)
  const py = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const site = sites[points[i]!]!
    if (site.kind !== 'point') continue
    const at = projection.project(site.at[0], site.at[1])
    px[i] = at[0]
    py[i] = at[1]
    square[i] = squareOf(at[1], side) * side + squareOf(at[0], side)
    start[square[i]! + 1]!++
  }
  for (let i = 0; i < side * side; i++) start[i + 1]! += start[i]!
  const next = start.slice()
  const index = { site: new Uint32Array(count), x: new Float64Array(count), y: new Float64Array(count), start, side }
  for (let i = 0; i < count; i++) {
    const to = next[square[i]!]!++
    index.site[to] = points[i]!
    index.x[to] = px[i]!
    index.y[to] = py[i]!
  }
  return index
}

/** Calls `visit` with runs of the index that hold every place of a box of the plane, and few others. */
export function eachRun(
  { start, side }: PointIndex,
  [west, south, east, north]: readonly [number, number, number, number],
  visit: (from: number, to: number) => void,
): void {
  const [left, right] = [squareOf(west, side), squareOf(east, side)]
  for (let row = squareOf(south, side); row <= squareOf(north, side); row++) {
    const [from, to] = [start[row * side + left]!, start[row * side + right + 1]!]
    if (from < to) visit(from, to)
  }
}

/** By site: claims left, and their domain's code. */
export interface Tally {
  readonly left: Uint32Array
  readonly domain: Uint8Array
}
/** The claims left at a place are of several domains. */
export const MIXED = CODES.domain.length

export function tallySites({ start, row }: RowsBy, visible: Uint8Array, domainOf: Uint8Array): Tally {
  const count = start.length - 1
  const tally = { left: new Uint32Array(count), domain: new Uint8Array(count) }
  for (let site = 0; site < count; site++) {
    let left = 0
    let domain = 0
    for (let i = start[site]!; i < start[site + 1]!; i++) {
      const r = row[i]!
      if (!visible[r]) continue
      domain = left === 0 || domain === domainOf[r] ? domainOf[r]! : MIXED
      left++
    }
    tally.left[site] = left
    tally.domain[site] = domain
  }
  return tally
}
