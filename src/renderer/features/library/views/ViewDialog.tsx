// Naming a saved view: what the workbench refuses stands under the fields.
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { editView, saveView, useViewDraft, type ViewDraft } from '../../../state/review/saved-views'
import { describeError } from '../../../state/window/notices'
import { string } from '../../../state/window/strings'
import { Button } from '../../../ui/controls/Button'
import { Dialog } from '../../../ui/controls/Dialog'
import form from '../../../ui/controls/Form.module.css'
import styles from './SavedViews.module.css'

const close = () => editView(undefined)

export function ViewDialog() {
  const draft = useViewDraft()
  return draft ? <Editor key={draft.id ?? ''} draft={draft} /> : null
}

function Editor({ draft }: { readonly draft: ViewDraft }) {
  const [name, setName] = useState(draft.name)
  const [description, setDescription] = useState(draft.description ?? '')
  const [refusal, setRefusal] = useState<string>()
  const ready = name.trim() !== ''
  const save = async () => {
    if (!ready) return
    try {
      await saveView(draft, name.trim(), description.trim())
      close()
    } catch (error) {
      setRefusal(describeError(error).message)
    }
  }
  const footer = (
    <>
      <Button onPress={close}>{string('dialog.cancel')}</Button>
      <Button kind="primary" isDisabled={!ready} onPress={() => void save()}>
        {string('views.keep')}
      </Button>
    </>
  )
  const title = draft.id === undefined ? string('views.keepTitle') : string('views.editTitle', { name: draft.name })
  return (
    <Dialog title={title} open onClose={close} footer={footer}>
      <Form
        className={form.grid}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <label htmlFor="view-name">{string('views.name')}</label>
        <input
          id="view-name"
          className={form.boxed}
          autoFocus
          value={name}
          maxLength={120}
          aria-describedby="view-fault"
          onChange={(event) => setName(event.target.value)}
        />
        <label htmlFor="view-description">{string('views.description')}</label>
        <textarea
          id="view-description"
          className={form.boxed}
          value={description}
          maxLength={2000}
          rows={2}
          onChange={(event) => setDescription(event.target.value)}
        />
        <p id="view-fault" role="alert" className={styles.fault}>
          {refusal}
        </p>
        <button type="submit" hidden disabled={!ready} />
      </Form>
    </Dialog>
  )
}
