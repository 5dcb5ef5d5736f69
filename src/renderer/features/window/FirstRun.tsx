// Asks once who signs the changes; never takes the name from the account.
import { useState } from 'react'
import { write } from '../../state/actions'
import { client } from '../../state/client'
import { useProject } from '../../state/queries'
import { saveSettings } from '../../state/settings'
import { string } from '../../state/strings'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'

export function FirstRun() {
  const project = useProject()
  const [name, setName] = useState('')
  const open = project.data !== undefined && !project.data.currentAnalystId && !project.data.corpus.readOnly
  const sign = async () => {
    const answer = await write(() => client().project.setAnalyst({ name }))
    if (!answer) return
    saveSettings({ analyst: { name: answer.analyst.name, initials: answer.analyst.initials } })
    await project.refetch()
  }
  const foot = (
    <Button kind="primary" isDisabled={name.trim() === ''} onPress={() => void sign()}>
      {string('firstRun.begin')}
    </Button>
  )
  return (
    <Dialog title={string('firstRun.title')} open={open} onClose={() => undefined} locked footer={foot}>
      <label htmlFor="analyst-name">{string('firstRun.name')}</label>
      <input
        id="analyst-name"
        // biome-ignore lint/a11y/noAutofocus: the one field of a dialog that asks for it
        autoFocus
        autoComplete="off"
        value={name}
        onChange={(e) => setName(e.target.value)}
        onKeyDown={(e) => e.key === 'Enter' && name.trim() !== '' && void sign()}
      />
    </Dialog>
  )
}
