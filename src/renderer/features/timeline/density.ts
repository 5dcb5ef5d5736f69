// A crowded lane as a profile: at each pixel, how many claims hold there; what the filters leave stands in front.
import type { Layout } from './layout'
import type { Axis } from './scale'

/** Claims over each pixel column of a lane, `all` of them and those that `full` marks. */
export function densityOf(
  layout: Layout,
  index: number,
  width: number,
  full: Uint8Array,
): { readonly all: Uint32Array; readonly shown: Uint32Array } {
  const all = new Int32Array(width + 1)
  const shown = new Int32Array(width + 1)
  for (let i = 0; i < layout.row.length; i++) {
    if (layout.lane[i] !== index) continue
    const from = Math.max(0, Math.min(width, Math.floor(layout.x0[i]!)))
    const to = Math.max(from, Math.min(width, Math.ceil(layout.x1[i]!)))
    all[from]!++
    all[to]!--
    if (full[layout.row[i]!]) {
      shown[from]!++
      shown[to]!--
    }
  }
  return { all: summed(all), shown: summed(shown) }
}
function summed(steps: Int32Array): Uint32Array {
  let sum = 0
  return Uint32Array.from(steps.subarray(0, -1), (step) => {
    sum += step
    return sum
  })
}

/** Heights go by the square root, so that a few claims beside many can still be seen. */
export function paintDensity(
  context: CanvasRenderingContext2D,
  axis: Axis,
  layout: Layout,
  index: number,
  full: Uint8Array,
  colour: string,
): void {
  const { top, height } = layout.lanes[index]!
  const { all, shown } = densityOf(layout, index, Math.ceil(axis.width), full)
  const most = Math.sqrt(
    Math.max(
      1,
      all.reduce((a, b) => Math.max(a, b), 0),
    ),
  )
  context.fillStyle = colour
  for (const [counts, alpha] of [
    [all, 0.3],
    [shown, 1],
  ] as const) {
    context.globalAlpha = alpha
    for (let x = 0; x < counts.length; x++) {
      const bar = Math.round((Math.sqrt(counts[x]!) / most) * (height - 5))
      if (bar > 0) context.fillRect(x, top + height - 2 - bar, 1, bar)
    }
  }
  context.globalAlpha = 1
}
