// Keeps the two canvases painted: land below, marks above; a hover repaints marks alone, a brush leaves the land as it is.
import { CODES, type LedgerColumns } from '@shared/kernel/ledger'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { paintArcs } from '../arcs/paint-arcs'
import { paintBubbles, paintCrowdHalos, paintDots } from '../crowd/paint-crowd'
import type { ProjectedMap } from '../draw/basemap'
import { paintBase } from '../draw/paint-base'
import { paintDrawnArea } from '../draw/paint-layer'
import { type Emphasis, type Look, paintMarks } from '../draw/paint-marks'
import type { Palette } from '../draw/palette'
import { type LonLat, marginOf, type View } from '../draw/projection'
import type { Scene } from '../draw/scene'
import type { MapLayer } from '../options/layer'
import type { Placement } from '../placement'

/** Sizes a canvas for the frame and its margin and puts the origin at the frame's left top corner. */
function prepare(canvas: HTMLCanvasElement, view: View, margin = marginOf(view)): CanvasRenderingContext2D {
  const ratio = Math.max(1, devicePixelRatio)
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
  readonly options: StageOptions
}
/** What is shown beside the claims. */
export interface StageOptions {
  readonly arcs: boolean
  readonly graticule: boolean
  readonly layer?: MapLayer
  /** The polygon that the claims are filtered to. */
  readonly ring?: readonly LonLat[]
}
export function usePainting({ base, marks, columns, placement, map, scene, palette, emphasis, options }: Input): void {
  useBase({ base, map, scene, palette, options })
  const { ring } = options
  useLayoutEffect(() => {
    if (!marks.current || !scene || !palette) return
    const ctx = prepare(marks.current, scene.view)
    const margin = marginOf(scene.view)
    const { crowd, arcs } = scene.marks
    if (crowd) paintDots(ctx, crowd, palette)
    if (ring) paintDrawnArea(ctx, ring, scene.view, palette)
    paintArcs(ctx, arcs, palette)
    if (crowd) {
      paintBubbles(ctx, crowd, palette)
    }
    paintMarks(ctx, { scene, map, palette, look: lookOf(columns), emphasis, margin })
    if (crowd) paintCrowdHalos(ctx, crowd, placement, palette, emphasis)
  }, [marks, map, scene, palette, columns, placement, emphasis, ring])
}

/** The land: painted again when the view, the shading or the theme changes; a moving crowd only shifts it. */
function useBase({
  base,
  map,
  scene,
  palette,
  options,
}: Omit<Input, 'marks' | 'columns' | 'placement' | 'emphasis'>): void {
  const { graticule, layer } = options
  const painted = useRef<View>(undefined)
  const wide = useWide(scene?.marks.crowd !== undefined)
  /** Pixels of land beyond the frame. */
  const reach = useRef(0)
  const shaded = scene?.areas
    .map(({ site }) => site.key)
    .sort()
    .join(' ')
  const { view, focal } = scene ?? {}
  const moving = scene?.moving ?? false
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of these asks for a new picture, whatever moves
  useLayoutEffect(() => {
    painted.current = undefined
  }, [map, palette, shaded, focal, graticule, layer, wide])
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the scene only the view and the shaded areas reach the land
  useLayoutEffect(() => {
    if (!base.current || !scene || !palette || !view) return
    const shift = moving && painted.current ? shiftOf(painted.current, view, reach.current) : undefined
    base.current.style.transform = shift ? `translate(${shift[0]}px, ${shift[1]}px)` : ''
    if (shift || painted.current === view) return
    painted.current = view
    // the first picture is wanted soon: it has no more land than it must
    const margin = wide ? landMargin(scene) : marginOf(view)
    reach.current = margin
    const ctx = prepare(base.current, view, margin)
    paintBase(ctx, { map, view, palette, areas: scene.areas, focal, margin, graticule, layer })
  }, [base, map, view, palette, shaded, focal, moving, graticule, layer, wide])
}

/** True when the first picture of a crowd has stood for a moment: time to paint more land around it. */
function useWide(crowded: boolean): boolean {
  const [wide, setWide] = useState(false)
  useEffect(() => {
    if (!crowded) return
    const timer = setTimeout(() => setWide(true), 300)
    return () => clearTimeout(timer)
  }, [crowded])
  return wide
}

/** Under a crowd the land is painted further out, so that it is seldom painted while the map moves. */
const landMargin = ({ view, marks }: Scene): number =>
  marks.crowd
    ? Math.max(marginOf(view), Math.ceil(Math.min(480, Math.max(view.width, view.height) * 0.5)))
    : marginOf(view)

/** Pixels from one view to another of the same scale, as long as the painted margin reaches. */
function shiftOf(from: View, to: View, margin: number): readonly [number, number] | undefined {
  const [dx, dy] = [to.left - from.left, to.top - from.top]
  const same = from.scale === to.scale && from.width === to.width && from.height === to.height
  return same && Math.max(Math.abs(dx), Math.abs(dy)) <= margin ? [dx, dy] : undefined
}
