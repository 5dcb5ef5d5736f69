// The whole window over a seeded corpus: reader, claims, map, timeline, facets and chips, all live.
import '@renderer/ui/styles/fonts.css'
import '@renderer/ui/styles/tokens.css'
import '@renderer/ui/styles/base.css'
import { App } from '@renderer/App'
import { setConnection } from '@renderer/state/corpus/client'
import { queryClient } from '@renderer/state/corpus/queries'
import { ledgerStore } from '@renderer/state/ledger/ledger-store'
import { startSync } from '@renderer/state/ledger/sync'
import { chip, putFilter } from '@renderer/state/view-store'
import { loadSettings } from '@renderer/state/window/settings'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { fakeConnection } from '../../../preview/fake-connection'
import { benchRecords, benchText } from '../corpus'
import { settled, timeOf, watchPage } from './clock'

const count = Number(new URLSearchParams(location.search).get('claims') ?? 10_000)
const brush = { ...chip(), field: 'event', certain: false, keepUndated: true } as const

async function start(): Promise<number> {
  const settings = { theme: 'light', fontSize: 1, tourDone: true, singleKeys: true, layouts: {}, sequences: {} }
  const answers = {
    'host.settings': () => settings,
    'host.updateSettings': () => settings,
    'briefs.list': () => ({ briefs: [] }),
    'entities.list': () => ({ entities: [] }),
  }
  setConnection(fakeConnection(count, answers, { records: benchRecords(count), text: benchText(count) }))
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
    const ms = await timeOf(() => putFilter({ ...brush, from, to }))
    const state = ledgerStore.getState()
    return { ms, visible: state.columns ? (state as { visibleCount: number }).visibleCount : 0 }
  },
}
