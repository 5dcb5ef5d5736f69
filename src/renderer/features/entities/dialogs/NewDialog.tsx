// A new entity: name and kind; all else is filled in afterwards.
import type { EntityKind } from '@shared/model/entity'
import { useState } from 'react'
import { createEntity, openEntityDialog } from '../../../state/corpus/entities'
import { string } from '../../../state/window/strings'
import { Button } from '../../../ui/controls/Button'
import { Dialog } from '../../../ui/controls/Dialog'
import { NameAndKind } from './NameAndKind'

export function NewDialog() {
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
      <NameAndKind
        label={string('entities.name')}
        name={name}
        kind={kind}
        onName={setName}
        onKind={setKind}
        onEnter={submit}
      />
    </Dialog>
  )
}
