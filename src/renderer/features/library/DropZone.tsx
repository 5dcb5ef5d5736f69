// Files dropped on the library, chosen in a dialog, or text pasted: all become documents the same way.
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { importFiles } from '../../state/corpus/imports'
import { useProject } from '../../state/corpus/queries'
import { type Command, useCommands } from '../../state/window/shortcuts'
import { string } from '../../state/window/strings'
import { ImportDialogs } from './ImportDialogs'
import styles from './LibraryPanel.module.css'
import { PasteDialog } from './PasteDialog'

const ACCEPT = '.txt,.md,.markdown,.html,.htm,.xhtml,text/plain,.json,text/markdown,text/html'

export function DropZone({ children }: { readonly children: ReactNode }) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [pasting, setPasting] = useState(false)
  const writable = useProject().data?.corpus.readOnly === undefined
  const commands = useMemo<readonly Command[]>(
    () => [
      { id: 'documents.import', run: () => input.current?.click(), enabled: () => writable },
      { id: 'documents.paste', run: () => setPasting(true), enabled: () => writable },
    ],
    [writable],
  )
  useCommands(commands)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a drop target beside the button and the command that do the same
    <div
      className={`${styles.drop} ${over ? styles.dropping : ''}`}
      onDragOver={(event) => {
        if (!writable || !event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void importFiles([...event.dataTransfer.files])
      }}
    >
      {children}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPT}
        aria-label={string('command.documents.import')}
        data-testid="import-files"
        onChange={(event) => {
          void importFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <ImportDialogs />
      <PasteDialog open={pasting} onClose={() => setPasting(false)} />
    </div>
  )
}
