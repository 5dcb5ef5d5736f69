// A crowded lane as a profile: at each pixel, how many claims hold there; what the filters leave stands in front.
import type { Lane } from '../layout/layout'
import type { Ink, Raster } from './raster'

/** The next figure of 1, 2, 5, 10, 20 …: the full height of a lane, steady while the view moves. */
export function ceilingOf(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)))
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= most) ?? power * 10
}

/** Pixels of a column for a count; by the square root, so that a few beside many can still be seen. */
const heightFor = (count: number, ceiling: number, room: number): number =>
  count === 0 ? 0 : Math.max(1, Math.round(Math.sqrt(count / ceiling) * room))

export interface Profile {
  readonly all: Uint32Array
  readonly full: Uint32Array
  readonly ceiling: number
}

export function stampProfile(
  raster: Raster,
  { top, height }: Lane,
  { all, full, ceiling }: Profile,
  inks: readonly [faint: Ink, strong: Ink],
) {
  const { pixels, scale, width } = raster
  const room = Math.floor((height - 4) * scale)
  const floor = Math.round((top + height - 2) * scale)
  const columns = Math.min(width, Math.floor(all.length * scale))
  const behind = Uint16Array.from(all, (count) => heightFor(count, ceiling, room))
  const front = Uint16Array.from(full, (count) => heightFor(count, ceiling, room))
  for (let level = 0; level < room; level++) {
    const row = (floor - 1 - level) * width
    for (let x = 0; x < columns; x++) {
      const at = scale === 1 ? x : Math.floor(x / scale)
      if (front[at]! > level) pixels[row + x] = inks[1]
      else if (behind[at]! > level) pixels[row + x] = inks[0]
    }
  }
}
