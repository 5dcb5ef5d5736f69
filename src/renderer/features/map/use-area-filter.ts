// "Filter to area": one chip with the bounds of the frame, which follows panning while it is on.
import { useCallback, useEffect, useRef } from 'react'
import { chip, putFilter, removeFilter, useView, viewStore } from '../../state/view-store'

interface Bounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}
const findChip = () => viewStore.getState().filters.find((filter) => filter.field === 'area' && !filter.pinned)

export interface AreaFilterState {
  readonly on: boolean
  readonly toggle: () => void
  /** How to find out what the frame holds now. */
  readonly onBounds: (bounds: () => Bounds) => void
}
export function useAreaFilter(): AreaFilterState {
  const on = useView((state) => state.filters.some((filter) => filter.field === 'area' && !filter.pinned && filter.on))
  const bounds = useRef<() => Bounds>(undefined)
  const follow = useRef(false)
  useEffect(() => {
    if (!on) follow.current = false
  }, [on])
  const toggle = useCallback(() => {
    const found = findChip()
    if (found?.on) {
      removeFilter(found.id)
      return
    }
    if (!bounds.current) return
    const { id, negated, pinned } = found ?? chip()
    putFilter({ id, negated, pinned, field: 'area', on: true, ...bounds.current() })
    follow.current = true
  }, [])
  const onBounds = useCallback((next: () => Bounds) => {
    bounds.current = next
    const found = findChip()
    if (follow.current && found?.on && !(found.field === 'area' && found.ring))
      putFilter({ ...found, field: 'area', ...next() })
  }, [])
  return { on, toggle, onBounds }
}
