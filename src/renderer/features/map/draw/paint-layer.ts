// Paints a layer that the user supplied, and the outline of an area that was drawn: thin ink, under the claims.
import type { MapLayer } from '../options/layer'
import type { Painter } from './painter'
import type { Palette } from './palette'
import { type LonLat, marginOf, pixelOf, type View } from './projection'
import { traceRings } from './trace'

/** A piece of a line between points that lie further apart than this many frames is on the far side: left out. */
const FAR = 3

function tracePath(ctx: Painter, view: View, points: readonly LonLat[]): void {
  let last: readonly [number, number] | undefined
  for (const point of points) {
    const at = pixelOf(view, ...point)
    const near = last && Math.hypot(at[0] - last[0], at[1] - last[1]) < view.width * FAR
    if (near) ctx.lineTo(at[0], at[1])
    else ctx.moveTo(at[0], at[1])
    last = at
  }
}

export function paintLayer(ctx: Painter, layer: MapLayer, view: View, { colour }: Palette): void {
  ctx.beginPath()
  for (const line of layer.lines) tracePath(ctx, view, line)
  ctx.strokeStyle = colour['--ink-2']
  ctx.lineWidth = 1.2
  ctx.stroke()
  ctx.beginPath()
  for (const ring of layer.rings) tracePath(ctx, view, ring)
  ctx.setLineDash([5, 3])
  ctx.stroke()
  ctx.setLineDash([])
  const margin = marginOf(view)
  ctx.fillStyle = colour['--ink-2']
  for (const point of layer.points) {
    const [x, y] = pixelOf(view, ...point)
    if (x < -margin || y < -margin || x > view.width + margin || y > view.height + margin) continue
    ctx.fillRect(x - 2, y - 2, 4, 4)
  }
}

/** The polygon that the claims are filtered to. */
export function paintDrawnArea(ctx: Painter, ring: readonly LonLat[], view: View, { colour }: Palette): void {
  ctx.beginPath()
  traceRings(ctx, view, [ring])
  ctx.strokeStyle = colour['--ink']
  ctx.lineWidth = 1.4
  ctx.setLineDash([7, 3])
  ctx.stroke()
  ctx.setLineDash([])
}
