// Selection and hover as the map needs them: rows, and the countries that their scopes, places and blocs touch.
import type { LedgerColumns } from '@shared/kernel/ledger'
import { useMemo } from 'react'
import { useSelection, useView } from '../../../state/view-store'
import type { Emphasis } from '../draw/paint-marks'
import type { Placement } from '../placement'

/** Codes and site keys of the areas of one row, and codes of the members of blocs that it names as actor or place. */
export function areasOfRow(columns: LedgerColumns, placement: Placement, row: number): string[] {
  const { lists, dictionaries } = columns
  const keys = new Set<string>()
  for (const [start, entries] of [
    [placement.start, placement.site],
    [placement.scopeStart, placement.scope],
  ] as const)
    for (let i = start[row]!; i < start[row + 1]!; i++) {
      const site = placement.sites[entries[i]!]!
      if (site.kind === 'area') keys.add(site.code ?? site.key)
    }
  for (const [start, entries] of [
    [lists.actor.start, lists.actor.entity],
    [lists.place.start, lists.place.entity],
  ] as const)
    for (let i = start[row]!; i < start[row + 1]!; i++) {
      const members = dictionaries.entities[entries[i]!]!.members ?? []
      for (const id of members) {
        const code = dictionaries.entities.find((entity) => entity.id === id)?.iso3166
        if (code) keys.add(code)
      }
    }
  return [...keys]
}

/** Areas of at most this many selected claims are outlined; more would colour the whole map. */
const MOST_OUTLINED = 5

export function useEmphasis(
  columns: LedgerColumns,
  placement: Placement,
  rowOf: ReadonlyMap<string, number>,
): Emphasis {
  const selection = useSelection()
  const hover = useView((state) => state.hover)
  const chosen = useMemo(() => {
    const rows = selection.flatMap((id) => rowOf.get(id) ?? [])
    const outlined = rows.slice(-MOST_OUTLINED)
    return {
      selected: new Set(rows),
      selectedAreas: new Set(outlined.flatMap((row) => areasOfRow(columns, placement, row))),
    }
  }, [selection, rowOf, columns, placement])
  return useMemo(() => {
    const hovered = hover === undefined ? undefined : rowOf.get(hover)
    const areas = hovered === undefined ? [] : areasOfRow(columns, placement, hovered)
    return { ...chosen, hovered, hoveredAreas: new Set(areas) }
  }, [chosen, hover, rowOf, columns, placement])
}
