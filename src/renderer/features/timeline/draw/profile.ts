// A crowded lane as a profile: at each pixel, how many claims hold there; what the filters leave stands in front.
import type { Lane } from '../layout/place-lanes'
import type { Ink, Raster } from './raster'

/** The next figure of 1, 2, 5, 10, 20 …: the full height of a lane, steady while the view moves. */
export function ceilingOf(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)))
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= most) ?? power * 10
}

/** Pixels of each column for its count; by the square root, so that a few beside many can still be seen. */
function heightsOf(counts: Uint32Array, ceiling: number, room: number): Uint16Array {
  const heights = new Uint16Array(counts.length)
  const per = room / Math.sqrt(ceiling)
  for (let x = 0; x < counts.length; x++) {
    const count = counts[x]!
    if (count > 0) heights[x] = Math.max(1, Math.round(Math.sqrt(count) * per))
  }
  return heights
}

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
  const behind = heightsOf(all, ceiling, room)
  const front = heightsOf(full, ceiling, room)
  for (let x = 0; x < columns; x++) {
    const at = scale === 1 ? x : Math.floor(x / scale)
    const strong = front[at]!
    let pixel = (floor - 1) * width + x
    for (let level = 0; level < strong; level++, pixel -= width) pixels[pixel] = inks[1]
    for (let level = strong; level < behind[at]!; level++, pixel -= width) pixels[pixel] = inks[0]
  }
}
