// Tagging by keys from Reader, Claims, Map and Timeline: digits, the last tag again, many claims at once.
import { useMemo } from 'react'
import {
  codebookStore,
  flatten,
  openTagDialog,
  tagClaims,
  tagSelection,
  treeOf,
  useCodebook,
} from '../../state/corpus/codebook'
import { useProject, useTags } from '../../state/corpus/queries'
import { viewStore } from '../../state/view-store'
import { type Command, useCommands } from '../../state/window/shortcuts'
import { TagManyDialog } from './dialogs/TagManyDialog'

const selection = () => viewStore.getState().selection
const NONE: readonly Command[] = []

/** Mounted once in the window; shows the dialog for many claims where that is open. */
export function CodebookCommands() {
  const tags = useTags().data
  const readOnly = useProject().data?.corpus.readOnly !== undefined
  const dialog = useCodebook((s) => s.dialog)
  const nodes = useMemo(() => flatten(treeOf(tags ?? [])), [tags])
  const commands = useMemo<readonly Command[]>(() => {
    const many = () => openTagDialog({ kind: 'tag', ids: selection() })
    const codes = nodes.flatMap(({ digit, tag }) =>
      digit ? [{ id: `code.${digit}`, run: () => tagSelection(tag.id), enabled: () => selection().length > 0 }] : [],
    )
    const repeat = () => {
      const { last } = codebookStore.getState()
      if (last) void tagClaims(last, selection(), false)
    }
    return [
      ...codes,
      {
        id: 'tag.repeat',
        run: repeat,
        enabled: () => selection().length > 0 && codebookStore.getState().last !== undefined,
      },
      { id: 'claim.tag', run: many, enabled: () => selection().length > 1 },
    ]
  }, [nodes])
  useCommands(readOnly ? NONE : commands)
  return dialog?.kind === 'tag' && !readOnly ? <TagManyDialog ids={dialog.ids} nodes={nodes} /> : null
}
