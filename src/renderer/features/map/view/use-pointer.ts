// Pointer on the map: hover and click find marks by place, a drag selects nothing.
import { idOf, type LedgerColumns } from '@shared/kernel/ledger'
import { type RefObject, useRef, useState } from 'react'
import { hover, type SelectMode, select } from '../../../state/view-store'
import { string } from '../../../state/window/strings'
import { type Pair, rowsOfPair } from '../arcs/arcs'
import type { CrowdHit } from '../crowd/crowd'
import { hitMark } from '../draw/marks'
import type { XY } from '../draw/projection'
import type { Scene } from '../draw/scene'
import { arcPhrase, sitePhrase } from '../phrases'
import type { Placed } from '../placed'
import type { Placement } from '../placement'

export interface Found {
  readonly rows: () => readonly number[]
  /** Known when one claim is meant. */
  readonly row?: number
  readonly place: string
}

/** What stands at a pixel of the frame: a claim, or several at one place. */
export function findAt(
  scene: Scene,
  placement: Placement,
  placed: Placed,
  columns: LedgerColumns,
  at: XY,
): Found | undefined {
  const phrase = (site: number) => sitePhrase(placement.sites[site]!)
  const hit = hitMark(scene.marks, at)
  if (hit?.kind === 'disc') return several([hit.row], phrase(hit.cluster.sites[0]!))
  if (hit?.kind === 'crowd') return foundInCrowd(hit.hit, placement, placed)
  if (hit?.kind === 'more') return { rows: () => hit.cluster.rows, place: phrase(hit.cluster.sites[0]!) }
  const label = scene.labels.find(
    ({ box: b }) => at[0] >= b.left && at[0] <= b.right && at[1] >= b.top && at[1] <= b.bottom,
  )
  const area = label && scene.areas.find(({ site }) => site.key === label.key)
  if (area) return several(area.rows, sitePhrase(area.site))
  if (hit?.kind === 'arc') return foundOnArc(columns, placed, hit.arc)
  return hit && several(hit.route.rows, phrase(hit.route.site))
}
const several = (rows: readonly number[], place: string): Found => ({
  rows: () => rows,
  row: rows.length === 1 ? rows[0] : undefined,
  place,
})

/** Claims of some places, each once, in the ledger's order. */
export function rowsOfSites(sites: readonly number[], placed: Placed): readonly number[] {
  if (sites.length === 1) return placed.rows.of(sites[0]!)
  return Array.from(Uint32Array.from(new Set(sites.flatMap((site) => placed.rows.of(site)))).sort())
}
/** "at Aktau", or "around Aktau" for more than one place. */
export const crowdPhrase = (placement: Placement, site: number, places: number): string =>
  places === 1
    ? sitePhrase(placement.sites[site]!)
    : string('map.around', { name: placement.sites[site]!.name, count: places - 1 })

function foundOnArc(columns: LedgerColumns, placed: Placed, pair: Pair): Found {
  const place = arcPhrase(columns, pair)
  if (pair.count === 1) return several(rowsOfPair(columns, placed.visible, pair), place)
  return { rows: () => rowsOfPair(columns, placed.visible, pair), place }
}

function foundInCrowd({ sites, bubble }: CrowdHit, placement: Placement, placed: Placed): Found {
  const place = crowdPhrase(placement, bubble?.site ?? sites[0]!, sites.length)
  const only = sites.length === 1 ? placed.rows.of(sites[0]!) : []
  return { rows: () => rowsOfSites(sites, placed), row: only.length === 1 ? only[0] : undefined, place }
}

const modeOf = (event: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }): SelectMode =>
  event.ctrlKey || event.metaKey ? 'toggle' : event.shiftKey ? 'extend' : 'set'

interface Input {
  readonly scene?: Scene
  readonly placement: Placement
  readonly placed: Placed
  readonly columns: LedgerColumns
  readonly shift: RefObject<XY>
  readonly onOpen: (at: XY, found: Found) => void
}
export function usePointer({ scene, placement, placed, columns, shift, onOpen }: Input) {
  const pressed = useRef<XY>(undefined)
  const [pointing, setPointing] = useState(false)
  const place = (event: React.PointerEvent | React.MouseEvent): XY => {
    const frame = event.currentTarget.getBoundingClientRect()
    return [event.clientX - frame.left - shift.current[0], event.clientY - frame.top - shift.current[1]]
  }
  return {
    pointing,
    handlers: {
      onPointerDown: (event: React.PointerEvent) => {
        pressed.current = [event.clientX, event.clientY]
      },
      onPointerMove: (event: React.PointerEvent) => {
        if (!scene || event.buttons > 0) return
        const found = findAt(scene, placement, placed, columns, place(event))
        setPointing(found !== undefined)
        hover(found?.row === undefined ? undefined : idOf(columns, found.row))
      },
      onPointerLeave: () => hover(undefined),
      onClick: (event: React.MouseEvent) => {
        const [x, y] = pressed.current ?? [0, 0]
        if (!scene || Math.hypot(event.clientX - x, event.clientY - y) > 4) return
        const at = place(event)
        const found = findAt(scene, placement, placed, columns, at)
        if (!found) return
        if (found.row !== undefined) select([idOf(columns, found.row)], modeOf(event), 'map')
        else onOpen(at, found)
      },
    },
  }
}
