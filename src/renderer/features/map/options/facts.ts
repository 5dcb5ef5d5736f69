// What the map shows beyond the claims, remembered for each corpus, in saved views and in the past of the window.
import { useCallback } from 'react'
import { factNow, putFact, useFact } from '../../../state/coordination/facts'
import type { Look } from '../leaflet-layer'

export interface MapFacts {
  /** Absent until somebody moves the map: it shows the whole subject. */
  readonly look?: Look
  readonly arcs: boolean
  readonly graticule: boolean
}
const FACT = 'map'

const within = (value: unknown, low: number, high: number): value is number =>
  typeof value === 'number' && value >= low && value <= high

const partsOf = (raw: unknown): Readonly<Partial<Record<'look' | 'arcs' | 'graticule' | keyof Look, unknown>>> =>
  typeof raw === 'object' && raw !== null ? raw : {}

/** Whatever was kept, as facts of this map. */
export function readMapFacts(raw: unknown): MapFacts {
  const { look, arcs, graticule } = partsOf(raw)
  const { lon, lat, zoom } = partsOf(look)
  const known = within(lon, -180, 180) && within(lat, -90, 90) && within(zoom, 0, 20)
  return { ...(known && { look: { lon, lat, zoom } }), arcs: arcs === true, graticule: graticule !== false }
}
export function useMapFacts() {
  const [facts] = useFact(FACT, readMapFacts)
  const change = useCallback(
    (part: Partial<MapFacts>) => putFact(FACT, { ...readMapFacts(factNow(FACT)), ...part }),
    [],
  )
  return [facts, change] as const
}
