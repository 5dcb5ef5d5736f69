// Commands on the corpus as a whole: export, check, back up, print. Opens their dialogs; draws nothing else.
import { useMemo, useState } from 'react'
import { write } from '../../state/corpus/actions'
import { client } from '../../state/corpus/client'
import { setLayout } from '../../state/view-store'
import { done } from '../../state/window/notices'
import { type Command, useCommands } from '../../state/window/shortcuts'
import { string } from '../../state/window/strings'
import { CheckDialog } from './CheckDialog'
import { ExportDialog, type Format } from './ExportDialog'

async function backUp(): Promise<void> {
  const answer = await write(() => client().project.backup())
  if (answer) done(string('backup.done', { name: answer.name }))
}

/** Goes to the brief, which prints when it opens; the focus goes with it. */
function showBrief(): void {
  setLayout('brief')
  requestAnimationFrame(() => document.getElementById('panel-brief')?.focus())
}

export function CorpusCommands() {
  const [format, setFormat] = useState<Format>()
  const [checking, setChecking] = useState(false)
  const commands = useMemo<readonly Command[]>(
    () => [
      { id: 'exchange.csv', run: () => setFormat('csv') },
      { id: 'exchange.json', run: () => setFormat('json') },
      { id: 'project.check', run: () => setChecking(true) },
      { id: 'project.backup', run: () => void backUp() },
      { id: 'brief.print', run: showBrief },
    ],
    [],
  )
  useCommands(commands)
  return (
    <>
      {format && <ExportDialog format={format} onClose={() => setFormat(undefined)} />}
      {checking && <CheckDialog onClose={() => setChecking(false)} />}
    </>
  )
}
