// What can be done with the selected passage, beside it: a new claim, or one more passage for the selected claim.
import { type RefObject, useEffect, useMemo, useState } from 'react'
import { addAnchor } from '../../state/actions'
import { startDraft } from '../../state/draft'
import { type Command, keysOf, useCommands } from '../../state/shortcuts'
import { string } from '../../state/strings'
import { useView, viewStore } from '../../state/view-store'
import { Button } from '../../ui/Button'
import styles from './Reader.module.css'
import { selectedSpan } from './text/offsets'

interface Props {
  readonly scroller: RefObject<HTMLElement | null>
  readonly root: RefObject<HTMLElement | null>
  readonly documentId: string
  readonly text: string
  readonly readOnly: boolean
}
export function SelectionTools({ scroller, root, documentId, text, readOnly }: Props) {
  const [at, setAt] = useState<{ left: number; top: number }>()
  const selected = useView((s) => s.selection.at(-1))
  useEffect(() => {
    const look = () => {
      const view = scroller.current
      const span = root.current && selectedSpan(root.current, text)
      if (!view || !span) return setAt(undefined)
      const boxes = document.getSelection()!.getRangeAt(0).getClientRects()
      const box = boxes[boxes.length - 1]
      const origin = view.getBoundingClientRect()
      if (box)
        setAt({
          left: Math.max(8, Math.min(box.right - origin.left, origin.width - 260)),
          top: box.bottom - origin.top + view.scrollTop + 6,
        })
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [scroller, root, text])
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
    return [
      { id: 'claim.create', run: create, enabled: () => !readOnly && span() !== undefined },
      {
        id: 'claim.addPassage',
        run: add,
        enabled: () => !readOnly && span() !== undefined && viewStore.getState().selection.length > 0,
      },
    ]
  }, [root, documentId, text, readOnly])
  useCommands(commands)
  if (!at || readOnly) return null
  return (
    <div className={styles.tools} style={at} role="toolbar" aria-label={string('reader.passage')}>
      <Button kind="quiet" onPress={commands[0]?.run}>
        {string('reader.newClaim')} <kbd>{keysOf('claim.create')[0]}</kbd>
      </Button>
      {selected && (
        <Button kind="quiet" onPress={commands[1]?.run}>
          {string('reader.addPassage')} <kbd>{keysOf('claim.addPassage')[0]}</kbd>
        </Button>
      )}
    </div>
  )
}
