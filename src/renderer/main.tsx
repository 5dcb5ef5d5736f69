// Starts the window: policy first, then the connection, settings and ledger, then React.
import './trusted-types'
import './zod-config'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { connect } from './api/connect'
import { applyAppearance } from './state/appearance'
import { setConnection } from './state/client'
import { restoreDock } from './state/dock'
import { startSync } from './state/ledger/sync'
import { fail } from './state/notices'
import { queryClient } from './state/queries'
import { loadSettings } from './state/settings'

async function start(): Promise<void> {
  const connection = await connect()
  setConnection(connection)
  const closing = new AbortController()
  connection.onClosed(() => {
    closing.abort()
    fail({ code: 'CONNECTION_LOST' })
  })
  const project = await connection.client.project.get()
  queryClient.setQueryData(['project'], project)
  applyAppearance(await loadSettings(project.corpus.id))
  restoreDock()
  await startSync(closing.signal)
}

const root = createRoot(document.getElementById('root') as HTMLElement)
start()
  .catch(fail)
  .finally(() =>
    root.render(
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>,
    ),
  )
