// The host's settings in this window: read once, changed in small pieces, layouts kept per corpus.
import type { Settings } from '@shared/contract/host'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { client } from '../corpus/client'
import { fail } from './notices'

export const settingsStore = createStore<{ readonly settings?: Settings; readonly corpusId?: string }>(() => ({}))
export const useSetting = <K extends keyof Settings>(key: K): Settings[K] | undefined =>
  useStore(settingsStore, (s) => s.settings?.[key])

/** Reads the settings and names the corpus whose layout applies. */
export async function loadSettings(corpusId: string): Promise<Settings> {
  const settings = await client().host.settings()
  settingsStore.setState({ settings, corpusId })
  return settings
}
/** Changes settings here at once and in the host's file. */
export function saveSettings(changes: Partial<Settings>): void {
  const { settings } = settingsStore.getState()
  if (!settings) return
  settingsStore.setState({ settings: { ...settings, ...changes } })
  client().host.updateSettings(changes).catch(fail)
}

let timer: ReturnType<typeof setTimeout> | undefined
/** A remembered fact of this corpus's layout (panel sizes, columns, reading position). */
export function layoutFact<T>(key: string): T | undefined {
  const { settings, corpusId } = settingsStore.getState()
  return corpusId === undefined ? undefined : (settings?.layouts[corpusId]?.[key] as T | undefined)
}
/** Remembers a fact; written half a second after the last change. */
export function keepLayoutFact(key: string, value: unknown): void {
  const { settings, corpusId } = settingsStore.getState()
  if (!settings || corpusId === undefined) return
  const layouts = { ...settings.layouts, [corpusId]: { ...settings.layouts[corpusId], [key]: value } }
  settingsStore.setState({ settings: { ...settings, layouts } })
  clearTimeout(timer)
  timer = setTimeout(() => {
    const now = settingsStore.getState().settings
    if (now) client().host.updateSettings({ layouts: now.layouts }).catch(fail)
  }, 500)
}
