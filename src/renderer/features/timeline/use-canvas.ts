// Keeps the canvas painted: grid and marks when they change, frames of hover and selection on a copy of them.
import { dayOf, type LedgerColumns, TIME_FLAG } from '@shared/kernel/ledger'
import { DOMAINS } from '@shared/model/vocabulary'
import { type RefObject, useEffect, useState } from 'react'
import { useLedger } from '../../state/ledger/ledger-store'
import { useView } from '../../state/view-store'
import { readColours } from '../../ui/canvas-colours'
import type { Layout } from './layout'
import { type Palette, paintMarks, paintSpots } from './paint'
import { type Axis, ticksOf } from './scale'
import type { Size } from './use-size'

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

export function useCanvas(ref: RefObject<HTMLCanvasElement | null>, scene: Scene): void {
  const theme = useTheme()
  const hovered = useView((s) => s.hover)
  const rowOf = useLedger()?.rowOf
  const { axis, columns, layout, full, size, selection } = scene
  const [ground, setGround] = useState<{ readonly bitmap: OffscreenCanvas; readonly accent: string }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the tokens read as
  useEffect(() => {
    const canvas = ref.current
    if (!canvas || size.width === 0) return
    const scale = window.devicePixelRatio
    const bitmap = new OffscreenCanvas(Math.ceil(size.width * scale), Math.ceil(layout.height * scale))
    const context = bitmap.getContext('2d') as unknown as CanvasRenderingContext2D
    const colours = readColours(canvas.parentElement ?? document.body, TOKENS)
    context.scale(scale, scale)
    paintGround(context, scene, colours)
    paintMarks(context, axis, columns, layout, full, colours)
    setGround({ bitmap, accent: colours['--accent'] ?? '' })
  }, [axis, columns, layout, full, size.width, theme, ref])
  useEffect(() => {
    const canvas = ref.current
    if (!canvas || !ground) return
    canvas.width = ground.bitmap.width
    canvas.height = ground.bitmap.height
    const context = canvas.getContext('2d')
    if (!context) return
    context.drawImage(ground.bitmap, 0, 0)
    const scale = window.devicePixelRatio
    context.scale(scale, scale)
    const spots = new Map<number, 'hover' | 'selected'>()
    const add = (id: string | undefined, spot: 'hover' | 'selected') => {
      const row = id === undefined ? undefined : rowOf?.get(id)
      if (row !== undefined) spots.set(row, spot)
    }
    add(hovered, 'hover')
    for (const id of selection) add(id, 'selected')
    if (spots.size > 0) paintSpots(context, layout, spots, ground.accent)
  }, [ground, hovered, selection, layout, rowOf, ref])
}
