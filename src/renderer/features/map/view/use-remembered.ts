// Where somebody moved the map to: kept as a fact when it comes to rest, and gone back to when the fact changes elsewhere.
import { type RefObject, useEffect, useRef } from 'react'
import { useRested } from '../../../state/window/use-rested'
import type { View } from '../draw/projection'
import type { Look, MapControl } from '../leaflet-layer'
import { useMapFacts } from '../options/facts'

const REST = 400
const rounded = ({ lon, lat, zoom }: Look): Look => ({
  lon: Math.round(lon * 1e4) / 1e4,
  lat: Math.round(lat * 1e4) / 1e4,
  zoom: Math.round(zoom * 1e3) / 1e3,
})
const same = (a: Look | undefined, b: Look | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.lon === b.lon && a.lat === b.lat && a.zoom === b.zoom)

export function useRemembered(
  control: RefObject<MapControl | undefined>,
  view: View | undefined,
  home: () => readonly (readonly [number, number])[],
): void {
  const [{ look }, change] = useMapFacts()
  const rested = useRested(view, REST)
  /** What the fact was last seen or set to: only a change made elsewhere moves the map. */
  const known = useRef<Look>(undefined)
  const started = view !== undefined
  useEffect(() => {
    if (!started || !control.current || same(known.current, look)) return
    known.current = look
    if (look) control.current.lookAt(look)
    else control.current.frame(home())
  }, [started, control, look, home])
  useEffect(() => {
    const map = control.current
    if (!map || !rested) return
    const now = map.look()
    const next = now && rounded(now)
    if (same(next, known.current)) return
    known.current = next
    change({ look: next })
  }, [rested, control, change])
}
