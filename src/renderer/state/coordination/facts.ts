// What a panel shows beyond the common filters (zoom, order, grouping …): one fact a name, remembered for each corpus,
// kept in saved views and in the past of the window. A fact is foreign when it comes back: its reader checks it.
import { useCallback, useMemo } from 'react'
import { useView, viewStore } from '../view-store'
import { keepLayoutFact, layoutFact } from '../window/settings'

/** The fact as it is now: this window's, else the one that this corpus was left with. */
export const factNow = (name: string): unknown => viewStore.getState().facts[name] ?? layoutFact<unknown>(name)

/** Sets a fact (plain JSON); undefined goes back to what the panel does by itself. */
export function putFact(name: string, value: unknown): void {
  viewStore.setState(({ facts }) => ({ facts: { ...facts, [name]: value } }))
  keepLayoutFact(name, value)
}

/**
 * A fact in the panel's own shape. `read` must be the same function each time and must answer something sensible for
 * whatever it is given: nothing, an older shape, or another program's.
 */
export function useFact<T>(name: string, read: (raw: unknown) => T): readonly [T, (next: T) => void] {
  const raw = useView((state) => state.facts[name])
  const value = useMemo(() => read(raw ?? layoutFact<unknown>(name)), [raw, name, read])
  return [value, useCallback((next: T) => putFact(name, next), [name])]
}
