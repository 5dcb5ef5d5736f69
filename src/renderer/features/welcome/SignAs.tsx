// Lets another analyst sign from now on: one who is known to the corpus, or a new one. What was signed stays signed.
import { type SubmitEvent, useEffect, useId, useMemo, useState } from 'react'
import { write } from '../../state/corpus/actions'
import { client } from '../../state/corpus/client'
import { useProject } from '../../state/corpus/queries'
import { done } from '../../state/window/notices'
import { saveSettings } from '../../state/window/settings'
import { type Command, useCommands } from '../../state/window/shortcuts'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { Dialog } from '../../ui/controls/Dialog'
import { initialsOf } from './initials'
import styles from './Welcome.module.css'

const FORM = 'sign-as'

export function SignAs() {
  const [asks, setAsks] = useState(false)
  const project = useProject()
  const readOnly = project.data?.corpus.readOnly !== undefined
  const commands = useMemo<readonly Command[]>(
    () => [{ id: 'analyst.sign', run: () => setAsks(true), enabled: () => !readOnly }],
    [readOnly],
  )
  useCommands(commands)
  const sign = async (name: string, initials?: string) => {
    const answer = await write(() => client().project.setAnalyst({ name, initials }))
    if (!answer) return
    const { analyst } = answer
    saveSettings({ analyst: { name: analyst.name, initials: analyst.initials } })
    await project.refetch()
    setAsks(false)
    done(string('signAs.done', { name: analyst.name }))
  }
  if (!asks || !project.data) return null
  const { analysts, currentAnalystId } = project.data
  return (
    <SignAsDialog
      analysts={analysts}
      current={currentAnalystId}
      onSign={(name, initials) => void sign(name, initials)}
      onClose={() => setAsks(false)}
    />
  )
}

interface Props {
  readonly analysts: readonly { readonly id: string; readonly name: string; readonly initials: string }[]
  readonly current?: string
  readonly onSign: (name: string, initials?: string) => void
  readonly onClose: () => void
}
const NEW = 'new'

function SignAsDialog({ analysts, current, onSign, onClose }: Props) {
  const id = useId()
  const [chosen, setChosen] = useState(current ?? NEW)
  const [name, setName] = useState('')
  const [form, setForm] = useState<HTMLFormElement | null>(null)
  useEffect(() => form?.querySelector<HTMLElement>('input:checked')?.focus(), [form])
  const known = analysts.find((analyst) => analyst.id === chosen)
  const ready = known !== undefined || name.trim() !== ''
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (known) onSign(known.name, known.initials)
    else if (ready) onSign(name.trim(), initialsOf(name) || undefined)
  }
  const foot = (
    <>
      <Button onPress={onClose}>{string('dialog.cancel')}</Button>
      <Button kind="primary" type="submit" form={FORM} isDisabled={!ready}>
        {string('signAs.sign')}
      </Button>
    </>
  )
  return (
    <Dialog title={string('signAs.title')} open onClose={onClose} footer={foot}>
      <p className={styles.why}>{string('signAs.why')}</p>
      <form id={FORM} ref={setForm} onSubmit={submit}>
        <fieldset className={styles.choices}>
          <legend className="visually-hidden">{string('signAs.who')}</legend>
          {analysts.map((analyst) => (
            <label key={analyst.id}>
              <input type="radio" name={id} checked={chosen === analyst.id} onChange={() => setChosen(analyst.id)} />
              {analyst.name} ({analyst.initials})
            </label>
          ))}
          <label>
            <input type="radio" name={id} checked={chosen === NEW} onChange={() => setChosen(NEW)} />
            {string('signAs.new')}
          </label>
        </fieldset>
        {chosen === NEW && (
          <div className={styles.form}>
            <label htmlFor={`${id}-n`}>{string('firstRun.name')}</label>
            <input
              id={`${id}-n`}
              autoComplete="off"
              maxLength={120}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </div>
        )}
      </form>
    </Dialog>
  )
}
