// Where names stand: greedy, by priority, no name on a mark or on another name. Pure; widths are measured by the caller.
import { type Box, box, grow, inside, overlaps } from './geometry'
import type { XY } from './projection'

export const LABEL_STYLES = ['place', 'focal', 'country', 'sea', 'exit'] as const
export type LabelStyle = (typeof LABEL_STYLES)[number]

export interface LabelWish {
  readonly key: string
  /** The second line is plain, whatever the style. */
  readonly lines: readonly string[]
  readonly style: LabelStyle
  /** Left top corners to try, in order. */
  readonly corners: readonly XY[]
  readonly width: number
  readonly height: number
}
export interface Label extends LabelWish {
  readonly box: Box
}
export const LINE_HEIGHT = 15

/** Boxes by squares of 64 px, so that a test meets only neighbours. */
function occupancy(boxes: readonly Box[]) {
  const squares = new Map<number, Box[]>()
  const each = (b: Box, visit: (key: number) => boolean): boolean => {
    for (let x = Math.floor(b.left / 64); x <= Math.floor(b.right / 64); x++)
      for (let y = Math.floor(b.top / 64); y <= Math.floor(b.bottom / 64); y++) if (visit(x * 4096 + y)) return true
    return false
  }
  const add = (b: Box) => {
    each(b, (key) => {
      const square = squares.get(key)
      if (square) square.push(b)
      else squares.set(key, [b])
      return false
    })
  }
  for (const b of boxes) add(b)
  return { add, meets: (b: Box) => each(b, (key) => squares.get(key)?.some((other) => overlaps(other, b)) ?? false) }
}

/** Places each wish at the first corner that is free and in the frame; a wish without one is left out. */
export function placeLabels(wishes: readonly LabelWish[], obstacles: readonly Box[], frame: Box): Label[] {
  const taken = occupancy(obstacles)
  const room = grow(frame, -2)
  return wishes.flatMap((wish) => {
    for (const [left, top] of wish.corners) {
      const b = box(left, top, wish.width, wish.height)
      if (!inside(room, b) || taken.meets(b)) continue
      taken.add(grow(b, 2))
      return [{ ...wish, box: b }]
    }
    return []
  })
}

/** Corners for a name beside a mark: below, above, right, left, then askew. */
export function cornersBeside(mark: Box, width: number, height: number): XY[] {
  const middleX = (mark.left + mark.right - width) / 2
  const middleY = (mark.top + mark.bottom - height) / 2
  const [below, above] = [mark.bottom + 1, mark.top - height - 1]
  const [right, left] = [mark.right + 4, mark.left - width - 4]
  return [
    [middleX, below],
    [right, middleY],
    [left, middleY],
    [middleX, above],
    [right, below - 6],
    [right, above + 6],
    [left, below - 6],
    [left, above + 6],
  ]
}
/** Corners that centre a box on spots. */
export const cornersOn = (spots: readonly XY[], width: number, height: number): XY[] =>
  spots.map(([x, y]) => [x - width / 2, y - height / 2])
