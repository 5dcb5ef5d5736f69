// The rail at the right edge: one button for each panel of the ledger, pressed while that panel is in the dock.
import { History, ListChecks, MapPinned, Newspaper, Scale, StickyNote, Tags, Target, Waypoints } from 'lucide-react'
import { useMemo } from 'react'
import { Toolbar } from 'react-aria-components'
import { viewStore } from './state/view-store'
import { closeDock, type DockPanel, focusDock, useDock } from './state/window/dock'
import { type Command, keysOf, useCommands } from './state/window/shortcuts'
import { string } from './state/window/strings'
import { IconButton } from './ui/controls/Button'
import styles from './Workspace.module.css'

const ICONS: Readonly<Record<DockPanel, typeof History>> = {
  network: Waypoints,
  entities: MapPinned,
  sources: Newspaper,
  codebook: Tags,
  forecasts: Target,
  agreement: Scale,
  gaps: ListChecks,
  notes: StickyNote,
  history: History,
}

export function DockRail({ panels }: { readonly panels: readonly DockPanel[] }) {
  const docked = useDock()
  const commands = useMemo<readonly Command[]>(
    () => [
      ...panels.map((name) => ({ id: `dock.${name}`, run: () => focusDock(name) })),
      { id: 'dock.close', run: closeDock, enabled: () => viewStore.getState().dock !== undefined },
    ],
    [panels],
  )
  useCommands(commands)
  return (
    <Toolbar className={styles.rail} orientation="vertical" aria-label={string('dock.name')}>
      {panels.map((name) => {
        const Icon = ICONS[name]
        return (
          <IconButton
            key={name}
            label={string(`panel.${name}`)}
            keys={keysOf(`dock.${name}`)[0]}
            pressed={docked === name}
            onPress={() => (docked === name ? closeDock() : focusDock(name))}
          >
            <Icon aria-hidden="true" />
          </IconButton>
        )
      })}
    </Toolbar>
  )
}
