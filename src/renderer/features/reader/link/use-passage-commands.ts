// What the keys do with the selected passage, and the passage that is about to become evidence.
import { type RefObject, useMemo, useState } from 'react'
import { addAnchor } from '../../../state/corpus/actions'
import { startDraft } from '../../../state/corpus/draft'
import { type KeptPassage, keepPassage } from '../../../state/review/evidence'
import { viewStore } from '../../../state/view-store'
import type { Command } from '../../../state/window/shortcuts'
import { selectedSpan } from '../text/offsets'

/** Commands in the order of the tools; `evidence` and `noted` are set while the menu or box for them is open. */
export function usePassageCommands(
  root: RefObject<HTMLElement | null>,
  documentId: string,
  text: string,
  readOnly: boolean,
) {
  const [evidence, setEvidence] = useState<KeptPassage>()
  const [noted, setNoted] = useState<KeptPassage>()
  const commands = useMemo<readonly Command[]>(() => {
    const span = () => (root.current ? selectedSpan(root.current, text) : undefined)
    const clear = () => document.getSelection()?.removeAllRanges()
    const create = () => {
      const found = span()
      if (!found) return
      void startDraft(documentId, found, text.slice(found.start, found.end))
      clear()
    }
    const add = () => {
      const found = span()
      const id = viewStore.getState().selection.at(-1)
      if (!found || !id) return
      void addAnchor(id, { documentId, spans: [found] })
      clear()
    }
    const passage = (): KeptPassage | undefined => {
      const found = span()
      return found && { documentId, span: found, quote: text.slice(found.start, found.end) }
    }
    const link = () => {
      const found = passage()
      if (found) keepPassage(found)
      clear()
    }
    return [
      { id: 'claim.create', run: create, enabled: () => !readOnly && span() !== undefined },
      {
        id: 'claim.addPassage',
        run: add,
        enabled: () => !readOnly && span() !== undefined && viewStore.getState().selection.length > 0,
      },
      {
        id: 'claim.evidence',
        run: () => setEvidence(passage()),
        enabled: () => !readOnly && span() !== undefined && viewStore.getState().selection.length > 0,
      },
      { id: 'passage.link', run: link, enabled: () => !readOnly && span() !== undefined },
      {
        id: 'claim.note',
        run: () => setNoted(passage()),
        enabled: () => !readOnly && span() !== undefined && viewStore.getState().selection.length === 0,
      },
    ]
  }, [root, documentId, text, readOnly])
  const onLeave = () => {
    setEvidence(undefined)
    setNoted(undefined)
  }
  const onClose = () => {
    onLeave()
    root.current?.focus({ preventScroll: true })
  }
  return { commands, evidence, noted, onClose, onLeave }
}
