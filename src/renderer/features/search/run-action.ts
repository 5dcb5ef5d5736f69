// What choosing an item of the palette does, once the palette is closed.
import type { SearchHit } from '@shared/contract/search'
import type { Filter } from '@shared/kernel/filter'
import { client } from '../../state/client'
import { countListed } from '../../state/ledger/facets'
import { ledgerStore } from '../../state/ledger/ledger-store'
import { fail } from '../../state/notices'
import { runCommand } from '../../state/shortcuts'
import { chip, putFilter, select, showPassage, toggleValue } from '../../state/view-store'
import type { Action } from './palette-items'

async function putWords(query: string, negated = false): Promise<void> {
  try {
    const { ids } = await client().search.claims({ query })
    putFilter({ ...chip(), negated, field: 'text', text: query, ids })
  } catch (error) {
    fail(error)
  }
}
async function putParsed(filters: readonly Filter[]): Promise<void> {
  for (const filter of filters) {
    if (filter.field === 'text') await putWords(filter.text, filter.negated)
    else putFilter({ ...filter, id: chip().id })
  }
}
/** Claims that name an entity: as an actor where it acts in any, else as a place. */
function narrowToEntity(id: string): void {
  const { columns } = ledgerStore.getState()
  if (!columns) return
  const acts = countListed(columns, new Uint8Array(columns.count), 'actor').get(id)?.total ?? 0
  toggleValue(acts > 0 ? 'actor' : 'place', id)
}
function openHit({ kind, id, span, target }: SearchHit): void {
  if (kind === 'document') showPassage(id, span)
  else if (kind === 'claim') select([id])
  else if (kind === 'entity') narrowToEntity(id)
  else if (target?.kind === 'claim') select([target.id])
  else if (target?.kind === 'document') showPassage(target.id, { start: 0, end: 1 })
}

/** Runs all but completions, which stay inside the palette. */
export function runAction(action: Action): void {
  switch (action.type) {
    case 'command':
      runCommand(action.id)
      return
    case 'filter':
      void putParsed(action.filters)
      return
    case 'words':
      void putWords(action.query)
      return
    case 'hit':
      openHit(action.hit)
      return
    case 'complete':
  }
}
