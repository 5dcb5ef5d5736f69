// Commands of views: back and forward, keeping one, its address, its file.
import { useEffect, useMemo, useRef } from 'react'
import { PAST_COMMANDS } from '../../../state/coordination/past'
import { useProject } from '../../../state/corpus/queries'
import { copyAddress, keepView, openAddress, openViewFile } from '../../../state/review/saved-views'
import { type Command, useCommands } from '../../../state/window/shortcuts'
import { string } from '../../../state/window/strings'
import { ViewDialog } from './ViewDialog'

export function ViewCommands() {
  const input = useRef<HTMLInputElement>(null)
  const writable = useProject().data?.corpus.readOnly === undefined
  const commands = useMemo<readonly Command[]>(
    () => [
      ...PAST_COMMANDS,
      { id: 'view.keep', run: keepView, enabled: () => writable },
      { id: 'view.copyAddress', run: () => void copyAddress() },
      { id: 'view.openFile', run: () => input.current?.click() },
    ],
    [writable],
  )
  useCommands(commands)
  useEffect(() => {
    // the address of a view, pasted anywhere but into a field, leads there
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.closest('input, textarea, [role="combobox"]')) return
      if (openAddress(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault()
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [])
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".eqview"
        aria-label={string('command.view.openFile')}
        data-testid="view-file"
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) void openViewFile(file)
        }}
      />
      <ViewDialog />
    </>
  )
}
