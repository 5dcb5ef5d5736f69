// A tag goes into another one: what that changes, before it is done.
import type { TagId } from '@shared/model/base/ids'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../../state/corpus/client'
import { flatten, mergeTags, type TagNode } from '../../../state/corpus/codebook'
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
export function MergeDialog({ node, nodes }: Props) {
  const { tag } = node
  const [into, setInto] = useState('')
  const own = new Set<string>(flatten([node]).map((one) => one.tag.id))
  const preview = useQuery({
    queryKey: ['tags', 'mergePreview', into, tag.id],
    enabled: into !== '',
    queryFn: () => client().tags.mergePreview({ into: into as TagId, from: [tag.id] }),
  })
  const plan = into === '' ? undefined : preview.data
  const foot = (
    <Foot
      confirm={string('codebook.merge.confirm')}
      disabled={!plan || plan.obstacles.length > 0}
      onConfirm={() => void mergeTags(into as TagId, [tag.id])}
    />
  )
  return (
    <Dialog title={string('codebook.merge.title', { name: tag.name })} open onClose={closeDialog} footer={foot}>
      <div className={form.grid}>
        <span>{string('codebook.merge.into')}</span>
        <TagSelect
          label={string('codebook.merge.into')}
          none={string('codebook.merge.choose')}
          nodes={nodes.filter((one) => !own.has(one.tag.id))}
          value={into}
          onChange={setInto}
        />
      </div>
      {into !== '' && preview.isPending && <Skeleton rows={3} label={string('dialog.loading')} />}
      {into !== '' && preview.error && <p role="alert">{describeError(preview.error).message}</p>}
      {plan && <Effects effects={plan} name={plan.into.name} />}
      {plan?.into.definition && (
        <div className={styles.effects}>
          <h3>{string('codebook.effects.definition')}</h3>
          <p className={styles.text}>{plan.into.definition}</p>
        </div>
      )}
    </Dialog>
  )
}
