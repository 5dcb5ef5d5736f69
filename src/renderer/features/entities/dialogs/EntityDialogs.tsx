// The dialog of the panel that is open, if one is.
import { useEntities, useEntitiesState } from '../../../state/corpus/entities'
import { DeleteDialog } from './DeleteDialog'
import { MergeDialog } from './MergeDialog'
import { NewDialog } from './NewDialog'
import { RenameDialog } from './RenameDialog'
import { SplitDialog } from './SplitDialog'

export function EntityDialogs() {
  const dialog = useEntitiesState((s) => s.dialog)
  const entities = useEntities().data
  if (!dialog) return null
  if (dialog.kind === 'new') return <NewDialog />
  if (dialog.kind === 'merge')
    return <MergeDialog key={[dialog.into, ...dialog.from].join()} into={dialog.into} from={dialog.from} />
  const entity = entities?.find((one) => one.id === dialog.id)
  if (!entity) return null
  switch (dialog.kind) {
    case 'rename':
      return <RenameDialog key={entity.id} entity={entity} />
    case 'split':
      return <SplitDialog key={entity.id} entity={entity} />
    case 'delete':
      return <DeleteDialog key={entity.id} entity={entity} />
  }
}
