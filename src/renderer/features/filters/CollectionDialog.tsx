// Naming a smart collection and writing its filter: what the workbench refuses stands beside the field.
import { parseWhere } from '@shared/kernel/filter'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { dictionariesNow } from '../../state/ledger/filter-text'
import {
  type CollectionDraft,
  editCollection,
  saveCollection,
  useCollectionDraft,
} from '../../state/review/collections'
import { describeError } from '../../state/window/notices'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { Dialog } from '../../ui/controls/Dialog'
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

type Values = Readonly<Record<'name' | 'where' | 'definition', string>>

interface FieldsProps {
  readonly values: Values
  readonly invalid: boolean
  readonly onChange: (values: Values) => void
}
function Fields({ values, invalid, onChange }: FieldsProps) {
  const put = (field: keyof Values) => (event: { readonly target: { readonly value: string } }) =>
    onChange({ ...values, [field]: event.target.value })
  return (
    <>
      <label htmlFor="collection-name">{string('collections.name')}</label>
      <input
        id="collection-name"
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to name it
        autoFocus
        value={values.name}
        maxLength={120}
        onChange={put('name')}
      />
      <label htmlFor="collection-where">{string('collections.where')}</label>
      <textarea
        id="collection-where"
        value={values.where}
        maxLength={4000}
        rows={3}
        aria-invalid={invalid}
        aria-describedby="collection-fault"
        onChange={put('where')}
      />
      <label htmlFor="collection-definition">{string('collections.definition')}</label>
      <textarea
        id="collection-definition"
        value={values.definition}
        maxLength={2000}
        rows={2}
        onChange={put('definition')}
      />
    </>
  )
}

function Editor({ draft }: { readonly draft: CollectionDraft }) {
  const [values, setValues] = useState<Values>({ ...draft, definition: draft.definition ?? '' })
  const { name, where, definition } = values
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
        <Fields values={values} onChange={setValues} invalid={fault !== undefined} />
        <p id="collection-fault" role="alert" className={styles.fault}>
          {fault ?? refusal}
        </p>
        <button type="submit" hidden disabled={!ready} />
      </Form>
    </Dialog>
  )
}
