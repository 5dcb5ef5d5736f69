// The sheet of keys, made from the one keymap; also the switch for keys of a single letter.
import { useMemo, useState } from 'react'
import { bindings, useCommands } from '../../state/shortcuts'
import { string } from '../../state/strings'
import { Dialog } from '../../ui/Dialog'

export function KeySheet() {
  const [open, setOpen] = useState(false)
  useCommands(useMemo(() => [{ id: 'keys.show', run: () => setOpen(true) }], []))
  return (
    <Dialog title={string('keys.title')} open={open} onClose={() => setOpen(false)}>
      <dl>
        {bindings.map(({ command, keys }) => (
          <div key={command}>
            <dt>{string(`command.${command}`)}</dt>
            <dd>{keys.join(', ')}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
