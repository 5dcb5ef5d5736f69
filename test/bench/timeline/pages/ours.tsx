// Our real panel over a synthetic ledger: rendered from the packed bytes, moved by the wheel as a hand would.
import '@renderer/ui/styles/tokens.css'
import '@renderer/ui/styles/base.css'
import { TimelinePanel } from '@renderer/features/timeline/TimelinePanel'
import { setConnection } from '@renderer/state/corpus/client'
import { queryClient } from '@renderer/state/corpus/queries'
import { ledgerStore, loadLedger } from '@renderer/state/ledger/ledger-store'
import { chip, putFilter } from '@renderer/state/view-store'
import { packLedger } from '@shared/kernel/ledger'
import { QueryClientProvider } from '@tanstack/react-query'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { fakeConnection } from '../../../preview/fake-connection'
import { settled, timeOf, watchPage } from '../../linked/pages/clock'
import { benchColumns } from '../claims'
import { frameOf } from './frame'
import './steps'

const count = Number(new URLSearchParams(location.search).get('claims') ?? 10_000)
document.documentElement.dataset.theme = 'light'
setConnection(fakeConnection(1))
const bytes = packLedger(benchColumns(count))
const brush = { ...chip(), field: 'event', certain: false, keepUndated: true } as const
const area = () => document.querySelector('canvas') as HTMLCanvasElement
const wheel = (init: WheelEventInit) => {
  const box = area().getBoundingClientRect()
  const middle = { clientX: box.left + box.width / 2, clientY: box.top + 20 }
  const event = new WheelEvent('wheel', { ...middle, ...init, bubbles: true, cancelable: true })
  // React would draw in a task of its own, in the next frame: its cost is the same
  flushSync(() => area().dispatchEvent(event))
}
/** A picture stands when some of it is no ground. */
const stands = (): boolean => document.querySelector('canvas') !== null && area().width > 1

watchPage()
window.timelineBench = {
  async render() {
    const began = performance.now()
    const ms = await timeOf(() => {
      loadLedger(bytes)
      createRoot(document.getElementById('root') as HTMLElement).render(
        <QueryClientProvider client={queryClient}>
          <TimelinePanel />
        </QueryClientProvider>,
      )
    })
    let late = ms
    while (!stands()) {
      await new Promise((done) => requestAnimationFrame(done))
      late = performance.now() - began
    }
    await settled()
    return { ms: late, items: ledgerStore.getState().columns?.count ?? 0 }
  },
  pan: (share) => frameOf(() => wheel({ deltaX: share * area().getBoundingClientRect().width })),
  zoom: (factor) => frameOf(() => wheel({ ctrlKey: true, deltaY: Math.log(factor) / Math.log(1.0015) })),
  brush: (from, to) => frameOf(() => flushSync(() => putFilter({ ...brush, from, to }))),
}
