// Whether everything is saved: counts writes under way and remembers the last one that failed.
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

interface SaveState {
  readonly pending: number
  readonly failed: boolean
  /** Milliseconds since 1970 of the last acknowledged write. */
  readonly savedAt?: number
}
export const saveStore = createStore<SaveState>(() => ({ pending: 0, failed: false }))
export const useSaveState = () => useStore(saveStore)

/** Counts a write in; the returned function counts it out. */
export function saving(): (ok: boolean) => void {
  saveStore.setState((s) => ({ pending: s.pending + 1 }))
  return (ok) =>
    saveStore.setState((s) => ({ pending: s.pending - 1, failed: !ok, savedAt: ok ? Date.now() : s.savedAt }))
}
