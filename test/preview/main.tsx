// `?page=MapPanel&claims=10000&theme=dark` shows one panel over a seeded corpus.
import '@renderer/trusted-types'
import '@renderer/ui/styles/fonts.css'
import '@renderer/ui/styles/tokens.css'
import '@renderer/ui/styles/base.css'
import { setConnection } from '@renderer/state/corpus/client'
import { queryClient } from '@renderer/state/corpus/queries'
import { startSync } from '@renderer/state/ledger/sync'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ComponentType, lazy, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { fakeConnection } from './fake-connection'

const panels = import.meta.glob<Record<string, ComponentType>>([
  '../../src/renderer/features/*/*Panel.tsx',
  '../../src/renderer/App.tsx',
])
const pages = new Map(Object.entries(panels).map(([path, load]) => [path.match(/(\w+)\.tsx$/)?.[1] ?? path, load]))

const query = new URLSearchParams(location.search)
document.documentElement.dataset.theme = query.get('theme') ?? 'light'
setConnection(fakeConnection(Number(query.get('claims') ?? 300)))
void startSync(new AbortController().signal)

const load = pages.get(query.get('page') ?? '')
const Page = load && lazy(async () => ({ default: Object.values(await load())[0] as ComponentType }))
const list = [...pages.keys()].map((page) => (
  <li key={page}>
    <a href={`?page=${page}`}>{page}</a>
  </li>
))
createRoot(document.getElementById('root') as HTMLElement).render(
  <QueryClientProvider client={queryClient}>
    <Suspense>{Page ? <Page /> : <ul>{list}</ul>}</Suspense>
  </QueryClientProvider>,
)
