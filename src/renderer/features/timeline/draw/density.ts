// A crowded lane as a profile: at each pixel, how many claims hold there; what the filters leave stands in front.

import type { Axis } from '../axis/scale'
import type { Layout } from '../layout/layout'

/** Claims over each pixel column of every lane, one lane after another; of all claims, or of those that `full` marks. */
export function densityOf(layout: Layout, width: number, full?: Uint8Array): Int32Array {
  const { lane, row, x0, x1 } = layout
  const stride = width + 1
  const counts = new Int32Array(layout.lanes.length * stride)
  for (let i = 0; i < row.length; i++) {
    if (full && !full[row[i]!]) continue
    const from = Math.max(0, Math.min(width, Math.floor(x0[i]!)))
    const to = Math.max(from, Math.min(width, Math.ceil(x1[i]!)))
    counts[lane[i]! * stride + from]!++
    counts[lane[i]! * stride + to]!--
  }
  for (let at = 0; at < counts.length; at++) if (at % stride > 0) counts[at]! += counts[at - 1]!
  return counts
}

interface Profile {
  readonly all: Int32Array
  /** Greatest count of each lane. */
  readonly most: readonly number[]
}
const profiles = new WeakMap<Layout, Profile>()

/** All claims of a layout; made once, however often the filters change. */
function profileOf(layout: Layout, width: number): Profile {
  const known = profiles.get(layout)
  if (known) return known
  const all = densityOf(layout, width)
  const most = layout.lanes.map((_, index) => {
    let greatest = 1
    for (let x = 0; x < width; x++) greatest = Math.max(greatest, all[index * (width + 1) + x]!)
    return greatest
  })
  const made = { all, most }
  profiles.set(layout, made)
  return made
}

/** Heights go by the square root, so that a few claims beside many can still be seen. Equal neighbours are one bar. */
function paintCounts(
  context: CanvasRenderingContext2D,
  { lanes }: Layout,
  width: number,
  { most }: Profile,
  counts: Int32Array,
  colourOf: (domain: string) => string,
): void {
  lanes.forEach(({ dense, domain, top, height }, index) => {
    if (!dense) return
    context.fillStyle = colourOf(domain)
    const first = index * (width + 1)
    const scale = (height - 5) / Math.sqrt(most[index]!)
    let from = 0
    let bar = 0
    for (let x = 0; x <= width; x++) {
      const next = x === width ? -1 : Math.round(Math.sqrt(counts[first + x]!) * scale)
      if (next === bar) continue
      if (bar > 0) context.fillRect(from, top + height - 2 - bar, x - from, bar)
      from = x
      bar = next
    }
  })
}

/** The faint profile of everything, behind. */
export function paintAll(
  context: CanvasRenderingContext2D,
  axis: Axis,
  layout: Layout,
  colourOf: (domain: string) => string,
): void {
  const width = Math.ceil(axis.width)
  const profile = profileOf(layout, width)
  context.globalAlpha = 0.3
  paintCounts(context, layout, width, profile, profile.all, colourOf)
  context.globalAlpha = 1
}
/** What the filters leave, in front. */
export function paintShown(
  context: CanvasRenderingContext2D,
  axis: Axis,
  layout: Layout,
  full: Uint8Array,
  colourOf: (domain: string) => string,
): void {
  const width = Math.ceil(axis.width)
  paintCounts(context, layout, width, profileOf(layout, width), densityOf(layout, width, full), colourOf)
}
