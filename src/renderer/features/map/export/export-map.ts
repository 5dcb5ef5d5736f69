// The view as a file: the same painters on a canvas that writes SVG, or on one twice the size for PNG. No network.
import { offerBlob, offerText } from '../../../state/window/save-file'
import { string } from '../../../state/window/strings'
import { paintArcs } from '../arcs/paint-arcs'
import { paintBubbles, paintDotShapes } from '../crowd/paint-crowd'
import type { ProjectedMap } from '../draw/basemap'
import { paintBase } from '../draw/paint-base'
import { paintDrawnArea } from '../draw/paint-layer'
import { type Look, paintMarks } from '../draw/paint-marks'
import type { Painter } from '../draw/painter'
import type { Palette } from '../draw/palette'
import { type LonLat, scaleBar } from '../draw/projection'
import type { Scene } from '../draw/scene'
import type { MapLayer } from '../options/layer'
import { svgPainter } from './svg-painter'

export type PictureKind = 'svg' | 'png'
export interface PictureInput {
  readonly scene: Scene
  readonly map: ProjectedMap
  readonly palette: Palette
  readonly look: Look
  readonly graticule: boolean
  readonly layer?: MapLayer
  readonly ring?: readonly LonLat[]
  readonly title: string
}
/** Pixels of the PNG for each of the view. */
const SHARPNESS = 2
const NOBODY = { selected: new Set<number>(), selectedAreas: new Set<string>(), hoveredAreas: new Set<string>() }

function paintPicture(ctx: Painter, input: PictureInput): void {
  const { scene, map, palette, look, graticule, layer, ring } = input
  const { view, marks, areas, focal } = scene
  paintBase(ctx, { map, view, palette, areas, focal, margin: 0, graticule, layer })
  if (ring) paintDrawnArea(ctx, ring, view, palette)
  paintArcs(ctx, marks.arcs, palette)
  if (marks.crowd) {
    paintDotShapes(ctx, marks.crowd, palette)
    paintBubbles(ctx, marks.crowd, palette)
  }
  paintMarks(ctx, { scene, map, palette, look, emphasis: NOBODY, margin: 0 })
  paintFoot(ctx, input)
}

/** Room for the credit in the interface's font, with some to spare for others. */
const CREDIT_WIDTH = 164

/** The scale, and whose borders these are. */
function paintFoot(ctx: Painter, { scene: { view }, palette: { colour, family } }: PictureInput): void {
  const { km, pixels } = scaleBar(view, 90)
  const [right, bottom] = [view.width - 10, view.height - 8]
  ctx.font = `400 12px ${family}`
  ctx.letterSpacing = '0px'
  ctx.textBaseline = 'alphabetic'
  ctx.textAlign = 'right'
  ctx.fillStyle = colour['--ink-2']
  ctx.fillText(string('map.km', { count: km }), right, bottom)
  ctx.beginPath()
  ctx.moveTo(right - 70 - pixels, bottom - 8)
  ctx.lineTo(right - 70 - pixels, bottom - 3)
  ctx.lineTo(right - 70, bottom - 3)
  ctx.lineTo(right - 70, bottom - 8)
  ctx.strokeStyle = colour['--ink-2']
  ctx.lineWidth = 1
  ctx.stroke()
  ctx.textAlign = 'left'
  ctx.fillStyle = colour['--map-land']
  ctx.fillRect(4, bottom - 14, CREDIT_WIDTH, 20)
  ctx.fillStyle = colour['--ink-2']
  ctx.fillText(string('map.credit'), 10, bottom)
}

/** The view as an SVG document. */
export function mapSvg(input: PictureInput): string {
  const painter = svgPainter()
  paintPicture(painter, input)
  return painter.document(input.scene.view.width, input.scene.view.height, input.title)
}
export async function mapPng(input: PictureInput): Promise<Blob> {
  const { width, height } = input.scene.view
  const canvas = new OffscreenCanvas(width * SHARPNESS, height * SHARPNESS)
  const ctx = canvas.getContext('2d')!
  ctx.scale(SHARPNESS, SHARPNESS)
  paintPicture(ctx, input)
  return canvas.convertToBlob({ type: 'image/png' })
}
export async function offerPicture(kind: PictureKind, input: PictureInput): Promise<void> {
  const name = `${string('map.fileName')}.${kind}`
  if (kind === 'svg') offerText(name, mapSvg(input), 'image/svg+xml')
  else offerBlob(name, await mapPng(input))
}
