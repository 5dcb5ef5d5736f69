// Paints arcs: ink on a halo, a head at the end that is acted on; colour stays with domains.
import type { Painter } from '../draw/painter'
import type { Palette } from '../draw/palette'
import type { XY } from '../draw/projection'
import type { Arc } from './arcs'

const HEAD = 7

export function paintArcs(ctx: Painter, arcs: readonly Arc[], { colour }: Palette): void {
  for (const pass of ['halo', 'line'] as const)
    for (const { points, width } of arcs) {
      ctx.beginPath()
      for (const [x, y] of points.slice(0, -1)) ctx.lineTo(x, y)
      const neck = neckOf(points)
      if (neck) ctx.lineTo(neck[0], neck[1])
      ctx.strokeStyle = pass === 'halo' ? colour['--map-land'] : colour['--ink-3']
      ctx.lineWidth = pass === 'halo' ? width + 2.5 : width
      ctx.stroke()
    }
  for (const { points, width } of arcs) paintHead(ctx, points, width, colour['--ink-2'])
}

/** Where the line meets its head. */
function neckOf(points: Arc['points']): XY | undefined {
  const [tip, before] = [points.at(-1), points.at(-2)]
  if (!tip || !before) return undefined
  const length = Math.hypot(tip[0] - before[0], tip[1] - before[1])
  const share = length > HEAD ? (length - HEAD) / length : 0
  return [before[0] + (tip[0] - before[0]) * share, before[1] + (tip[1] - before[1]) * share]
}

function paintHead(ctx: Painter, points: Arc['points'], width: number, colour: string): void {
  const [tip, before] = [points.at(-1), points.at(-3)]
  if (!tip || !before) return
  const angle = Math.atan2(tip[1] - before[1], tip[0] - before[0])
  const size = HEAD + width
  ctx.beginPath()
  ctx.moveTo(tip[0], tip[1])
  for (const turn of [Math.PI - 0.42, Math.PI + 0.42])
    ctx.lineTo(tip[0] + Math.cos(angle + turn) * size, tip[1] + Math.sin(angle + turn) * size)
  ctx.closePath()
  ctx.fillStyle = colour
  ctx.fill()
}
