// Which panel of the ledger stands in the dock at the right of every layout. Remembered per corpus.

import { useView, viewStore } from '../view-store'
import { keepLayoutFact, layoutFact } from './settings'

/** Panels of the dock in the order of their tabs. */
export const DOCK_PANELS = [
  'network',
  'entities',
  'sources',
  'codebook',
  'forecasts',
  'agreement',
  'gaps',
  'notes',
  'history',
] as const
export type DockPanel = (typeof DOCK_PANELS)[number]

const isPanel = (name: unknown): name is DockPanel => DOCK_PANELS.some((panel) => panel === name)

/** Shows a panel in the dock, opening it where it is closed; undefined closes it. Focus is the caller's. */
export function openDock(panel: DockPanel | undefined): void {
  viewStore.setState({ dock: panel, maximised: undefined })
  keepLayoutFact('dock', panel ?? '')
}
/** Frames for which a panel's first control is waited for: what it lists may still be on its way. */
const FRAMES = 90
/** The panel that had the focus before the dock took it. */
let cameFrom: string | undefined
/** Closes the dock; focus that was in it goes back to the panel that it came from, else to the reader or the first. */
export function closeDock(): void {
  const docked = document.getElementById(`panel-${viewStore.getState().dock}`)
  const inside = docked?.contains(document.activeElement)
  openDock(undefined)
  if (!inside) return
  requestAnimationFrame(() => {
    const panel = (cameFrom && document.getElementById(cameFrom)) || document.getElementById('panel-reader')
    const back = panel ?? document.querySelector<HTMLElement>('[data-panel]')
    back?.focus()
  })
}
/** Opens the panel and moves focus into it: to the panel at once, to what it offers first as soon as that is there. */
export function focusDock(panel: DockPanel): void {
  const from = document.activeElement?.closest('[data-panel]')?.id
  if (from && from !== `panel-${viewStore.getState().dock}`) cameFrom = from
  openDock(panel)
  const look = (frames: number) => {
    const found = document.getElementById(`panel-${panel}`)
    const first = found?.querySelector<HTMLElement>('[data-autofocus]')
    if (first) return first.focus()
    if (found && !found.contains(document.activeElement)) {
      // whoever has moved on meanwhile is not called back
      if (frames < FRAMES && document.activeElement !== document.body) return
      found.focus()
    }
    if (frames > 0) requestAnimationFrame(() => look(frames - 1))
  }
  requestAnimationFrame(() => look(FRAMES))
}
/** Brings back the dock as it was when this corpus was last open. */
export function restoreDock(): void {
  const kept = layoutFact<string>('dock')
  viewStore.setState({ dock: isPanel(kept) ? kept : undefined })
}
export const useDock = (): DockPanel | undefined => useView((state) => (isPanel(state.dock) ? state.dock : undefined))
