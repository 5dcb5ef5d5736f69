// The map's frame: Leaflet below for movement, two canvases above it, focusable marks, controls, the popover of a place.
import type { LedgerColumns } from '@shared/kernel/ledger'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { string } from '../../../state/strings'
import { useView } from '../../../state/view-store'
import type { Basemap } from '../draw/basemap'
import { boundsOf, type XY } from '../draw/projection'
import { focalCode } from '../draw/scene'
import { countryBox } from '../draw/trace'
import { inFrame, type MapControl } from '../leaflet-layer'
import styles from '../MapPanel.module.css'
import type { Placed, Placement } from '../placement'
import { summaryWords } from '../summary'
import { ClaimPopover, type PopoverAt } from './ClaimPopover'
import { MapControls, reservedBoxes } from './MapControls'
import { MarkLayer } from './MarkLayer'
import { type MarkItem, MOST_ITEMS, markItems } from './mark-items'
import { useEmphasis } from './use-emphasis'
import { useLeaflet } from './use-leaflet'
import { usePainting } from './use-painting'
import { usePalette } from './use-palette'
import { usePointer } from './use-pointer'
import { useProjectedMap, useScene } from './use-scene'

interface Props {
  readonly columns: LedgerColumns
  readonly rowOf: ReadonlyMap<string, number>
  readonly placement: Placement
  readonly placed: Placed
  readonly basemap: Basemap
  /** Covered by the list: neither seen nor focused. */
  readonly covered: boolean
  readonly onBounds: (bounds: ReturnType<typeof boundsOf>) => void
  readonly onShowAll: () => void
}

export function MapStage(props: Props) {
  const { columns, rowOf, placement, placed, basemap, covered, onBounds, onShowAll } = props
  const frame = useRef<HTMLDivElement>(null)
  const under = useRef<HTMLDivElement>(null)
  const painted = useRef<HTMLDivElement>(null)
  const base = useRef<HTMLCanvasElement>(null)
  const marks = useRef<HTMLCanvasElement>(null)
  const [popover, setPopover] = useState<PopoverAt>()
  const map = useProjectedMap(basemap, columns, placement)
  const home = useMemo(() => homeOf(map, columns, placement, placed), [map, columns, placement, placed])
  const { view, control, shift } = useLeaflet(under, painted, map.projection, home)
  const palette = usePalette(frame)
  const scene = useScene({ columns, placement, placed, map, view, palette, reserved: reservedBoxes })
  const emphasis = useEmphasis(columns, placement, rowOf)
  usePainting({ base, marks, columns, map, scene, palette, emphasis })
  const open = useCallback(
    (at: XY, { rows, place }: { readonly rows: readonly number[]; readonly place: string }) =>
      setPopover({ x: at[0], y: at[1], rows, place }),
    [],
  )
  const { pointing, handlers } = usePointer({ scene, placement, columns, shift, onOpen: open })
  const settled = useDeferredValue(scene)
  const items = useMemo(() => (settled ? markItems(settled, placement, columns) : []), [settled, placement, columns])
  const selection = useView((state) => state.selection)
  useFollow(control, placement, rowOf)
  useEffect(() => {
    if (view) onBounds(boundsOf(view))
  }, [view, onBounds])
  const calm = useDeferredValue(placed)
  const summary = useMemo(() => pictureWords(columns, calm), [columns, calm])
  const zoom = useCallback((steps: number) => control.current?.zoomBy(steps), [control])
  const frameHome = useCallback(() => control.current?.frame(home), [control, home])
  const openItem = useCallback(
    (item: MarkItem) => open([(item.box.left + item.box.right) / 2, item.box.bottom], item),
    [open],
  )
  const keyDown = (event: React.KeyboardEvent) => {
    if (!control.current || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key.startsWith('Arrow') && !event.shiftKey) return
    if (moveByKey(control.current, event.key, home)) event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the frame passes keys and the pointer to the marks inside it
    <div
      ref={frame}
      className={styles.frame}
      inert={covered}
      data-pointing={pointing || undefined}
      onKeyDown={keyDown}
      {...handlers}
    >
      <div ref={under} className={styles.under} tabIndex={-1} />
      <div ref={painted} className={styles.painted}>
        <canvas ref={base} />
        <canvas ref={marks} role="img" aria-label={summary} />
        {items.length <= MOST_ITEMS && <MarkLayer items={items} selection={selection} onOpen={openItem} />}
      </div>
      <MapControls view={view} onZoom={zoom} onFit={frameHome} />
      {popover && (
        <ClaimPopover
          at={popover}
          columns={columns}
          onClose={() => setPopover(undefined)}
          onShowAll={() => {
            setPopover(undefined)
            onShowAll()
          }}
        />
      )}
    </div>
  )
}

const PAN_KEYS: Readonly<Record<string, XY>> = {
  ArrowLeft: [-80, 0],
  ArrowRight: [80, 0],
  ArrowUp: [0, -80],
  ArrowDown: [0, 80],
}
/** Plus and minus zoom, zero shows the whole subject, Shift with arrows pans; false for any other key. */
function moveByKey(control: MapControl, key: string, home: readonly XY[]): boolean {
  const pan = PAN_KEYS[key]
  if (pan) control.panBy(...pan)
  else if (key === '+' || key === '=') control.zoomBy(1)
  else if (key === '-') control.zoomBy(-1)
  else if (key === '0') control.frame(home)
  else return false
  return true
}

function pictureWords(columns: LedgerColumns, { rows, filtered, drawn }: Placed): string {
  const summary = summaryWords(columns, [...new Set([...rows.values()].flat())], string('map.all'))
  return string('map.picture', { summary, tray: filtered - drawn })
}

/** Points of the plane that the map opens on: the focal polity's box, else all claims in view. */
function homeOf(
  map: ReturnType<typeof useProjectedMap>,
  columns: LedgerColumns,
  { sites }: Placement,
  { rows }: Placed,
): XY[] {
  const code = focalCode(columns)
  const country = code === undefined ? undefined : map.basemap.countries.get(code)
  if (country) {
    const [west, south, east, north] = countryBox(map, country)
    return [
      [west, south],
      [east, north],
    ]
  }
  return [...rows.keys()].flatMap((number): XY[] => {
    const site = sites[number]!
    if (site.kind === 'point') return [map.projection.project(...site.at)]
    if (site.kind === 'line') return site.lines.flatMap(({ points }) => points.map((p) => map.projection.project(...p)))
    return site.at ? [map.projection.project(...site.at)] : []
  })
}

/** A selection made elsewhere pans the map, and only when nothing of it is in the frame. */
function useFollow(
  control: ReturnType<typeof useLeaflet>['control'],
  placement: Placement,
  rowOf: ReadonlyMap<string, number>,
): void {
  const selection = useView((state) => state.selection)
  const from = useView((state) => state.selectedIn)
  useEffect(() => {
    const row = rowOf.get(selection.at(-1) ?? '')
    if (!control.current || row === undefined || from === 'map') return
    const places = [...placement.site.subarray(placement.start[row]!, placement.start[row + 1]!)].flatMap((number) => {
      const site = placement.sites[number]!
      if (site.kind === 'point') return [site.at]
      return site.kind === 'line' ? site.lines.flatMap(({ points }) => points) : []
    })
    const view = control.current.view()
    if (places.length > 0 && !places.some((at) => inFrame(view, at))) control.current.panTo(places[0]!)
  }, [selection, from, control, placement, rowOf])
}
