// The whole window, timeline included, over packed columns that come as bytes from the server, as from a host.
import '@renderer/ui/styles/fonts.css'
import '@renderer/ui/styles/tokens.css'
import '@renderer/ui/styles/base.css'
import { App } from '@renderer/App'
import { setConnection } from '@renderer/state/corpus/client'
import { queryClient } from '@renderer/state/corpus/queries'
import { type LedgerState, ledgerStore } from '@renderer/state/ledger/ledger-store'
import { startSync } from '@renderer/state/ledger/sync'
import { chip, putFilter } from '@renderer/state/view-store'
import { loadSettings } from '@renderer/state/window/settings'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { fakeConnection } from '../../../preview/fake-connection'
import { settled, timeOf, watchPage } from '../../linked/pages/clock'

const settings = { theme: 'light', fontSize: 1, tourDone: true, singleKeys: true, layouts: {}, sequences: {} }

async function start(): Promise<number> {
  const answers = {
    'host.settings': () => settings,
    'host.updateSettings': () => settings,
    'briefs.list': () => ({ briefs: [] }),
    'entities.list': () => ({ entities: [] }),
  }
  const fake = fakeConnection(0, answers, { records: [] })
  const ledger = async () => new Uint8Array(await (await fetch('/ledger.bin')).arrayBuffer())
  setConnection({ ...fake, bytes: (path) => (path === 'ledger' ? ledger() : fake.bytes(path)) })
  await loadSettings('bench')
  await startSync(new AbortController().signal)
  createRoot(document.getElementById('root') as HTMLElement).render(
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>,
  )
  await document.fonts.ready
  await settled()
  return ledgerStore.getState().columns?.count ?? 0
}

watchPage()
window.bench = {
  ready: start(),
  async move(from, to) {
    const ms = await timeOf(() => putFilter({ ...chip(), field: 'event', certain: false, keepUndated: true, from, to }))
    const state = ledgerStore.getState()
    return { ms, visible: state.columns ? (state as LedgerState).visibleCount : 0 }
  },
}
