// Mounts a part of the window over a fake connection, with the keys of the window at work.
import '@renderer/ui/fonts.css'
import '@renderer/ui/tokens.css'
import '@renderer/ui/base.css'
import type { Connection } from '@renderer/api/connection'
import { setConnection } from '@renderer/state/client'
import { loadLedger } from '@renderer/state/ledger/ledger-store'
import { noticeStore } from '@renderer/state/notices'
import { queryClient } from '@renderer/state/queries'
import { loadSettings } from '@renderer/state/settings'
import { dispatchKey } from '@renderer/state/shortcuts'
import { viewStore } from '@renderer/state/view-store'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'

/** Resolves once settings and ledger are loaded and the part is asked to render; call the answer to take it away. */
export async function mount(connection: Connection, part: ReactNode): Promise<() => void> {
  queryClient.clear()
  noticeStore.setState({ notices: [], spoken: '' })
  viewStore.setState({ selection: [], filters: [], passage: undefined, documentId: undefined, layout: 'read' })
  setConnection(connection)
  await loadSettings('fixture')
  loadLedger(await connection.bytes('ledger'))
  const host = document.createElement('div')
  host.style.cssText = 'height: 800px; display: flex; flex-direction: column'
  document.body.append(host)
  const root = createRoot(host)
  root.render(<QueryClientProvider client={queryClient}>{part}</QueryClientProvider>)
  const keys = (event: KeyboardEvent) => {
    if (!event.defaultPrevented && dispatchKey(event, true)) event.preventDefault()
  }
  window.addEventListener('keydown', keys)
  return () => {
    window.removeEventListener('keydown', keys)
    root.unmount()
    host.remove()
  }
}
