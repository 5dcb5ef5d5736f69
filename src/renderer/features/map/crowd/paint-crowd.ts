// Paints a crowd: the stamped dots, a count for each full square, rings in the accent where something is marked.
import { DOMAINS } from '@shared/model/base/vocabulary'
import type { Emphasis } from '../draw/paint-marks'
import type { Painter } from '../draw/painter'
import { bytesOf, type Palette } from '../draw/palette'
import { marginOf } from '../draw/projection'
import type { Placement } from '../placement'
import { type Crowd, DOT, markOfSite } from './crowd'
import { type DotColours, pixelOfBytes, stampDots } from './stamp'

type Ctx = CanvasRenderingContext2D

const coloursOf = new WeakMap<Palette, DotColours>()
function dotColours(palette: Palette): DotColours {
  const known = coloursOf.get(palette)
  if (known) return known
  const names = [...DOMAINS.map((name) => `--domain-${name}` as const), '--ink-2' as const]
  const made = {
    domain: Uint32Array.from(names, (name) => pixelOfBytes(bytesOf(palette.colour[name]))),
    edge: pixelOfBytes(bytesOf(palette.colour['--map-land'])),
  }
  coloursOf.set(palette, made)
  return made
}

let kept: ImageData | undefined
/** An image of the crowd's frame and margin, empty; the same one each time while the size stays. */
function freshImage({ view, ratio }: Crowd): ImageData {
  const margin = marginOf(view)
  const [width, height] = [
    Math.round((view.width + margin * 2) * ratio),
    Math.round((view.height + margin * 2) * ratio),
  ]
  if (kept?.width === width && kept.height === height) kept.data.fill(0)
  else kept = new ImageData(width, height)
  return kept
}

/** Replaces what is on the canvas; its origin is the frame's left top corner. */
export function paintDots(ctx: Ctx, crowd: Crowd, palette: Palette): void {
  if (crowd.site.length === 0) return
  const image = freshImage(crowd)
  stampDots(image, crowd, dotColours(palette))
  ctx.putImageData(image, 0, 0)
}

/** The dots as shapes, for a picture that is no raster of the frame. */
export function paintDotShapes(ctx: Painter, { site, x, y, tally }: Crowd, { colour }: Palette): void {
  for (let i = 0; i < site.length; i++) {
    const domain = DOMAINS[tally.domain[site[i]!]!]
    ctx.beginPath()
    ctx.arc(x[i]!, y[i]!, DOT - 0.5, 0, Math.PI * 2)
    ctx.fillStyle = colour[domain ? (`--domain-${domain}` as const) : '--ink-2']
    ctx.fill()
    ctx.strokeStyle = colour['--map-land']
    ctx.lineWidth = 1
    ctx.stroke()
  }
}

export function paintBubbles(ctx: Painter, { bubbles }: Crowd, { colour, family }: Palette): void {
  ctx.textAlign = 'center'
  ctx.textBaseline = 'alphabetic'
  ctx.letterSpacing = '0px'
  ctx.font = `600 12px ${family}`
  ctx.lineWidth = 1.2
  for (const { at, radius, label } of bubbles) {
    ctx.beginPath()
    ctx.arc(at[0], at[1], radius - 0.6, 0, Math.PI * 2)
    ctx.fillStyle = colour['--paper']
    ctx.fill()
    ctx.strokeStyle = colour['--ink-2']
    ctx.stroke()
    ctx.fillStyle = colour['--ink']
    ctx.fillText(label, at[0], at[1] + 4.3)
  }
}

/** Rings around the marks of selected and hovered claims. */
export function paintCrowdHalos(
  ctx: Ctx,
  crowd: Crowd,
  placement: Placement,
  { colour }: Palette,
  { selected, hovered }: Emphasis,
): void {
  const ring = (row: number, width: number) => {
    for (let i = placement.start[row]!; i < placement.start[row + 1]!; i++) {
      const site = placement.sites[placement.site[i]!]!
      const mark = site.kind === 'point' && markOfSite(crowd, crowd.view.projection.project(...site.at))
      if (!mark) continue
      ctx.beginPath()
      ctx.arc(mark.at[0], mark.at[1], mark.radius + 2.5, 0, Math.PI * 2)
      ctx.lineWidth = width
      ctx.stroke()
    }
  }
  ctx.strokeStyle = colour['--accent']
  if (hovered !== undefined) ring(hovered, 1)
  for (const row of selected) ring(row, 2)
}
