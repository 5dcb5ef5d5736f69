// Paints what lies under the marks: sea, land, hatched countries, graticule, coasts, borders, the focal outline.

import type { MapLayer } from '../options/layer'
import type { Area } from '../sites'
import type { ProjectedMap } from './basemap'
import { paintLayer } from './paint-layer'
import type { Painter } from './painter'
import type { Palette } from './palette'
import type { View } from './projection'
import { traceCountry, traceGraticule, traceLines, traceRings } from './trace'

type Ctx = Painter

/** Slanted lines `gap` pixels apart over a path already on the context. */
export function hatch(ctx: Ctx, view: View, colour: string, gap: number, width: number, alpha: number): void {
  ctx.save()
  ctx.clip('evenodd')
  ctx.beginPath()
  const step = gap * Math.SQRT2
  const [from, to] = [-view.height * 0.4, view.height * 1.4]
  const start = Math.floor((-view.width * 0.4 - to) / step) * step
  for (let x = start; x < view.width * 1.4 - from; x += step) {
    ctx.moveTo(x + from, to)
    ctx.lineTo(x + to, from)
  }
  ctx.strokeStyle = colour
  ctx.lineWidth = width
  ctx.globalAlpha = alpha
  ctx.stroke()
  ctx.restore()
}

export interface BaseInput {
  readonly map: ProjectedMap
  readonly view: View
  readonly palette: Palette
  readonly areas: readonly Area[]
  readonly focal?: string
  /** Pixels painted beyond each edge of the frame. */
  readonly margin: number
  readonly graticule: boolean
  readonly layer?: MapLayer
}

/** The context stands with its origin at the frame's left top corner. */
export function paintBase(ctx: Ctx, input: BaseInput): void {
  const { map, view, palette, margin, focal } = input
  const { colour } = palette
  ctx.fillStyle = colour['--map-sea']
  ctx.fillRect(-margin, -margin, view.width + margin * 2, view.height + margin * 2)
  ctx.lineJoin = 'round'
  fillLand(ctx, input)
  const own = focal === undefined ? undefined : map.basemap.countries.get(focal)
  ctx.beginPath()
  if (own && traceCountry(ctx, map, view, own, margin)) {
    ctx.fillStyle = colour['--map-focal']
    ctx.fill('evenodd')
  }
  for (const { site } of input.areas) hatchArea(ctx, input, site)
  strokeLines(ctx, input)
  ctx.beginPath()
  if (own && traceCountry(ctx, map, view, own, margin)) {
    ctx.strokeStyle = colour['--ink-2']
    ctx.lineWidth = 1.3
    ctx.stroke()
  }
  if (input.layer) paintLayer(ctx, input.layer, view, palette)
}

function fillLand(ctx: Ctx, { map, view, palette, margin }: BaseInput): void {
  ctx.beginPath()
  for (const country of map.basemap.countries.values()) traceCountry(ctx, map, view, country, margin)
  ctx.fillStyle = palette.colour['--map-land']
  ctx.fill('evenodd')
}

function hatchArea(ctx: Ctx, { map, view, palette, margin }: BaseInput, site: Area['site']): void {
  const country = site.code === undefined ? undefined : map.basemap.countries.get(site.code)
  ctx.beginPath()
  if (country && !traceCountry(ctx, map, view, country, margin)) return
  if (!country && !site.rings) return
  if (!country && site.rings) {
    traceRings(ctx, view, site.rings)
    ctx.strokeStyle = palette.colour['--ink-3']
    ctx.lineWidth = 1
    ctx.setLineDash([3, 2.5])
    ctx.stroke()
    ctx.setLineDash([])
  }
  hatch(ctx, view, palette.colour['--map-border'], 6, 0.7, 0.55)
}

/** Degrees between the lines of the graticule, at least about 60 pixels apart. */
function graticuleStep({ scale }: View): number {
  return [1, 2, 5, 10, 20].find((step) => (step * Math.PI * scale) / 180 > 60) ?? 30
}

function strokeLines(ctx: Ctx, { map, view, palette: { colour }, margin, graticule }: BaseInput): void {
  const line = (trace: () => void, style: string, width: number) => {
    ctx.beginPath()
    trace()
    ctx.strokeStyle = style
    ctx.lineWidth = width
    ctx.stroke()
  }
  if (graticule) line(() => traceGraticule(ctx, view, graticuleStep(view)), colour['--map-grid'], 0.7)
  line(() => traceLines(ctx, map, view, 0, margin), colour['--map-coast'], 0.8)
  line(() => traceLines(ctx, map, view, 1, margin), colour['--map-border'], 0.9)
}
