// Leaflet's life in React: one map for each projection; its view as state, drags as a shift of the painted layer.
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Projection, View, XY } from '../draw/projection'
import { type MapControl, startMap } from '../leaflet-layer'

interface Leaflet {
  readonly view?: View
  readonly control: RefObject<MapControl | undefined>
  /** Pixels that the painted layer is shifted by at the moment. */
  readonly shift: RefObject<XY>
}
export function useLeaflet(
  element: RefObject<HTMLElement | null>,
  painted: RefObject<HTMLElement | null>,
  projection: Projection,
  home: () => readonly XY[],
): Leaflet {
  const [view, setView] = useState<View>()
  const control = useRef<MapControl>(undefined)
  const shift = useRef<XY>([0, 0])
  useEffect(() => {
    if (!element.current) return
    const show = (next: View) => setView((before) => (before && sameView(before, next) ? before : next))
    const map = startMap(element.current, projection, {
      onView: show,
      onDrag: (dx, dy) => {
        shift.current = [dx, dy]
        if (painted.current) painted.current.style.transform = `translate(${dx}px, ${dy}px)`
      },
    })
    control.current = map
    map.frame(home())
    show(map.view())
    return () => {
      control.current = undefined
      map.destroy()
    }
  }, [element, painted, projection, home])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new view is painted where it stands
  useLayoutEffect(() => {
    shift.current = [0, 0]
    if (painted.current) painted.current.style.transform = ''
  }, [view, painted])
  return { view, control, shift }
}

const sameView = (a: View, b: View): boolean =>
  a.projection === b.projection &&
  a.scale === b.scale &&
  a.left === b.left &&
  a.top === b.top &&
  a.width === b.width &&
  a.height === b.height
