// Naming a smart collection and writing its filter: what the workbench refuses stands beside the field.
import { parseWhere } from '@shared/kernel/filter'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { type CollectionDraft, editCollection, saveCollection, useCollectionDraft } from '../../state/collections'
import { dictionariesNow } from '../../state/ledger/filter-text'
import { describeError } from '../../state/notices'
import { string } from '../../state/strings'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import styles from './CollectionDialog.module.css'

const close = () => editCollection(undefined)

export function CollectionDialog() {
  const draft = useCollectionDraft()
  return draft ? <Editor key={draft.id ?? draft.where} draft={draft} /> : null
}

/** What is wrong with a filter text as it stands; undefined where it is a filter. */
function faultOf(where: string, id: string | undefined): string | undefined {
  const parsed = parseWhere(where, dictionariesNow(), id)
  return parsed.ok ? undefined : parsed.message
}

function Editor({ draft }: { readonly draft: CollectionDraft }) {
  const [name, setName] = useState(draft.name)
  const [where, setWhere] = useState(draft.where)
  const [definition, setDefinition] = useState(draft.definition ?? '')
  const [refusal, setRefusal] = useState<string>()
  const fault = where.trim() === '' ? undefined : faultOf(where, draft.id)
  const ready = name.trim() !== '' && where.trim() !== '' && fault === undefined
  const save = async () => {
    if (!ready) return
    try {
      const about = definition.trim()
      await saveCollection(draft.id, { name, where: where.trim(), ...(about !== '' && { definition: about }) })
      close()
    } catch (error) {
      setRefusal(describeError(error).message)
    }
  }
  const footer = (
    <>
      <Button onPress={close}>{string('dialog.cancel')}</Button>
      <Button kind="primary" isDisabled={!ready} onPress={() => void save()}>
        {string('collections.keep')}
      </Button>
    </>
  )
  const title = draft.id === undefined ? string('collections.newTitle') : string('collections.editTitle', draft)
  return (
    <Dialog title={title} open onClose={close} footer={footer}>
      <Form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <label htmlFor="collection-name">{string('collections.name')}</label>
        <input
          id="collection-name"
          autoFocus
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.target.value)}
        />
        <label htmlFor="collection-where">{string('collections.where')}</label>
        <textarea
          id="collection-where"
          value={where}
          maxLength={4000}
          rows={3}
          aria-invalid={fault !== undefined}
          aria-describedby="collection-fault"
          onChange={(event) => setWhere(event.target.value)}
        />
        <label htmlFor="collection-definition">{string('collections.definition')}</label>
        <textarea
          id="collection-definition"
          value={definition}
          maxLength={2000}
          rows={2}
          onChange={(event) => setDefinition(event.target.value)}
        />
        <p id="collection-fault" role="alert" className={styles.fault}>
          {fault ?? refusal}
        </p>
        <button type="submit" hidden disabled={!ready} />
      </Form>
    </Dialog>
  )
}
