// Deleting an entity: refused with what uses it, else done with what goes along.
import type { Entity } from '@shared/model/entity'
import { useQuery } from '@tanstack/react-query'
import { client } from '../../../state/corpus/client'
import { deleteEntity, openEntityDialog } from '../../../state/corpus/entities'
import { string } from '../../../state/window/strings'
import { Button } from '../../../ui/controls/Button'
import { Dialog } from '../../../ui/controls/Dialog'
import { Skeleton } from '../../../ui/panels/EmptyState'
import styles from '../Entities.module.css'
import { UseGroups } from './UseGroups'

export function DeleteDialog({ entity }: { readonly entity: Entity }) {
  const { id, name } = entity
  const preview = useQuery({
    queryKey: ['entities', 'deletePreview', id],
    queryFn: () => client().entities.deletePreview({ id }),
  })
  const plan = preview.data
  const used = plan !== undefined && plan.blocking.length > 0
  const close = () => openEntityDialog(undefined)
  const footer = (
    <>
      <Button onPress={close}>{string('dialog.cancel')}</Button>
      {used ? (
        <Button kind="primary" onPress={() => openEntityDialog({ kind: 'merge', into: id, from: [] })}>
          {string('entities.merge.button')}
        </Button>
      ) : (
        <Button kind="primary" isDisabled={!plan} onPress={() => void deleteEntity(entity)}>
          {string('entities.delete.confirm')}
        </Button>
      )}
    </>
  )
  return (
    <Dialog title={string('entities.delete.title', { name })} open onClose={close} footer={footer}>
      {preview.isPending && <Skeleton rows={3} label={string('dialog.loading')} />}
      {preview.isError && <p className={styles.error}>{string('entities.failed')}</p>}
      {used && (
        <>
          <p>{string('entities.delete.inUse')}</p>
          <UseGroups title={string('entities.usedBy')} groups={plan.blocking} />
        </>
      )}
      {plan && !used && (
        <>
          <p>{string('entities.delete.free')}</p>
          {plan.going.length > 0 && <UseGroups title={string('entities.delete.going')} groups={plan.going} />}
          <p>{string('entities.undoable')}</p>
        </>
      )}
    </Dialog>
  )
}
