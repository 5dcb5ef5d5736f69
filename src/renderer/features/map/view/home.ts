// Where the map opens, and how it follows a selection made elsewhere.
import type { LedgerColumns } from '@shared/kernel/ledger'
import { type RefObject, useEffect } from 'react'
import { useView } from '../../../state/view-store'
import type { ProjectedMap } from '../draw/basemap'
import type { XY } from '../draw/projection'
import { focalCode } from '../draw/scene'
import { countryBox } from '../draw/trace'
import { inFrame, type MapControl } from '../leaflet-layer'
import type { Placed } from '../placed'
import type { Placement } from '../placement'

/** Points of the plane that the map opens on: the focal polity's box, else all claims in view. */
export function homeOf(map: ProjectedMap, columns: LedgerColumns, { sites }: Placement, { rows }: Placed): XY[] {
  const code = focalCode(columns)
  const country = code === undefined ? undefined : map.basemap.countries.get(code)
  if (country) {
    const [west, south, east, north] = countryBox(map, country)
    return [
      [west, south],
      [east, north],
    ]
  }
  return rows.sites().flatMap((number): XY[] => {
    const site = sites[number]!
    if (site.kind === 'point') return [map.projection.project(...site.at)]
    if (site.kind === 'line') return site.lines.flatMap(({ points }) => points.map((p) => map.projection.project(...p)))
    return site.at ? [map.projection.project(...site.at)] : []
  })
}

/** A selection made elsewhere pans the map, and only when nothing of it is in the frame. */
export function useFollow(
  control: RefObject<MapControl | undefined>,
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
