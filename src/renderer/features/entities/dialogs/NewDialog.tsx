// A new entity: name and kind; all else is filled in afterwards.
import { ENTITY_KINDS, type EntityKind } from '@shared/model/entity'
import { useId, useState } from 'react'
import { createEntity, openEntityDialog } from '../../../state/entities'
import { string } from '../../../state/strings'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { SelectInput } from '../detail/Field'
import styles from '../Entities.module.css'

export function NewDialog() {
  const nameId = useId()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<EntityKind>('organisation')
  const close = () => openEntityDialog(undefined)
  const submit = () => name.trim() !== '' && void createEntity({ name: name.trim(), kind })
  const footer = (
    <>
      <Button onPress={close}>{string('dialog.cancel')}</Button>
      <Button kind="primary" isDisabled={name.trim() === ''} onPress={submit}>
        {string('entities.new.confirm')}
      </Button>
    </>
  )
  return (
    <Dialog title={string('entities.new.title')} open onClose={close} footer={footer}>
      <div className={styles.form}>
        <label htmlFor={nameId}>{string('entities.name')}</label>
        <input
          id={nameId}
          className={styles.boxed}
          value={name}
          autoFocus
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && submit()}
        />
        <span>{string('entities.kind')}</span>
        <SelectInput
          label={string('entities.kind')}
          value={kind}
          options={ENTITY_KINDS}
          nameOf={(one) => string(`kind.${one}`)}
          readOnly={false}
          onChange={setKind}
        />
      </div>
    </Dialog>
  )
}
