// Our real panel, land, names and all, over a synthetic ledger that the window already holds; moved by its own keys.
import '@renderer/ui/styles/tokens.css'
import '@renderer/ui/styles/base.css'
import { loadBasemap } from '@renderer/features/map/draw/basemap'
import { MapPanel } from '@renderer/features/map/MapPanel'
import { setConnection } from '@renderer/state/corpus/client'
import { queryClient } from '@renderer/state/corpus/queries'
import { loadLedger } from '@renderer/state/ledger/ledger-store'
import { packLedger } from '@shared/kernel/ledger'
import { QueryClientProvider } from '@tanstack/react-query'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { fakeConnection } from '../../../preview/fake-connection'
import { placedColumns } from '../claims'
import { claims, firstPaint, frameOf, places } from './steps'

document.documentElement.dataset.theme = 'light'
setConnection(fakeConnection(1))
loadLedger(packLedger(placedColumns(claims, places)))
await loadBasemap()

let painted = false
const put = CanvasRenderingContext2D.prototype.fillText
CanvasRenderingContext2D.prototype.fillText = function (...args) {
  painted = true
  return put.apply(this, args)
}
const frame = () => document.querySelector('[data-panel="map"] canvas')!.parentElement!.parentElement as HTMLElement
const ARROWS = { left: 'ArrowLeft', right: 'ArrowRight', up: 'ArrowUp', down: 'ArrowDown' } as const
const press = (key: string) =>
  // React would draw in a task of its own: its cost is the same
  flushSync(() => frame().dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey: true, bubbles: true })))

window.mapBench = {
  render: () =>
    firstPaint(
      () =>
        createRoot(document.getElementById('root') as HTMLElement).render(
          <QueryClientProvider client={queryClient}>
            <MapPanel />
          </QueryClientProvider>,
        ),
      () => painted,
    ),
  pan: (dx, dy) =>
    frameOf(() => press(dx === 0 ? (dy > 0 ? ARROWS.down : ARROWS.up) : dx > 0 ? ARROWS.right : ARROWS.left)),
}
