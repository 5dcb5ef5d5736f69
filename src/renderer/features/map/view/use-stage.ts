// All that the map's frame knows: its elements, view, scene, marks to focus, and what keys and the pointer do.
import type { LedgerColumns } from '@shared/kernel/ledger'
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { fail } from '../../../state/window/notices'
import { string } from '../../../state/window/strings'
import { useRested } from '../../../state/window/use-rested'
import type { Pair } from '../arcs/arcs'
import type { Basemap, ProjectedMap } from '../draw/basemap'
import type { Palette } from '../draw/palette'
import { boundsOf, type XY } from '../draw/projection'
import type { Scene } from '../draw/scene'
import { offerPicture, type PictureKind } from '../export/export-map'
import type { MapControl } from '../leaflet-layer'
import type { Placed } from '../placed'
import type { Placement } from '../placement'
import { summaryWords } from '../summary'
import type { PopoverAt } from './ClaimPopover'
import { homeOf, useFollow } from './home'
import { reservedBoxes } from './MapControls'
import { type MarkItem, markItems } from './mark-items'
import { useEmphasis } from './use-emphasis'
import { useLeaflet } from './use-leaflet'
import { lookOf, type StageOptions, usePainting } from './use-painting'
import { usePalette } from './use-palette'
import { usePointer } from './use-pointer'
import { useRemembered } from './use-remembered'
import { useProjectedMap, useScene } from './use-scene'

export interface StageProps {
  readonly columns: LedgerColumns
  readonly rowOf: ReadonlyMap<string, number>
  readonly placement: Placement
  readonly placed: Placed
  readonly basemap: Basemap
  /** Covered by the list: neither seen nor focused. */
  readonly covered: boolean
  readonly onBounds: (bounds: () => ReturnType<typeof boundsOf>) => void
  readonly options: StageOptions
  readonly pairs: readonly Pair[]
  /** Set to what saves the view as a picture. */
  readonly picture: RefObject<((kind: PictureKind) => void) | undefined>
  readonly onShowAll: () => void
}

export function useStage(props: StageProps) {
  const { columns, rowOf, placement, placed, basemap, onBounds, options, pairs } = props
  const frame = useRef<HTMLDivElement>(null)
  const under = useRef<HTMLDivElement>(null)
  const painted = useRef<HTMLDivElement>(null)
  const base = useRef<HTMLCanvasElement>(null)
  const marks = useRef<HTMLCanvasElement>(null)
  const [popover, setPopover] = useState<PopoverAt>()
  const map = useProjectedMap(basemap, columns, placement)
  const home = useLatest(() => homeOf(map, columns, placement, placed))
  const { view, control, shift } = useLeaflet(under, painted, map.projection, home)
  useRemembered(control, view, home)
  const palette = usePalette(frame)
  const scene = useScene({ columns, placement, placed, map, view, palette, reserved: reservedBoxes, pairs })
  const emphasis = useEmphasis(columns, placement, rowOf)
  usePainting({ base, marks, columns, placement, map, scene, palette, emphasis, options })
  usePicture(props, { map, scene, palette })
  const open = useCallback(
    (at: XY, { rows, place }: { readonly rows: () => readonly number[]; readonly place: string }) =>
      setPopover({ x: at[0], y: at[1], rows: rows(), place }),
    [],
  )
  const { pointing, handlers } = usePointer({ scene, placement, placed, columns, shift, onOpen: open })
  const rested = useRested(useMemo(() => ({ scene, placement, placed, columns }), [scene, placement, placed, columns]))
  const items = useMemo(
    () => (rested.scene ? markItems(rested.scene, rested.placement, rested.columns, rested.placed) : []),
    [rested],
  )
  useFollow(control, placement, rowOf)
  useEffect(() => {
    if (view) onBounds(() => boundsOf(view))
  }, [view, onBounds])
  const summary = useMemo(() => pictureWords(rested.columns, rested.placed), [rested])
  const zoom = useCallback((steps: number) => control.current?.zoomBy(steps), [control])
  const frameHome = useCallback(() => control.current?.frame(home()), [control, home])
  const openItem = useCallback(
    (item: MarkItem) => open([(item.box.left + item.box.right) / 2, item.box.bottom], item),
    [open],
  )
  const keyDown = (event: React.KeyboardEvent) => {
    if (!control.current || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key.startsWith('Arrow') && !event.shiftKey) return
    if (moveByKey(control.current, event.key, home)) event.preventDefault()
  }
  const elements = { frame, under, painted, base, marks }
  return { elements, view, items, summary, pointing, handlers, keyDown, zoom, frameHome, openItem, popover, setPopover }
}

/** Keeps the way to save the view as it is now. */
function usePicture(
  { picture, columns, placed, options }: StageProps,
  { map, scene, palette }: { readonly map: ProjectedMap; readonly scene?: Scene; readonly palette?: Palette },
): void {
  useEffect(() => {
    picture.current = (kind) => {
      if (!scene || !palette) return
      const title = pictureWords(columns, placed)
      offerPicture(kind, { scene, map, palette, look: lookOf(columns), ...options, title }).catch(fail)
    }
  }, [picture, columns, placed, options, map, scene, palette])
}

/** The same function each time, doing what was asked for last. */
function useLatest<T>(make: () => T): () => T {
  const latest = useRef(make)
  latest.current = make
  return useCallback(() => latest.current(), [])
}

const PAN_KEYS: Readonly<Record<string, XY>> = {
  ArrowLeft: [-80, 0],
  ArrowRight: [80, 0],
  ArrowUp: [0, -80],
  ArrowDown: [0, 80],
}
/** Plus and minus zoom, zero shows the whole subject, Shift with arrows pans; false for any other key. */
function moveByKey(control: MapControl, key: string, home: () => readonly XY[]): boolean {
  const pan = PAN_KEYS[key]
  if (pan) control.panBy(...pan)
  else if (key === '+' || key === '=') control.zoomBy(1)
  else if (key === '-') control.zoomBy(-1)
  else if (key === '0') control.frame(home())
  else return false
  return true
}

function pictureWords(columns: LedgerColumns, { drawnRows, filtered, drawn }: Placed): string {
  const summary = summaryWords(columns, drawnRows(), string('map.all'))
  return string('map.picture', { summary, tray: filtered - drawn })
}
