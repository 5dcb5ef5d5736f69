// Facts of the view alone: selection, hover, filters, what is open. Corpus facts live in the ledger and the query cache.
import type { Filter } from '@shared/kernel/filter'
import type { Span } from '@shared/model/base/ids'
import type { LayoutName } from '@shared/model/saved-view'
import { useDeferredValue } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

export const VIEWS = ['reader', 'claims', 'map', 'timeline', 'balance', 'network'] as const
export type ViewName = (typeof VIEWS)[number]
/** `set` replaces, `toggle` adds or removes one (Ctrl), `extend` adds a range given as ids (Shift). */
export type SelectMode = 'set' | 'toggle' | 'extend'

export interface ViewState {
  /** Claim ids in the order they were selected; the last is the one that the Inspector shows. */
  readonly selection: readonly string[]
  /** Which view made the selection: the others scroll to it, that one does not. */
  readonly selectedIn?: ViewName | 'inspector' | 'other'
  readonly hover?: string
  readonly filters: readonly Filter[]
  readonly documentId?: string
  /** A passage that the reader is to show and select, until it has done so. */
  readonly passage?: { readonly documentId: string; readonly span: Span }
  /** A stored brief that its panel is to take up, until it has done so. */
  readonly brief?: string
  readonly layout: LayoutName
  readonly maximised?: string
  readonly inspectorOpen: boolean
  /** The panel in the dock; which names there are is state/dock's. */
  readonly dock?: string
  /** A view that does not listen keeps the set of rows it had: claim ids. */
  readonly frozen: Partial<Record<ViewName, ReadonlySet<string>>>
  /** What each panel shows, in a shape of its own; state/coordination/facts reads and writes it. */
  readonly facts: Readonly<Record<string, unknown>>
}

export const viewStore = createStore<ViewState>(() => ({
  selection: [],
  filters: [],
  layout: 'read',
  inspectorOpen: false,
  frozen: {},
  facts: {},
}))

export const useView = <T>(pick: (state: ViewState) => T): T => useStore(viewStore, pick)

/** More selected claims than this are drawn a moment later than chosen, in slices between frames. */
const MANY = 200
const sets = new WeakMap<readonly string[], ReadonlySet<string>>()
/** The selection for drawing it. */
export function useSelection(): readonly string[] {
  const selection = useView((state) => state.selection)
  const late = useDeferredValue(selection)
  return selection.length > MANY || late.length > MANY ? late : selection
}
/** The same as a set, made once for all who ask. */
export function useSelected(): ReadonlySet<string> {
  const selection = useSelection()
  const known = sets.get(selection) ?? new Set(selection)
  sets.set(selection, known)
  return known
}
const set = viewStore.setState
const get = viewStore.getState

function without(ids: readonly string[], gone: readonly string[]): readonly string[] {
  const set = new Set(gone)
  return ids.filter((id) => !set.has(id))
}

/** Selects claims; the Inspector opens on the last of them. */
export function select(
  ids: readonly string[],
  mode: SelectMode = 'set',
  from: ViewState['selectedIn'] = 'other',
): void {
  const now = get().selection
  const next =
    mode === 'set'
      ? ids
      : mode === 'extend'
        ? [...without(now, ids), ...ids]
        : [...without(now, ids), ...without(ids, now)]
  set({ selection: next, selectedIn: from, inspectorOpen: next.length > 0 || get().inspectorOpen })
}
export const clearSelection = (): void => set({ selection: [], inspectorOpen: false })
export function hover(id: string | undefined): void {
  if (get().hover !== id) set({ hover: id })
}
/** Puts a filter in place of the one with its id, or else of an unpinned one on its field; else adds it. */
export function putFilter(filter: Filter): void {
  const { filters } = get()
  const at = filters.findIndex((f) => f.id === filter.id)
  const same = at >= 0 ? at : filters.findIndex((f) => f.field === filter.field && !f.pinned && f.field !== 'text')
  set({ filters: same < 0 ? [...filters, filter] : filters.map((f, i) => (i === same ? filter : f)) })
}
export const removeFilter = (id: string): void => set({ filters: get().filters.filter((f) => f.id !== id) })
export function changeFilter(id: string, change: Partial<Pick<Filter, 'on' | 'negated' | 'pinned'>>): void {
  set({ filters: get().filters.map((f) => (f.id === id ? { ...f, ...change } : f)) })
}
/** Removes every chip that is not pinned. */
export const clearFilters = (): void => set({ filters: get().filters.filter((f) => f.pinned) })
export const openDocument = (documentId: string | undefined): void => set({ documentId })
/** Opens the document and shows the passage there, selected like a reader's own selection. */
export const showPassage = (documentId: string, span: Span): void =>
  set({
    documentId,
    passage: { documentId, span },
    maximised: undefined,
    layout: get().layout === 'read' || get().layout === 'review' ? get().layout : 'read',
  })
export const passageShown = (): void => set({ passage: undefined })
/** Opens the layout of the brief on a stored one. */
export const showBrief = (brief: string): void => set({ brief, layout: 'brief', maximised: undefined })
export const briefShown = (): void => set({ brief: undefined })
export const setLayout = (layout: LayoutName): void => set({ layout, maximised: undefined })
export const maximise = (panel: string | undefined): void => set({ maximised: panel })
export const openInspector = (inspectorOpen: boolean): void => set({ inspectorOpen })
export function freeze(view: ViewName, ids: ReadonlySet<string> | undefined): void {
  set({ frozen: { ...get().frozen, [view]: ids } })
}

let filterNumber = 0
/** A fresh chip's common fields. */
export const chip = () => ({ id: `f${++filterNumber}`, on: true, negated: false, pinned: false })

/** Adds or removes values of a field's chip, all at once: what a click on a facet does. */
export function toggleValues(
  field: Extract<Filter, { values: readonly string[] }>['field'],
  chosen: readonly string[],
): void {
  const found = get().filters.find((f) => f.field === field && !f.pinned)
  if (!found || !('values' in found)) {
    putFilter({ ...chip(), field, values: chosen })
    return
  }
  const there = chosen.every((value) => found.values.includes(value))
  const values = there ? without(found.values, chosen) : [...found.values, ...without(chosen, found.values)]
  if (values.length === 0) removeFilter(found.id)
  else putFilter({ ...found, values, on: true })
}
export const toggleValue = (field: Parameters<typeof toggleValues>[0], value: string): void =>
  toggleValues(field, [value])
