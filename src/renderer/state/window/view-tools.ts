// What the tools of a view's head know and do: whether it listens to the filters or keeps the set it had, full screen.
import { idOf } from '@shared/kernel/ledger'
import { useCallback, useMemo, useState } from 'react'
import { type LedgerState, ledgerStore } from '../ledger/ledger-store'
import { freeze, maximise, useView, type ViewName, viewStore } from '../view-store'
import { type Command, useCommands } from './shortcuts'
import { string } from './strings'

const visibleIds = ({ columns, visible }: LedgerState): ReadonlySet<string> =>
  new Set([...visible.keys()].filter((row) => visible[row]).map((row) => idOf(columns, row)))

/** Freezes a view with what it shows, or lets it follow again. */
function toggle(view: ViewName): void {
  const ledger = ledgerStore.getState()
  if (viewStore.getState().frozen[view]) freeze(view, undefined)
  else if (ledger.columns) freeze(view, visibleIds(ledger as LedgerState))
}

const LABELS = {
  listening: string('view.listening'),
  frozen: string('view.frozen'),
  list: string('command.view.list'),
  maximise: string('command.view.maximise'),
}

/** The state behind a view's tools; the same object until one of them is used, so that a brush move leaves them alone. */
export function useViewTools(view: ViewName) {
  const listening = useView((s) => s.frozen[view] === undefined)
  const maximised = useView((s) => s.maximised === view)
  return useMemo(
    () => ({
      listening,
      onListen: () => toggle(view),
      maximised,
      onMaximise: () => maximise(maximised ? undefined : view),
      labels: LABELS,
    }),
    [listening, maximised, view],
  )
}
/** The same for a panel that shows no claims of its own: full screen alone. */
export function usePanelTools(panel: string) {
  const maximised = useView((s) => s.maximised === panel)
  return useMemo(
    () => ({ maximised, onMaximise: () => maximise(maximised ? undefined : panel), labels: LABELS }),
    [maximised, panel],
  )
}

/** Whether a view shows its list twin, and the command that turns it; closing it gives the picture its focus back. */
export function useListTwin(view: ViewName): readonly [list: boolean, toggle: () => void] {
  const [list, setList] = useState(false)
  const toggle = useCallback(() => {
    setList((on) => !on)
    requestAnimationFrame(() => {
      const panel = document.getElementById(`panel-${view}`)
      if (panel?.contains(document.activeElement)) return
      panel?.querySelector<HTMLElement>('[data-autofocus], [role="listbox"]')?.focus()
    })
  }, [view])
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'view.list',
        run: toggle,
        enabled: () => document.activeElement?.closest(`[data-panel="${view}"]`) !== null,
      },
    ],
    [toggle, view],
  )
  useCommands(commands)
  return [list, toggle]
}
