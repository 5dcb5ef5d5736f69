// Keeps the two canvases painted: land below, marks above; a hover repaints marks alone, a brush leaves the land as it is.
import { CODES, type LedgerColumns } from '@shared/kernel/ledger'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { paintBubbles, paintCrowdHalos, paintDots } from '../crowd/paint-crowd'
import type { ProjectedMap } from '../draw/basemap'
import { paintBase } from '../draw/paint-base'
import { type Emphasis, type Look, paintMarks } from '../draw/paint-marks'
import type { Palette } from '../draw/palette'
import { marginOf, type View } from '../draw/projection'
import type { Scene } from '../draw/scene'
import type { Placement } from '../placement'

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
  readonly placement: Placement
  readonly map: ProjectedMap
  readonly scene?: Scene
  readonly palette?: Palette
  readonly emphasis: Emphasis
}
export function usePainting({ base, marks, columns, placement, map, scene, palette, emphasis }: Input): void {
  useBase({ base, map, scene, palette })
  useLayoutEffect(() => {
    if (!marks.current || !scene || !palette) return
    const ctx = prepare(marks.current, scene.view)
    const margin = marginOf(scene.view)
    const { crowd } = scene.marks
    if (crowd) {
      paintDots(ctx, crowd, palette)
      paintBubbles(ctx, crowd, palette)
    }
    paintMarks(ctx, { scene, map, palette, look: lookOf(columns), emphasis, margin })
    if (crowd) paintCrowdHalos(ctx, crowd, placement, palette, emphasis)
  }, [marks, map, scene, palette, columns, placement, emphasis])
}

/** The land: painted again when the view, the shading or the theme changes; a moving crowd only shifts it. */
function useBase({ base, map, scene, palette }: Pick<Input, 'base' | 'map' | 'scene' | 'palette'>): void {
  const painted = useRef<View>(undefined)
  const shaded = scene?.areas
    .map(({ site }) => site.key)
    .sort()
    .join(' ')
  const { view, focal } = scene ?? {}
  const moving = scene?.moving ?? false
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of these asks for a new picture, whatever moves
  useLayoutEffect(() => {
    painted.current = undefined
  }, [map, palette, shaded, focal])
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the scene only the view and the shaded areas reach the land
  useLayoutEffect(() => {
    if (!base.current || !scene || !palette || !view) return
    const shift = moving && painted.current ? shiftOf(painted.current, view) : undefined
    base.current.style.transform = shift ? `translate(${shift[0]}px, ${shift[1]}px)` : ''
    if (shift || painted.current === view) return
    painted.current = view
    const ctx = prepare(base.current, view)
    paintBase(ctx, { map, view, palette, areas: scene.areas, focal, margin: marginOf(view) })
  }, [base, map, view, palette, shaded, focal, moving])
}

/** Pixels from one view to another of the same scale, as long as the painted margin reaches. */
function shiftOf(from: View, to: View): readonly [number, number] | undefined {
  const [dx, dy] = [to.left - from.left, to.top - from.top]
  const same = from.scale === to.scale && from.width === to.width && from.height === to.height
  return same && Math.max(Math.abs(dx), Math.abs(dy)) <= marginOf(to) ? [dx, dy] : undefined
}
