// What a panel shows beyond the common filters (zoom, order, grouping …): one fact a name, remembered for each corpus,
// kept in saved views and in the past of the window. A fact is foreign when it comes back: its reader checks it.
import { useCallback, useMemo } from 'react'
import { useStore } from 'zustand'
import { useView, viewStore } from '../view-store'
import { keepLayoutFact, layoutFact, settingsStore } from '../window/settings'

/** Facts that some panel of this window has shown. */
const named = new Set<string>()
/** The fact as it is now: this window's, else the one that this corpus was left with; null = the panel's own way. */
export const factNow = (name: string): unknown => {
  const { facts } = viewStore.getState()
  return name in facts ? facts[name] : layoutFact<unknown>(name)
}

/** Sets a fact (plain JSON); undefined goes back to what the panel does by itself. */
export function putFact(name: string, value: unknown): void {
  showFacts({ [name]: value ?? null })
}
/** Sets several at once; those that are not among them stay. */
export function showFacts(next: Readonly<Record<string, unknown>>): void {
  viewStore.setState(({ facts }) => ({ facts: { ...facts, ...next } }))
  for (const [name, value] of Object.entries(next)) keepLayoutFact(name, value ?? undefined)
}
/** Every fact that a panel has shown, as it is now; null where a panel does it its own way. */
export const factsNow = (): Record<string, unknown> =>
  Object.fromEntries([...named].sort().map((name) => [name, factNow(name) ?? null]))

/**
 * A fact in the panel's own shape. `read` must be the same function each time and must answer something sensible for
 * whatever it is given: nothing, an older shape, or another program's.
 */
export function useFact<T>(name: string, read: (raw: unknown) => T): readonly [T, (next: T) => void] {
  named.add(name)
  const own = useView((state) => state.facts[name])
  const raw = own === undefined ? layoutFact<unknown>(name) : own
  const value = useMemo(() => read(raw), [raw, read])
  return [value, useCallback((next: T) => putFact(name, next), [name])]
}

/** What is remembered for a corpus beside what it shows: no view takes it along, none brings an older one back. */
export function useRemembered<T>(name: string, read: (raw: unknown) => T): readonly [T, (next: T) => void] {
  const raw = useStore(settingsStore, () => layoutFact<unknown>(name))
  const value = useMemo(() => read(raw), [raw, read])
  return [value, useCallback((next: T) => keepLayoutFact(name, next), [name])]
}
