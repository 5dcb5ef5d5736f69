// What choosing an item of the palette does, once the palette is closed.
import type { SearchHit } from '@shared/contract/corpus/search'
import { showNote } from '../../state/corpus/notes'
import { showSource } from '../../state/corpus/sources'
import { branchOf, countListed } from '../../state/ledger/facets'
import { applyFilters, applyText, dictionariesNow } from '../../state/ledger/filter-text'
import { ledgerStore } from '../../state/ledger/ledger-store'
import { chip, select, showPassage, toggleValue, toggleValues } from '../../state/view-store'
import { focusDock } from '../../state/window/dock'
import { runCommand } from '../../state/window/shortcuts'
import type { Action } from './palette-items'

/** Words as they were typed into the search: one phrase where all of it is quoted. */
function putWords(query: string): void {
  const quoted = /^["“”]([^"“”]+)["“”]$/.exec(query.trim())?.[1]
  const text = quoted ?? query.replaceAll(/["“”]/g, ' ').trim()
  const phrase = quoted !== undefined && /\s/.test(quoted)
  void applyFilters([{ ...chip(), field: 'text', text, ...(phrase && { phrase }) }], 'add')
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
  else if (kind === 'tag') toggleValues('tag', branchOf(dictionariesNow().tags, id))
  else if (kind === 'collection') void applyText(`collection:${id}`, 'add')
  else if (kind === 'source') showSource(id)
  else if (kind === 'origin') focusDock('sources')
  else if (target?.kind === 'claim') select([target.id])
  else showNote(id)
}

/** Runs all but completions, which stay inside the palette. */
export function runAction(action: Action): void {
  switch (action.type) {
    case 'command':
      runCommand(action.id)
      return
    case 'filter':
      void applyFilters(action.filters, action.replace ? 'replace' : 'add')
      return
    case 'words':
      putWords(action.query)
      return
    case 'hit':
      openHit(action.hit)
      return
    case 'complete':
  }
}
