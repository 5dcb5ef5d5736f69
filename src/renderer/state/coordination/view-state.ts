// The state of the window as what can be kept, sent and gone back to, and its way back onto the screen.
import { type Filter, formatFilter, parseWhere } from '@shared/kernel/filter'
import type { LedgerDictionaries } from '@shared/kernel/ledger'
import type { ViewState as KeptState } from '@shared/model/saved-view'
import { answered, dictionariesNow } from '../ledger/filter-text'
import { chip, viewStore } from '../view-store'
import { done, fail } from '../window/notices'
import { string } from '../window/strings'
import { factsNow, showFacts } from './facts'

/** No names: what is written under it names objects by id, and survives their renaming. */
const NAMELESS: LedgerDictionaries = { entities: [], tags: [], documents: [], powers: [] }
/** More of a selection is not kept: it is work in hand, not a place. */
const SELECTED = 200

/** The window as it is now. */
export function stateNow(): KeptState {
  const { layout, filters, documentId, selection, dock } = viewStore.getState()
  const kept = filters.map((filter) => ({
    where: formatFilter(filter, NAMELESS),
    on: filter.on,
    pinned: filter.pinned,
  }))
  return {
    layout,
    filters: kept,
    ...(documentId !== undefined && { documentId }),
    selection: selection.slice(0, SELECTED),
    ...(dock !== undefined && { dock }),
    facts: factsNow(),
  }
}

/** The chips of kept filters; those that are not understood any more are left out and counted. */
async function chipsOf(kept: KeptState['filters']): Promise<{ filters: Filter[]; lost: number }> {
  const filters: Filter[] = []
  let lost = 0
  for (const { where, on, pinned } of kept) {
    const parsed = parseWhere(where, dictionariesNow())
    if (!parsed.ok) lost++
    else filters.push(...parsed.filters.map((filter) => ({ ...filter, id: chip().id, on, pinned })))
  }
  return { filters: await answered(filters), lost }
}

/** Shows a kept state: the whole of it in one step, what is gone left out and told of. */
export async function showState(state: KeptState): Promise<void> {
  try {
    const { filters, lost } = await chipsOf(state.filters)
    const { layout, documentId, selection, dock, facts } = state
    viewStore.setState((now) => ({
      layout,
      filters,
      documentId: documentId ?? now.documentId,
      selection,
      selectedIn: 'other',
      inspectorOpen: selection.length > 0 || now.inspectorOpen,
      dock,
      maximised: undefined,
      frozen: {},
    }))
    showFacts(facts)
    if (lost > 0) done(string('views.lost', { count: lost }))
  } catch (error) {
    fail(error)
  }
}

/** Whether two states show the same: the selection aside, and what panels show that only one of them knows. */
export function samePlace(a: KeptState, b: KeptState): boolean {
  const shared = Object.keys(a.facts).filter((name) => name in b.facts)
  const shown = ({ facts, ...state }: KeptState) => ({
    ...state,
    selection: [],
    facts: shared.map((name) => facts[name]),
  })
  return JSON.stringify(shown(a)) === JSON.stringify(shown(b))
}
