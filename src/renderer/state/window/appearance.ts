// Theme and text size: applied to the root element, kept in the settings.
import type { Settings } from '@shared/contract/host'
import { saveSettings, settingsStore } from './settings'

const THEMES = ['system', 'light', 'dark'] as const

/** Puts theme and size on the page. */
export function applyAppearance({ theme, fontSize }: Pick<Settings, 'theme' | 'fontSize'>): void {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  root.style.fontSize = `${fontSize * 100}%`
}
function change(changes: Partial<Settings>): void {
  saveSettings(changes)
  const { settings } = settingsStore.getState()
  if (settings) applyAppearance(settings)
}
export function nextTheme(): void {
  const now = settingsStore.getState().settings?.theme ?? 'system'
  change({ theme: THEMES[(THEMES.indexOf(now) + 1) % THEMES.length] })
}
/** Multiplies the text size, between 75 % and 200 %. */
export function scaleText(factor: number): void {
  const now = settingsStore.getState().settings?.fontSize ?? 1
  change({ fontSize: Math.min(2, Math.max(0.75, Math.round(now * factor * 100) / 100)) })
}
