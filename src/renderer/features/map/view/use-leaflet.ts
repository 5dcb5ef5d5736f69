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
    const map = startMap(element.current, projection, {
      onView: setView,
      onDrag: (dx, dy) => {
        shift.current = [dx, dy]
        if (painted.current) painted.current.style.transform = `translate(${dx}px, ${dy}px)`
      },
    })
    control.current = map
    map.frame(home())
    setView(map.view())
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
