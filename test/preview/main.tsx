// `?page=map&claims=10000&theme=dark` shows one panel over a seeded corpus.
import '@renderer/trusted-types'
import '@renderer/ui/fonts.css'
import '@renderer/ui/tokens.css'
import '@renderer/ui/base.css'
import { setConnection } from '@renderer/state/client'
import { startSync } from '@renderer/state/ledger/sync'
import { queryClient } from '@renderer/state/queries'
import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { fakeConnection } from './fake-connection'

const PAGES = {
  map: lazy(async () => ({ default: (await import('@renderer/features/map/MapPanel')).MapPanel })),
  timeline: lazy(async () => ({ default: (await import('@renderer/features/timeline/TimelinePanel')).TimelinePanel })),
  claims: lazy(async () => ({ default: (await import('@renderer/features/claims-table/ClaimsPanel')).ClaimsPanel })),
  reader: lazy(async () => ({ default: (await import('@renderer/features/reader/ReaderPanel')).ReaderPanel })),
  window: lazy(async () => ({ default: (await import('@renderer/App')).App })),
}
type PageName = keyof typeof PAGES
const isPage = (name: string | null): name is PageName => name !== null && name in PAGES

const query = new URLSearchParams(location.search)
const name = query.get('page')
document.documentElement.dataset.theme = query.get('theme') ?? 'light'
setConnection(fakeConnection(Number(query.get('claims') ?? 300)))
void startSync(new AbortController().signal)

const Page = isPage(name) ? PAGES[name] : undefined
const list = Object.keys(PAGES).map((page) => (
  <li key={page}>
    <a href={`?page=${page}`}>{page}</a>
  </li>
))
createRoot(document.getElementById('root') as HTMLElement).render(
  <QueryClientProvider client={queryClient}>
    <Suspense>{Page ? <Page /> : <ul>{list}</ul>}</Suspense>
  </QueryClientProvider>,
)
