// Mounts a part of the window over a fake connection, with the keys of the window at work.
import '@renderer/ui/styles/fonts.css'
import '@renderer/ui/styles/tokens.css'
import '@renderer/ui/styles/base.css'
import type { Connection } from '@renderer/api/connection'
import { setConnection } from '@renderer/state/corpus/client'
import { queryClient } from '@renderer/state/corpus/queries'
import { loadLedger } from '@renderer/state/ledger/ledger-store'
import { viewStore } from '@renderer/state/view-store'
import { noticeStore } from '@renderer/state/window/notices'
import { loadSettings } from '@renderer/state/window/settings'
import { dispatchKey } from '@renderer/state/window/shortcuts'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'

/** Resolves once settings and ledger are loaded and the part is asked to render; call the answer to take it away. */
export async function mount(connection: Connection, part: ReactNode): Promise<() => void> {
  queryClient.clear()
  noticeStore.setState({ notices: [], spoken: '' })
  viewStore.setState({
    selection: [],
    filters: [],
    facts: {},
    passage: undefined,
    documentId: undefined,
    layout: 'read',
  })
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
