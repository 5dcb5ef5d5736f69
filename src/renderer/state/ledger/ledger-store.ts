// The claims as columns in this window, and which rows the filters leave: the one set that every view draws.
import type { Filter } from '@shared/kernel/filter'
import { idOf, type LedgerColumns, type LedgerPatch, openLedger, patchLedger } from '@shared/kernel/ledger'
import { createContext, useContext, useMemo } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { useView, type ViewName, viewStore } from '../view-store'
import { type Mask, maskOf } from './masks'

export interface LedgerState {
  readonly columns: LedgerColumns
  readonly rowOf: ReadonlyMap<string, number>
  /** One byte a row: 1 = passes every filter that is on. */
  readonly visible: Uint8Array
  readonly visibleCount: number
  /** Of the visible rows, those that pass the event filter certainly; absent without one. */
  readonly certainCount?: number
}

const maskCache = new WeakMap<Filter, { readonly columns: LedgerColumns; readonly mask: Mask }>()

function cachedMask(columns: LedgerColumns, filter: Filter): Mask {
  const known = maskCache.get(filter)
  if (known?.columns === columns) return known.mask
  const mask = maskOf(columns, filter)
  maskCache.set(filter, { columns, mask })
  return mask
}

/** Rows that pass all filters that are on; pure but for the mask cache. */
export function narrow(
  columns: LedgerColumns,
  filters: readonly Filter[],
): Pick<LedgerState, 'visible' | 'visibleCount' | 'certainCount'> {
  const visible = new Uint8Array(columns.count).fill(1)
  let certain: Uint8Array | undefined
  for (const filter of filters) {
    if (!filter.on) continue
    const mask = cachedMask(columns, filter)
    if (mask.certain) certain = certain ? certain.map((sure, row) => sure & mask.certain![row]!) : mask.certain
    for (let row = 0; row < visible.length; row++) visible[row]! &= mask.pass[row]!
  }
  let visibleCount = 0
  let certainCount = 0
  for (let row = 0; row < visible.length; row++) {
    visibleCount += visible[row]!
    if (certain) certainCount += visible[row]! & certain[row]!
  }
  return { visible, visibleCount, certainCount: certain ? certainCount : undefined }
}

/** The ledger, or nothing while it loads. */
export type MaybeLedger = LedgerState | { readonly columns: undefined }
export const ledgerStore = createStore<MaybeLedger>(() => ({ columns: undefined }))
/** The store of a panel that takes the ledger in its own time; absent = the window's. */
export const StageContext = createContext<StoreApi<MaybeLedger> | undefined>(undefined)

function put(columns: LedgerColumns): void {
  const rowOf = new Map<string, number>()
  for (let row = 0; row < columns.count; row++) rowOf.set(idOf(columns, row), row)
  ledgerStore.setState({ columns, rowOf, ...narrow(columns, viewStore.getState().filters) }, true)
}
/** Replaces the whole ledger by packed bytes from the host. */
export const loadLedger = (bytes: Uint8Array): void => put(openLedger(bytes))
/** Applies the records of a change. */
export function applyPatch(patch: LedgerPatch): void {
  const { columns } = ledgerStore.getState()
  if (columns) put(patchLedger(columns, patch))
}

viewStore.subscribe((state, before) => {
  const ledger = ledgerStore.getState()
  if (state.filters === before.filters || !ledger.columns) return
  ledgerStore.setState({ ...ledger, ...narrow(ledger.columns, state.filters) }, true)
})

/** The ledger, or undefined while it loads. */
export function useLedger(): LedgerState | undefined {
  return useStore(useContext(StageContext) ?? ledgerStore, (state) =>
    state.columns ? (state as LedgerState) : undefined,
  )
}

/** The mask a view draws: the filters' own, or the set it was frozen with. */
export function useVisible(view: ViewName): Uint8Array | undefined {
  const ledger = useLedger()
  const kept = useView((state) => state.frozen[view])
  return useMemo(() => {
    if (!ledger || !kept) return ledger?.visible
    return Uint8Array.from({ length: ledger.columns.count }, (_, row) => (kept.has(idOf(ledger.columns, row)) ? 1 : 0))
  }, [ledger, kept])
}
