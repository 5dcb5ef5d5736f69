// What can be done with the selected passage, beside it: a new claim, a passage or evidence for the selected one, a link.
import { type RefObject, useEffect, useState } from 'react'
import { useLinking } from '../../state/review/evidence'
import { useView } from '../../state/view-store'
import { keysOf, useCommands } from '../../state/window/shortcuts'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { EvidenceMenu } from './link/EvidenceMenu'
import { NoteBox } from './link/NoteBox'
import { usePassageCommands } from './link/use-passage-commands'
import styles from './Reader.module.css'
import { selectedSpan } from './text/offsets'

/** Room that the tools need beside the selection, in pixels. */
const TOOLS_WIDTH = 440

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
  const linking = useLinking().first !== undefined
  const { commands, evidence, noted, ...menu } = usePassageCommands(root, documentId, text, readOnly)
  // the box for a note takes the focus, and the selection with it: it stays where it was opened
  const held = noted !== undefined
  useEffect(() => {
    if (held) return
    const look = () => {
      const view = scroller.current
      const span = root.current && selectedSpan(root.current, text)
      if (!view || !span) return setAt(undefined)
      const boxes = document.getSelection()!.getRangeAt(0).getClientRects()
      const box = boxes[boxes.length - 1]
      const origin = view.getBoundingClientRect()
      if (box)
        setAt({
          left: Math.max(8, Math.min(box.right - origin.left, origin.width - TOOLS_WIDTH)),
          top: box.bottom - origin.top + view.scrollTop + 6,
        })
    }
    look()
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [scroller, root, text, held])
  useCommands(commands)
  if (at && noted && !readOnly) return <NoteBox passage={noted} style={at} onClose={menu.onClose} />
  if (!at || readOnly) return null
  if (evidence && selected) return <EvidenceMenu claimId={selected} passage={evidence} style={at} {...menu} />
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
      {selected && (
        <Button kind="quiet" onPress={commands[2]?.run}>
          {string('reader.evidence')} <kbd>{keysOf('claim.evidence')[0]}</kbd>
        </Button>
      )}
      <Button kind="quiet" onPress={commands[3]?.run}>
        {string(linking ? 'reader.linkSecond' : 'reader.link')} <kbd>{keysOf('passage.link')[0]}</kbd>
      </Button>
      {!selected && (
        <Button kind="quiet" onPress={commands[4]?.run}>
          {string('reader.note')} <kbd>{keysOf('claim.note')[0]}</kbd>
        </Button>
      )}
    </div>
  )
}
