// Moves a tag below another one, or to the top.
import type { TagId } from '@shared/model/base/ids'
import { useState } from 'react'
import { flatten, type TagNode, updateTag } from '../../../state/corpus/codebook'
import { string } from '../../../state/window/strings'
import { Dialog } from '../../../ui/controls/Dialog'
import form from '../../../ui/controls/Form.module.css'
import { TagSelect } from '../TagSelect'
import { closeDialog, Foot } from './Foot'

interface Props {
  readonly node: TagNode
  readonly nodes: readonly TagNode[]
}
export function MoveDialog({ node, nodes }: Props) {
  const { tag } = node
  const [to, setTo] = useState<string>(tag.parentId ?? '')
  const own = new Set<string>(flatten([node]).map((one) => one.tag.id))
  const move = async () => {
    if (await updateTag(tag.id, { parentId: to === '' ? null : (to as TagId) })) closeDialog()
  }
  const foot = (
    <Foot
      confirm={string('codebook.move.confirm')}
      disabled={to === (tag.parentId ?? '')}
      onConfirm={() => void move()}
    />
  )
  return (
    <Dialog title={string('codebook.move.title', { name: tag.name })} open onClose={closeDialog} footer={foot}>
      <div className={form.grid}>
        <span>{string('codebook.move.to')}</span>
        <TagSelect
          label={string('codebook.move.to')}
          none={string('codebook.move.top')}
          nodes={nodes.filter((one) => !own.has(one.tag.id))}
          value={to}
          onChange={setTo}
        />
      </div>
    </Dialog>
  )
}
