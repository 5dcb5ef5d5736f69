// The dialog of the codebook that is open, if one is.
import { type TagNode, useCodebook } from '../../../state/corpus/codebook'
import { DeleteDialog } from './DeleteDialog'
import { ExportDialog } from './ExportDialog'
import { MergeDialog } from './MergeDialog'
import { MoveDialog } from './MoveDialog'
import { NewDialog } from './NewDialog'
import { SplitDialog } from './SplitDialog'

interface Props {
  readonly nodes: readonly TagNode[]
  readonly readOnly: boolean
}
export function TagDialogs({ nodes, readOnly }: Props) {
  const dialog = useCodebook((s) => s.dialog)
  if (!dialog || dialog.kind === 'tag') return null
  if (dialog.kind === 'export') return <ExportDialog />
  if (readOnly) return null
  if (dialog.kind === 'new') return <NewDialog parent={nodes.find(({ tag }) => tag.id === dialog.parentId)} />
  const node = nodes.find(({ tag }) => tag.id === dialog.id)
  if (!node) return null
  switch (dialog.kind) {
    case 'move':
      return <MoveDialog node={node} nodes={nodes} />
    case 'merge':
      return <MergeDialog node={node} nodes={nodes} />
    case 'split':
      return <SplitDialog node={node} />
    case 'delete':
      return <DeleteDialog node={node} nodes={nodes} />
  }
}
