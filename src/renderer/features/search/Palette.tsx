// One box for search, commands and filters. Opened by `palette.open`.
import { useMemo, useState } from 'react'
import { useCommands } from '../../state/shortcuts'
import { string } from '../../state/strings'
import { Dialog } from '../../ui/Dialog'

export function Palette() {
  const [open, setOpen] = useState(false)
  useCommands(useMemo(() => [{ id: 'palette.open', run: () => setOpen(true) }], []))
  return (
    <Dialog title={string('command.palette.open')} open={open} onClose={() => setOpen(false)}>
      <input aria-label={string('window.search')} />
    </Dialog>
  )
}
