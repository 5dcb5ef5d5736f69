// Gives a panel the ledger. After a change of claims each panel takes it in a task of its own, so that no frame waits
// for all of them; a change of filters reaches all at once. Within a panel everything is of one ledger.
import { type ReactNode, useLayoutEffect, useState } from 'react'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { ledgerStore, type MaybeLedger, StageContext } from './ledger-store'

type Stage = StoreApi<MaybeLedger>

/** Panels on screen, in the order in which they came. */
const stages = new Set<Stage>()
let waiting: Stage[] = []
let running = false

const take = (stage: Stage): void => stage.setState(ledgerStore.getState(), true)

function next(): void {
  const stage = waiting.shift()
  running = waiting.length > 0
  if (running) setTimeout(next)
  if (stage && stages.has(stage)) take(stage)
}
ledgerStore.subscribe((state, before) => {
  if (state.columns === before.columns) {
    waiting = []
    for (const stage of stages) take(stage)
    return
  }
  waiting = [...stages]
  if (running) return
  running = true
  setTimeout(next)
})

/** A panel's own view of the ledger. */
export function LedgerStage({ children }: { readonly children: ReactNode }) {
  const [stage] = useState<Stage>(() => createStore<MaybeLedger>(() => ledgerStore.getState()))
  useLayoutEffect(() => {
    stages.add(stage)
    take(stage)
    return () => void stages.delete(stage)
  }, [stage])
  return <StageContext value={stage}>{children}</StageContext>
}
