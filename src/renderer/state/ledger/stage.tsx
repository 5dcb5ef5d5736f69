// Gives a panel the ledger. After a change of claims each panel takes it in a task of its own, so that no frame waits
// for all of them; a change of filters, or of rows in the arrays that all read, reaches all at once. Within a panel everything is of one ledger.
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
/** Rows moved in the very memory that the panels read: none may go on with the numbers it has. */
const movedInPlace = ({ columns: now }: MaybeLedger, { columns: then }: MaybeLedger): boolean =>
  now !== undefined && then !== undefined && now.ids !== then.ids && now.ids.buffer === then.ids.buffer

ledgerStore.subscribe((state, before) => {
  if (state.columns === before.columns || movedInPlace(state, before)) {
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
