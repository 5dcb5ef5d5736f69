// Deleting a tag: where its uses go, and what becomes of its children.
import type { TagId } from '@shared/model/base/ids'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../../state/corpus/client'
import { deleteTag, flatten, type TagNode } from '../../../state/corpus/codebook'
import { describeError } from '../../../state/window/notices'
import { string } from '../../../state/window/strings'
import { Dialog } from '../../../ui/controls/Dialog'
import form from '../../../ui/controls/Form.module.css'
import { Skeleton } from '../../../ui/panels/EmptyState'
import styles from '../Codebook.module.css'
import { TagSelect } from '../TagSelect'
import { Effects } from './Effects'
import { closeDialog, Foot } from './Foot'

interface Props {
  readonly node: TagNode
  readonly nodes: readonly TagNode[]
}
export function DeleteDialog({ node, nodes }: Props) {
  const { tag } = node
  const [to, setTo] = useState<string>(tag.parentId ?? '')
  const [children, setChildren] = useState<'up' | 'delete'>('up')
  const going = new Set<string>((children === 'delete' ? flatten([node]) : [node]).map((one) => one.tag.id))
  const heir = going.has(to) ? '' : to
  const asked = { id: tag.id, to: heir === '' ? null : (heir as TagId), children }
  const preview = useQuery({
    queryKey: ['tags', 'deletePreview', asked],
    placeholderData: (before) => before,
    queryFn: () => client().tags.deletePreview(asked),
  })
  const plan = preview.data
  const foot = (
    <Foot
      confirm={string('codebook.delete.confirm')}
      disabled={!plan || preview.isPlaceholderData || plan.obstacles.length > 0}
      onConfirm={() => void deleteTag(asked, tag.name)}
    />
  )
  return (
    <Dialog title={string('codebook.delete.title', { name: tag.name })} open onClose={closeDialog} footer={foot}>
      <div className={form.grid}>
        <span>{string('codebook.delete.to')}</span>
        <TagSelect
          label={string('codebook.delete.to')}
          none={string('codebook.delete.toNone')}
          nodes={nodes.filter((one) => !going.has(one.tag.id))}
          value={heir}
          onChange={setTo}
        />
        {node.children.length > 0 && (
          <>
            <span>{string('codebook.delete.children')}</span>
            <select
              className={`${form.boxed} ${styles.boxed}`}
              aria-label={string('codebook.delete.children')}
              value={children}
              onChange={(event) => setChildren(event.target.value === 'delete' ? 'delete' : 'up')}
            >
              <option value="up">{string('codebook.delete.up')}</option>
              <option value="delete">{string('codebook.delete.gone')}</option>
            </select>
          </>
        )}
      </div>
      {preview.isPending && <Skeleton rows={3} label={string('dialog.loading')} />}
      {preview.error && <p role="alert">{describeError(preview.error).message}</p>}
      {plan && (
        <>
          <p>
            {string('codebook.delete.goneTags', {
              count: plan.gone.length,
              names: plan.gone.map(({ name }) => name).join(', '),
            })}
          </p>
          <Effects effects={plan} name={plan.to?.name ?? ''} />
        </>
      )}
    </Dialog>
  )
}
