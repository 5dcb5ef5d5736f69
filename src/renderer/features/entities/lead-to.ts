// Where a thing that refers to an entity is to be seen, and going there.
import type { EntityUse } from '@shared/contract/ledger/entities'
import { showEntity } from '../../state/corpus/entities'
import { openDocument, select, setLayout } from '../../state/view-store'
import { openDock } from '../../state/window/dock'

/** What a press on a use does; undefined where there is nothing to show. */
export function leadTo({ kind, id, claimId }: EntityUse): (() => void) | undefined {
  if (claimId !== undefined) return () => select([claimId])
  switch (kind) {
    case 'entity':
      return () => showEntity(id)
    case 'document':
      return () => openDocument(id)
    case 'source':
      return () => openDock('sources')
    case 'tag':
      return () => openDock('codebook')
    case 'note':
      return () => openDock('notes')
    case 'brief':
      return () => setLayout('brief')
    default:
      return undefined
  }
}
