// Several entities become one: which stays, which go, and everything that this changes, before it is done.
import type { MergePreview } from '@shared/contract/ledger/entities'
import type { EntityId } from '@shared/model/base/ids'
import type { Entity } from '@shared/model/entity'
import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useState } from 'react'
import { client } from '../../../state/corpus/client'
import { mergeEntities, openEntityDialog, useEntities } from '../../../state/corpus/entities'
import { string } from '../../../state/window/strings'
import { Button, IconButton } from '../../../ui/controls/Button'
import { Dialog } from '../../../ui/controls/Dialog'
import { Skeleton } from '../../../ui/panels/EmptyState'
import styles from '../Entities.module.css'
import { EntityPicker } from '../EntityPicker'
import { UseGroups } from './UseGroups'

interface Props {
  readonly into: EntityId
  readonly from: readonly EntityId[]
}
export function MergeDialog({ into: firstInto, from: firstFrom }: Props) {
  const [ids, setIds] = useState<readonly EntityId[]>([firstInto, ...firstFrom])
  const [into, setInto] = useState(firstInto)
  const [neither, setNeither] = useState(false)
  const from = ids.filter((id) => id !== into)
  const preview = useQuery({
    queryKey: ['entities', 'mergePreview', into, from],
    enabled: from.length > 0,
    placeholderData: (before) => before,
    queryFn: () => client().entities.mergePreview({ into, from }),
  })
  const plan = from.length > 0 ? preview.data : undefined
  const blocked = !plan || plan.circle !== undefined || (plan.conflicts.length > 0 && !neither)
  const close = () => openEntityDialog(undefined)
  const footer = (
    <>
      <Button onPress={close}>{string('dialog.cancel')}</Button>
      <Button
        kind="primary"
        isDisabled={blocked}
        onPress={() => void mergeEntities(into, from, neither ? 'neither' : 'refuse')}
      >
        {string('entities.merge.confirm', { count: Math.max(1, from.length) })}
      </Button>
    </>
  )
  return (
    <Dialog title={string('entities.merge.title')} open onClose={close} footer={footer}>
      <Chosen ids={ids} into={into} onInto={setInto} onIds={setIds} />
      <EntityPicker
        label={string('entities.merge.add')}
        without={ids}
        autoFocus={firstFrom.length === 0}
        onChoose={(id) => setIds([...ids, id])}
      />
      {from.length > 0 && !plan && !preview.isError && <Skeleton rows={3} label={string('dialog.loading')} />}
      {preview.isError && <p className={styles.error}>{string('entities.failed')}</p>}
      {plan && <Plan plan={plan} neither={neither} onNeither={setNeither} />}
    </Dialog>
  )
}

interface ChosenProps {
  readonly ids: readonly EntityId[]
  readonly into: EntityId
  readonly onInto: (id: EntityId) => void
  readonly onIds: (ids: readonly EntityId[]) => void
}
/** All that become one; the one that is checked stays. */
function Chosen({ ids, into, onInto, onIds }: ChosenProps) {
  const entities = useEntities().data ?? []
  const found = ids.flatMap((id): Entity[] => entities.filter((one) => one.id === id))
  return (
    <fieldset className={styles.choices}>
      <legend>{string('entities.merge.stays')}</legend>
      {found.map((one) => (
        <div key={one.id} className={styles.choice}>
          <label>
            <input type="radio" name="into" checked={one.id === into} onChange={() => onInto(one.id)} /> {one.name}{' '}
            <span className={styles.quiet}>{string(`kind.${one.kind}`)}</span>
          </label>
          {one.id !== into && (
            <IconButton
              label={string('entities.merge.leaveOut', { name: one.name })}
              onPress={() => onIds(ids.filter((id) => id !== one.id))}
            >
              <X aria-hidden="true" />
            </IconButton>
          )}
        </div>
      ))}
    </fieldset>
  )
}

interface PlanProps {
  readonly plan: MergePreview
  readonly neither: boolean
  readonly onNeither: (neither: boolean) => void
}
function Plan({ plan, neither, onNeither }: PlanProps) {
  const { into, aliases, filled, dropped, links, doubts, conflicts, circle, uses } = plan
  const list = (fields: readonly string[]) => fields.map((field) => string(`entities.field.${field}`)).join(', ')
  return (
    <>
      {doubts.map((doubt) => (
        <p key={doubt} className={styles.warning}>
          {string(`entities.merge.doubt.${doubt}`)}
        </p>
      ))}
      {circle && <p className={styles.error}>{string('entities.merge.circle', { circle: circle.join(' → ') })}</p>}
      {conflicts.length > 0 && (
        <div className={styles.warning}>
          <p>{string('entities.merge.conflicts', { name: into.name, count: conflicts.length })}</p>
          <ul className={styles.previewList}>
            {conflicts.map((claim) => (
              <li key={claim.id}>
                C-{claim.number} {claim.text}
              </li>
            ))}
          </ul>
          <label>
            <input type="checkbox" checked={neither} onChange={(event) => onNeither(event.target.checked)} />{' '}
            {string('entities.merge.neither')}
          </label>
        </div>
      )}
      <ul className={styles.plain}>
        {aliases.length > 0 && (
          <li>{string('entities.merge.aliases', { names: aliases.map((alias) => alias.text).join(', ') })}</li>
        )}
        {filled.length > 0 && <li>{string('entities.merge.filled', { fields: list(filled) })}</li>}
        {dropped.length > 0 && <li>{string('entities.merge.dropped', { fields: list(dropped) })}</li>}
        {links > 0 && <li>{string('entities.merge.links', { count: links })}</li>}
        <li>{string('entities.undoable')}</li>
      </ul>
      <UseGroups title={string('entities.merge.led', { name: into.name })} groups={uses} />
    </>
  )
}
