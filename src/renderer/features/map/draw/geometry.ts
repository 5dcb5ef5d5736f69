// Boxes and polylines in pixels: overlap, clipping to the frame, walking along a line. Pure.
import type { XY } from './projection'

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}
export const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})
export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
export const inside = (outer: Box, b: Box): boolean =>
  b.left >= outer.left && b.right <= outer.right && b.top >= outer.top && b.bottom <= outer.bottom
export const grow = (b: Box, by: number): Box => ({
  left: b.left - by,
  top: b.top - by,
  right: b.right + by,
  bottom: b.bottom + by,
})

/** The part of a segment inside a box (Liang and Barsky, 1984), as two shares of its length; undefined if none. */
export function clipSegment([ax, ay]: XY, [bx, by]: XY, b: Box): readonly [number, number] | undefined {
  let [from, to] = [0, 1]
  const edges = [
    [ax - bx, ax - b.left],
    [bx - ax, b.right - ax],
    [ay - by, ay - b.top],
    [by - ay, b.bottom - ay],
  ] as const
  for (const [p, q] of edges) {
    if (p === 0) {
      if (q < 0) return undefined
      continue
    }
    const r = q / p
    if (p < 0) from = Math.max(from, r)
    else to = Math.min(to, r)
    if (from > to) return undefined
  }
  return [from, to]
}

const between = ([ax, ay]: XY, [bx, by]: XY, share: number): XY => [ax + (bx - ax) * share, ay + (by - ay) * share]
const distance = ([ax, ay]: XY, [bx, by]: XY): number => Math.hypot(bx - ax, by - ay)

/** The longest run of a polyline inside a box. */
export function visibleRun(points: readonly XY[], frame: Box): readonly XY[] {
  const runs: XY[][] = []
  let open = false
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b] = [points[i]!, points[i + 1]!]
    const part = clipSegment(a, b, frame)
    if (!part) {
      open = false
      continue
    }
    const run = open && part[0] === 0 ? runs.at(-1)! : [between(a, b, part[0])]
    if (!open || part[0] !== 0) runs.push(run)
    run.push(between(a, b, part[1]))
    open = part[1] === 1
  }
  return runs.reduce<readonly XY[]>((best, run) => (lengthOf(run) > lengthOf(best) ? run : best), [])
}

export const lengthOf = (points: readonly XY[]): number =>
  points.reduce((sum, point, i) => sum + (i === 0 ? 0 : distance(points[i - 1]!, point)), 0)

/** The point at a share (0 to 1) of a polyline's length. */
export function along(points: readonly XY[], share: number): XY {
  let left = lengthOf(points) * share
  for (let i = 0; i + 1 < points.length; i++) {
    const step = distance(points[i]!, points[i + 1]!)
    if (step >= left) return between(points[i]!, points[i + 1]!, step === 0 ? 0 : left / step)
    left -= step
  }
  return points.at(-1) ?? [0, 0]
}

/** Boxes of `size` pixels along a polyline, at most `size` apart: what labels must keep clear of. */
export function beads(points: readonly XY[], size: number): Box[] {
  const length = lengthOf(points)
  const count = Math.max(1, Math.ceil(length / size))
  return Array.from({ length: count + 1 }, (_, i) => {
    const [x, y] = along(points, i / count)
    return box(x - size / 2, y - size / 2, size, size)
  })
}

/** Distance of a point from a polyline, in pixels. */
export function distanceTo(points: readonly XY[], at: XY): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b] = [points[i]!, points[i + 1]!]
    const square = (b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2
    const share = square === 0 ? 0 : ((at[0] - a[0]) * (b[0] - a[0]) + (at[1] - a[1]) * (b[1] - a[1])) / square
    best = Math.min(best, distance(between(a, b, Math.max(0, Math.min(1, share))), at))
  }
  return best
}
