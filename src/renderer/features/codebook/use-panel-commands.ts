// Commands on the chosen tag: F2 goes to its name, Delete asks, the rest open their dialogs.
import { useMemo } from 'react'
import { codebookStore, openTagDialog, tagSelection } from '../../state/corpus/codebook'
import { viewStore } from '../../state/view-store'
import { type Command, useCommands } from '../../state/window/shortcuts'

const chosen = () => codebookStore.getState().chosen
const isChosen = () => chosen() !== undefined
const onChosen = (kind: 'move' | 'merge' | 'split' | 'delete') => () => {
  const id = chosen()
  if (id) openTagDialog({ kind, id })
}
/** Moves focus to the name of the chosen tag, all of it selected. */
function rename(): void {
  document.querySelector<HTMLInputElement>('#panel-codebook [data-tag-name]')?.select()
}
function selection(): void {
  const id = chosen()
  if (id) tagSelection(id)
}
const WRITING: readonly Command[] = [
  { id: 'tag.new', run: () => openTagDialog({ kind: 'new' }) },
  { id: 'tag.rename', run: rename, enabled: isChosen },
  { id: 'tag.move', run: onChosen('move'), enabled: isChosen },
  { id: 'tag.merge', run: onChosen('merge'), enabled: isChosen },
  { id: 'tag.split', run: onChosen('split'), enabled: isChosen },
  { id: 'tag.delete', run: onChosen('delete'), enabled: isChosen },
  { id: 'tag.selection', run: selection, enabled: () => isChosen() && viewStore.getState().selection.length > 0 },
]
const READING: readonly Command[] = [{ id: 'codebook.export', run: () => openTagDialog({ kind: 'export' }) }]

export function usePanelCommands(readOnly: boolean): void {
  useCommands(useMemo(() => (readOnly ? READING : [...WRITING, ...READING]), [readOnly]))
}
