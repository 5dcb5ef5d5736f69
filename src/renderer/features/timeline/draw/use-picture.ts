// Keeps the canvas painted: stamped anew when the view, the layout, the filters or the theme change.
import { textOf } from '@shared/kernel/ledger'
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { readColours } from '../../../ui/styles/canvas-colours'
import type { Size } from '../axis/use-size'
import { edgesOf } from '../layout/layout'
import { shortened } from '../layout/words'
import { type Ceilings, inksOf, type Scene, stampScene, TOKENS } from './picture'
import { makeRaster, type Raster } from './raster'

/** Changes when the theme does, or a font has come. */
function useTheme(): number {
  const [theme, setTheme] = useState(0)
  useEffect(() => {
    const turn = () => setTheme((n) => n + 1)
    const media = matchMedia('(prefers-color-scheme: dark)')
    const watch = new MutationObserver(turn)
    watch.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    media.addEventListener('change', turn)
    document.fonts.addEventListener('loadingdone', turn)
    return () => {
      watch.disconnect()
      media.removeEventListener('change', turn)
      document.fonts.removeEventListener('loadingdone', turn)
    }
  }, [])
  return theme
}

/** The words beside the bars, where there is room for all of them. */
function writeWords(context: CanvasRenderingContext2D, { axis, layout, shown }: Scene, colour: string): void {
  context.save()
  context.scale(window.devicePixelRatio, window.devicePixelRatio)
  context.font = `12px ${getComputedStyle(context.canvas).fontFamily}`
  context.fillStyle = colour
  context.textBaseline = 'middle'
  for (let entry = 0; entry < layout.row.length; entry++) {
    const [x0, x1] = edgesOf(layout, axis, entry)
    if (x0 > axis.width || x1 < 0) continue
    const text = shortened(textOf(shown.index.columns, layout.row[entry]!))
    context.fillText(text, Math.max(0, Math.min(x1, axis.width)) + 9, layout.y[entry]! + layout.bar / 2)
  }
  context.restore()
}

/** Paints the scene; answers the full heights of its crowded lanes, once they are known. */
export function usePicture(
  ref: RefObject<HTMLCanvasElement | null>,
  scene: Omit<Scene, 'inks'>,
  version: string,
  { width }: Size,
): Ceilings {
  const theme = useTheme()
  const raster = useRef<Raster>(undefined)
  const [ceilings, setCeilings] = useState<Ceilings>([])
  const mounted = ref.current
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the tokens read as
  const colours = useMemo(
    () => readColours(mounted?.parentElement ?? document.body, [...TOKENS, '--ink-2']),
    [theme, mounted],
  )
  const inks = useMemo(() => inksOf(colours), [colours])
  const { axis, layout, cuts, shown, full, stated } = scene
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the tallies hold
  useLayoutEffect(() => {
    const canvas = ref.current
    const context = canvas?.getContext('2d')
    if (!canvas || !context || width === 0) return
    const scale = window.devicePixelRatio
    const [w, h] = [Math.ceil(width * scale), Math.ceil(layout.height * scale)]
    if (raster.current?.width !== w || raster.current.height !== h || raster.current.scale !== scale)
      raster.current = makeRaster(width, layout.height, scale)
    if (canvas.width !== w || canvas.height !== h) {
      canvas.width = w
      canvas.height = h
    }
    const painted = { axis, layout, cuts, shown, full, stated, inks }
    const next = stampScene(raster.current, painted)
    context.putImageData(raster.current.image, 0, 0)
    if (layout.labelled) writeWords(context, painted, colours['--ink-2'] ?? '')
    setCeilings((old) => (old.length === next.length && old.every((one, i) => one === next[i]) ? old : next))
  }, [axis, layout, cuts, shown, full, stated, inks, colours, version, width, ref])
  return ceilings
}
