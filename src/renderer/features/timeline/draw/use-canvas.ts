// Keeps the canvas painted: grid and marks when they change, frames of hover and selection on a copy of them.
import { dayOf, type LedgerColumns, TIME_FLAG } from '@shared/kernel/ledger'
import { DOMAINS } from '@shared/model/base/vocabulary'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useLedger } from '../../../state/ledger/ledger-store'
import { useView } from '../../../state/view-store'
import { readColours } from '../../../ui/styles/canvas-colours'
import { type Axis, ticksOf } from '../axis/scale'
import type { Size } from '../axis/use-size'
import type { Layout } from '../layout/layout'
import { type Palette, paintBehind, paintMarks, paintSpots } from './paint'

const TOKENS = ['--accent', '--rule', '--rule-strong', '--ink-3', ...DOMAINS.map((d) => `--domain-${d}`)]

interface Scene {
  readonly axis: Axis
  readonly columns: LedgerColumns
  readonly layout: Layout
  readonly full: Uint8Array
  readonly size: Size
  readonly selection: readonly string[]
}

/** Changes when the theme does. */
function useTheme(): number {
  const [theme, setTheme] = useState(0)
  useEffect(() => {
    const turn = () => setTheme((n) => n + 1)
    const media = matchMedia('(prefers-color-scheme: dark)')
    const watch = new MutationObserver(turn)
    watch.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    media.addEventListener('change', turn)
    return () => {
      watch.disconnect()
      media.removeEventListener('change', turn)
    }
  }, [])
  return theme
}

/** The last day that a claim of unstated end was still asserted: where the dotted line stands. */
function statedDay({ rows, count }: LedgerColumns): number | undefined {
  let day = Number.NEGATIVE_INFINITY
  for (let row = 0; row < count; row++)
    if (rows.timeFlags[row]! & TIME_FLAG.cutAtStatement) day = Math.max(day, dayOf(rows.latest[row]!))
  return Number.isFinite(day) ? day : undefined
}

function paintGround(context: CanvasRenderingContext2D, { axis, layout, columns }: Scene, colours: Palette): void {
  for (const tick of ticksOf(axis)) {
    context.fillStyle = colours[tick.major ? '--rule-strong' : '--rule']!
    context.fillRect(Math.round(tick.x), 0, 1, layout.height)
  }
  context.fillStyle = colours['--rule']!
  for (const lane of layout.lanes) context.fillRect(0, Math.round(lane.top + lane.height) - 1, axis.width, 1)
  const stated = statedDay(columns)
  if (stated === undefined) return
  context.fillStyle = colours['--ink-3']!
  for (let y = 0; y < layout.height; y += 4) context.fillRect(Math.round(axis.x(stated + 1)), y, 1, 2)
}

interface Sheet {
  readonly bitmap: OffscreenCanvas
  readonly context: CanvasRenderingContext2D
}
function sheetOf(size: Size, height: number): Sheet {
  const scale = window.devicePixelRatio
  const bitmap = new OffscreenCanvas(Math.ceil(size.width * scale), Math.ceil(height * scale))
  const context = bitmap.getContext('2d') as unknown as CanvasRenderingContext2D
  context.scale(scale, scale)
  return { bitmap, context }
}
/** Puts a bitmap on a canvas of its size, in device pixels, and leaves the context in CSS pixels. */
function cover(canvas: HTMLCanvasElement, { bitmap }: Sheet): CanvasRenderingContext2D | undefined {
  if (canvas.width !== bitmap.width || canvas.height !== bitmap.height) {
    canvas.width = bitmap.width
    canvas.height = bitmap.height
  }
  const context = canvas.getContext('2d')
  if (!context) return undefined
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, bitmap.width, bitmap.height)
  context.drawImage(bitmap, 0, 0)
  context.scale(window.devicePixelRatio, window.devicePixelRatio)
  return context
}

/**
 * Three layers, each made again only when due: the ground (grid and profiles of all claims), the marks on it (every
 * move of a brush), the frames of hover and selection.
 */
export function useCanvas(ref: RefObject<HTMLCanvasElement | null>, scene: Scene): void {
  const theme = useTheme()
  const hovered = useView((s) => s.hover)
  const rowOf = useLedger()?.rowOf
  const { axis, columns, layout, full, size, selection } = scene
  const ground = useRef<Sheet & { readonly colours: Palette }>(undefined)
  const marks = useRef<Sheet>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the tokens read as
  useLayoutEffect(() => {
    ground.current = undefined
    if (!ref.current || size.width === 0) return
    const colours = readColours(ref.current.parentElement ?? document.body, TOKENS)
    const sheet = sheetOf(size, layout.height)
    paintGround(sheet.context, scene, colours)
    paintBehind(sheet.context, axis, layout, colours)
    ground.current = { ...sheet, colours }
    marks.current = sheetOf(size, layout.height)
  }, [axis, columns, layout, size.width, theme, ref])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the ground too
  useLayoutEffect(() => {
    if (!ground.current || !marks.current) return
    const { bitmap, context } = marks.current
    context.clearRect(0, 0, bitmap.width, bitmap.height)
    const scale = window.devicePixelRatio
    context.drawImage(ground.current.bitmap, 0, 0, bitmap.width / scale, bitmap.height / scale)
    paintMarks(context, axis, columns, layout, full, ground.current.colours)
  }, [axis, columns, layout, full, size.width, theme, ref])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the marks too
  useLayoutEffect(() => {
    const context = ref.current && ground.current && marks.current && cover(ref.current, marks.current)
    if (!context) return
    const spots = new Map<number, 'hover' | 'selected'>()
    const add = (id: string | undefined, spot: 'hover' | 'selected') => {
      const row = id === undefined ? undefined : rowOf?.get(id)
      if (row !== undefined) spots.set(row, spot)
    }
    add(hovered, 'hover')
    for (const id of selection) add(id, 'selected')
    if (spots.size > 0) paintSpots(context, layout, spots, ground.current?.colours['--accent'] ?? '')
  }, [axis, columns, layout, full, size.width, theme, hovered, selection, rowOf, ref])
}
