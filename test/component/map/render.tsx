// Mounts the map panel at the size it has in the window, over the small corpus.
import '@renderer/ui/styles/fonts.css'
import '@renderer/ui/styles/tokens.css'
import '@renderer/ui/styles/base.css'
import { MapPanel } from '@renderer/features/map/MapPanel'
import { loadLedger } from '@renderer/state/ledger/ledger-store'
import { viewStore } from '@renderer/state/view-store'
import { dispatchKey } from '@renderer/state/window/shortcuts'
import { packLedger } from '@shared/kernel/ledger'
import { createRoot } from 'react-dom/client'
import { mapColumns } from './corpus'

export interface Mounted {
  readonly host: HTMLElement
  readonly unmount: () => void
}
export function mountMap(columns = mapColumns()): Mounted {
  viewStore.setState({ selection: [], filters: [], hover: undefined, frozen: {}, selectedIn: undefined, facts: {} })
  loadLedger(packLedger(columns))
  const host = document.createElement('div')
  host.style.cssText = 'width: 540px; height: 292px'
  document.body.append(host)
  const root = createRoot(host)
  root.render(<MapPanel />)
  const keys = (event: KeyboardEvent) => {
    if (!event.defaultPrevented && dispatchKey(event, true)) event.preventDefault()
  }
  window.addEventListener('keydown', keys)
  return {
    host,
    unmount: () => {
      window.removeEventListener('keydown', keys)
      root.unmount()
      host.remove()
    },
  }
}
