// Asks once who signs the changes; never takes the name from the account. A name that the settings hold signs by itself.
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { write } from '../../state/corpus/actions'
import { client } from '../../state/corpus/client'
import { useProject } from '../../state/corpus/queries'
import { saveSettings, useSetting } from '../../state/window/settings'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { Dialog } from '../../ui/controls/Dialog'
import { initialsOf } from './initials'
import styles from './Welcome.module.css'

const FORM = 'first-run'

export function FirstRun() {
  const project = useProject()
  const { refetch } = project
  const known = useSetting('analyst')
  const loaded = useSetting('theme') !== undefined
  const tried = useRef(false)
  const [asks, setAsks] = useState(false)
  const unsigned = project.data !== undefined && !project.data.currentAnalystId && !project.data.corpus.readOnly
  useEffect(() => {
    if (!unsigned || !loaded || tried.current) return
    tried.current = true
    if (!known) setAsks(true)
    else
      void write(() => client().project.setAnalyst(known)).then((answer) => {
        if (answer) void refetch()
        else setAsks(true)
      })
  }, [unsigned, loaded, known, refetch])
  const sign = async (name: string, initials: string) => {
    const answer = await write(() => client().project.setAnalyst({ name, initials: initials || undefined }))
    if (!answer) return
    saveSettings({ analyst: { name: answer.analyst.name, initials: answer.analyst.initials } })
    await refetch()
    setAsks(false)
  }
  return asks && unsigned ? <Ask onSign={(name, initials) => void sign(name, initials)} /> : null
}

function Ask({ onSign }: { readonly onSign: (name: string, initials: string) => void }) {
  const [name, setName] = useState('')
  const [initials, setInitials] = useState<string>()
  const [field, setField] = useState<HTMLInputElement | null>(null)
  useEffect(() => field?.focus(), [field])
  const shown = initials ?? initialsOf(name)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (name.trim() !== '') onSign(name.trim(), shown.trim())
  }
  const foot = (
    <Button kind="primary" type="submit" form={FORM} isDisabled={name.trim() === ''}>
      {string('firstRun.begin')}
    </Button>
  )
  return (
    <Dialog title={string('firstRun.title')} open onClose={() => undefined} locked footer={foot}>
      <p className={styles.why}>{string('firstRun.why')}</p>
      <form id={FORM} className={styles.form} onSubmit={submit}>
        <label htmlFor="analyst-name">{string('firstRun.name')}</label>
        <input
          id="analyst-name"
          ref={setField}
          autoComplete="off"
          maxLength={120}
          value={name}
          onChange={(e) => setName(e.target.value)}
        />
        <label htmlFor="analyst-initials">{string('firstRun.initials')}</label>
        <input
          id="analyst-initials"
          className={styles.initials}
          autoComplete="off"
          maxLength={6}
          value={shown}
          onChange={(e) => setInitials(e.target.value)}
        />
      </form>
    </Dialog>
  )
}
