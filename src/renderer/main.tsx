// Starts the window: policy first, then the connection, settings and ledger, then React.
import './trusted-types'
import './zod-config'
import './ui/styles/fonts.css'
import './ui/styles/tokens.css'
import './ui/styles/base.css'
import './ui/panels/Dock.module.css'
import './ui/controls/Form.module.css'
import './ui/controls/Menu.module.css'
import './ui/controls/Popover.module.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { connect } from './api/connect'
import { startPast } from './state/coordination/past'
import { setConnection } from './state/corpus/client'
import { queryClient } from './state/corpus/queries'
import { startSync } from './state/ledger/sync'
import { applyAppearance } from './state/window/appearance'
import { restoreDock } from './state/window/dock'
import { fail } from './state/window/notices'
import { loadSettings } from './state/window/settings'

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
  await startPast(closing.signal)
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
