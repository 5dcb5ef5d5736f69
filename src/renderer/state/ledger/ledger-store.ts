// The claims as columns in this window, and which rows the filters leave: the one set that every view draws.
import type { Filter } from '@shared/kernel/filter'
import { type LedgerColumns, type LedgerPatch, openLedger, patchLedger } from '@shared/kernel/ledger'
import { createContext, useContext, useMemo } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { useView, type ViewName, viewStore } from '../view-store'
import { Engine, type Narrowed } from './engine/engine'
import { prepareSoon } from './engine/prepare'
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

let engine: Engine | undefined
/** The engine of the columns that the window shows. */
function engineOf(columns: LedgerColumns): Engine {
  if (engine?.columns !== columns) engine = new Engine(columns)
  return engine
}

function show(own: Engine, narrowed: Narrowed): void {
  ledgerStore.setState({ columns: own.columns, rowOf: own.rowOf, ...narrowed }, true)
  prepareSoon(own.columns, own.rowOf)
}
function put(columns: LedgerColumns): void {
  const own = engineOf(columns)
  show(own, own.narrow(viewStore.getState().filters))
}
/** Replaces the whole ledger by packed bytes from the host, which are the window's own from now on. */
export const loadLedger = (bytes: Uint8Array): void => put(openLedger(bytes))
/** Applies the records of a change, where the columns stand if it is small. */
export function applyPatch(patch: LedgerPatch): void {
  const { columns } = ledgerStore.getState()
  if (!columns) return
  const own = engineOf(columns)
  own.narrow(viewStore.getState().filters)
  const narrowed = own.patch(patch)
  if (narrowed) show(own, narrowed)
  else put(patchLedger(columns, patch))
}

viewStore.subscribe((state, before) => {
  const ledger = ledgerStore.getState()
  if (state.filters === before.filters || !ledger.columns) return
  ledgerStore.setState({ ...ledger, ...engineOf(ledger.columns).narrow(state.filters) }, true)
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
    const mask = new Uint8Array(ledger.columns.count)
    for (const id of kept) {
      const row = ledger.rowOf.get(id)
      if (row !== undefined) mask[row] = 1
    }
    return mask
  }, [ledger, kept])
}
