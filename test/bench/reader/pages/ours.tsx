// Our real panel, gutter and all, over a ledger that the window already holds; the text comes as bytes as it always does.
import '@renderer/ui/styles/tokens.css'
import '@renderer/ui/styles/base.css'
import { ReaderPanel } from '@renderer/features/reader/ReaderPanel'
import { setConnection } from '@renderer/state/corpus/client'
import { queryClient } from '@renderer/state/corpus/queries'
import { loadLedger } from '@renderer/state/ledger/ledger-store'
import { openDocument } from '@renderer/state/view-store'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { fakeConnection } from '../../../preview/fake-connection'
import { recordsOf } from '../text'
import { firstPaint, marks, scrolling, text } from './steps'

document.documentElement.dataset.theme = 'light'
const records = recordsOf(marks)
const connection = fakeConnection(records.length, {}, { records, text })
setConnection(connection)
loadLedger(await connection.bytes('ledger'))
openDocument(records[0]!.anchors[0]!.document)

window.readerBench = {
  open: () =>
    firstPaint(
      () =>
        createRoot(document.getElementById('root') as HTMLElement).render(
          <QueryClientProvider client={queryClient}>
            <ReaderPanel />
          </QueryClientProvider>,
        ),
      () => CSS.highlights.size > 0,
    ),
  ...scrolling(() => document.querySelector('[data-testid="reader-scroller"]') as Element),
}
