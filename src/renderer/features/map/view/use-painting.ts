// Keeps the two canvases painted: land below, marks above; a hover repaints marks alone, a brush leaves the land as it is.
import { CODES, type LedgerColumns } from '@shared/kernel/ledger'
import { DOMAINS } from '@shared/model/base/vocabulary'
import { type RefObject, useLayoutEffect, useMemo } from 'react'
import type { ProjectedMap } from '../draw/basemap'
import { paintBase } from '../draw/paint-base'
import { type Emphasis, type Look, paintHalo, paintMarks } from '../draw/paint-marks'
import { bytesOf, type Palette } from '../draw/palette'
import { marginOf, type View } from '../draw/projection'
import type { Scene } from '../draw/scene'
import { stampDots } from '../draw/stamp'

/** Sizes a canvas for the frame and its margin and puts the origin at the frame's left top corner. */
function prepare(canvas: HTMLCanvasElement, view: View): CanvasRenderingContext2D {
  const ratio = Math.max(1, devicePixelRatio)
  const margin = marginOf(view)
  const [width, height] = [view.width + margin * 2, view.height + margin * 2]
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)]
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w
    canvas.height = h
    Object.assign(canvas.style, {
      width: `${width}px`,
      height: `${height}px`,
      left: `${-margin}px`,
      top: `${-margin}px`,
    })
  }
  const ctx = canvas.getContext('2d')!
  ctx.setTransform(1, 0, 0, 1, 0, 0)
  ctx.clearRect(0, 0, w, h)
  ctx.setTransform(ratio, 0, 0, ratio, margin * ratio, margin * ratio)
  return ctx
}

export function lookOf({ rows }: LedgerColumns): Look {
  return {
    domain: (row) => CODES.domain[rows.domain[row]!]!,
    standing: (row) => CODES.standing[rows.standing[row]!]!,
  }
}

interface Input {
  readonly base: RefObject<HTMLCanvasElement | null>
  readonly marks: RefObject<HTMLCanvasElement | null>
  readonly columns: LedgerColumns
  readonly map: ProjectedMap
  readonly scene?: Scene
  readonly palette?: Palette
  readonly emphasis: Emphasis
}
export function usePainting({ base, marks, columns, map, scene, palette, emphasis }: Input): void {
  const shaded = scene?.areas
    .map(({ site }) => site.key)
    .sort()
    .join(' ')
  const view = scene?.view
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the scene only the view and the shaded areas reach the land
  useLayoutEffect(() => {
    if (!base.current || !scene || !palette) return
    const ctx = prepare(base.current, scene.view)
    const { areas, focal } = scene
    paintBase(ctx, { map, view: scene.view, palette, areas, focal, margin: marginOf(scene.view) })
  }, [base, map, view, palette, shaded, scene?.focal])
  const dots = useMemo(
    () => (scene && palette ? stampScene(scene, columns, palette) : undefined),
    [scene, columns, palette],
  )
  useLayoutEffect(() => {
    if (!marks.current || !scene || !palette) return
    const ctx = prepare(marks.current, scene.view)
    const margin = marginOf(scene.view)
    if (dots) ctx.putImageData(dots, 0, 0)
    paintMarks(ctx, { scene, map, palette, look: lookOf(columns), emphasis, margin })
    if (scene.marks.dots) haloDots(ctx, scene, palette, emphasis)
  }, [marks, map, scene, palette, columns, emphasis, dots])
}

function stampScene({ marks, view }: Scene, columns: LedgerColumns, palette: Palette): ImageData | undefined {
  if (!marks.dots) return undefined
  const ratio = Math.max(1, devicePixelRatio)
  const margin = marginOf(view)
  const image = new ImageData(
    Math.round((view.width + margin * 2) * ratio),
    Math.round((view.height + margin * 2) * ratio),
  )
  const domain = Uint8Array.from(DOMAINS.flatMap((name) => [...bytesOf(palette.colour[`--domain-${name}`])]))
  const edge = bytesOf(palette.colour['--map-land'])
  stampDots(image, marks.dots, columns.rows.domain, { domain, edge }, margin, ratio)
  return image
}

function haloDots(ctx: CanvasRenderingContext2D, { marks }: Scene, palette: Palette, emphasis: Emphasis): void {
  const dots = marks.dots!
  for (let i = 0; i < dots.row.length; i++) {
    const row = dots.row[i]!
    const state = emphasis.selected.has(row) ? 'selected' : emphasis.hovered === row ? 'hovered' : undefined
    paintHalo(ctx, palette, state, [dots.x[i]!, dots.y[i]!])
  }
}
