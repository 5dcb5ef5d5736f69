// Commands that belong to the window as a whole, and the one listener that turns key presses into commands.
import { useEffect, useMemo } from 'react'
import { redo, undo } from './state/corpus/actions'
import { clearSelection, maximise, viewStore } from './state/view-store'
import { nextTheme, scaleText } from './state/window/appearance'
import { useSetting } from './state/window/settings'
import { type Command, dispatchKey, useCommands } from './state/window/shortcuts'
import { stepClaim } from './state/window/step'

const PANELS = ['library', 'reader', 'map', 'claims', 'timeline', 'inspector', 'balance', 'cell']

/** Moves focus to what a panel offers first, else to the panel itself. */
function focusPanel(name: string): void {
  const panel = document.getElementById(`panel-${name}`)
  // what a list twin covers cannot take focus; then the list or the panel does
  for (const target of panel?.querySelectorAll<HTMLElement>('[data-autofocus], [role="listbox"][tabindex="0"]') ?? []) {
    target.focus()
    if (document.activeElement === target) return
  }
  panel?.focus()
}
function toggleFullScreen(): void {
  const panel = document.activeElement?.closest<HTMLElement>('[data-panel]')?.dataset.panel
  maximise(viewStore.getState().maximised ? undefined : panel)
}

export function GlobalCommands() {
  const single = useSetting('singleKeys') ?? true
  const commands = useMemo<readonly Command[]>(
    () => [
      { id: 'history.undo', run: () => void undo() },
      { id: 'history.redo', run: () => void redo() },
      { id: 'selection.clear', run: () => (viewStore.getState().maximised ? maximise(undefined) : clearSelection()) },
      { id: 'claim.next', run: () => stepClaim(1) },
      { id: 'claim.previous', run: () => stepClaim(-1) },
      { id: 'claim.edit', run: () => focusPanel('inspector'), enabled: () => viewStore.getState().inspectorOpen },
      { id: 'view.maximise', run: toggleFullScreen },
      { id: 'theme.next', run: nextTheme },
      { id: 'font.larger', run: () => scaleText(1.1) },
      { id: 'font.smaller', run: () => scaleText(1 / 1.1) },
      ...PANELS.map((name) => ({ id: `panel.${name}`, run: () => focusPanel(name) })),
    ],
    [],
  )
  useCommands(commands)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && dispatchKey(event, single)) event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [single])
  return null
}
