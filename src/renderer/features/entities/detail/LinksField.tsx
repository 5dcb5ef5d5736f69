// Links to other entities: what it is the seat of, stands for, is part of, and since and until when.

import type { EntityId } from '@shared/model/base/ids'
import { type Entity, type EntityLink, LINK_TYPES } from '@shared/model/entity'
import { X } from 'lucide-react'
import { useState } from 'react'
import { showEntity, updateEntity, useEntities } from '../../../state/corpus/entities'
import { string } from '../../../state/window/strings'
import { Button, IconButton } from '../../../ui/controls/Button'
import styles from '../Entities.module.css'
import { EntityPicker } from '../EntityPicker'
import { dateProblem } from './dates'
import { CommitInput, FieldRow, SelectInput } from './Field'
import type { FieldProps } from './field-props'

export function LinksField({ entity: { id, kind, links }, readOnly }: FieldProps) {
  const [adding, setAdding] = useState(false)
  const put = (next: readonly EntityLink[]) => updateEntity(id, { links: [...next] })
  const entities = useEntities().data
  const nameOf = (to: string) => entities?.find((one) => one.id === to)?.name ?? '…'
  return (
    <FieldRow label={string('entities.links')} stacked>
      <ul className={styles.rowsOfList}>
        {links.map((link, i) => (
          <li key={`${link.type} ${link.to} ${link.title ?? ''} ${link.from ?? ''}`}>
            <LinkRow
              link={link}
              name={nameOf(link.to)}
              readOnly={readOnly}
              onChange={(change) => put(links.map((one, at) => (at === i ? tidy({ ...one, ...change }) : one)))}
              onRemove={() => void put(links.filter((_, at) => at !== i))}
            />
          </li>
        ))}
      </ul>
      {adding && (
        <AddLink
          kind={kind}
          own={id}
          onAdd={async (link) => {
            if (await put([...links, link])) setAdding(false)
          }}
          onCancel={() => setAdding(false)}
        />
      )}
      {!readOnly && !adding && (
        <Button kind="quiet" onPress={() => setAdding(true)}>
          {string('entities.addLink')}
        </Button>
      )}
    </FieldRow>
  )
}
/** Without what was emptied. */
const tidy = ({ type, to, title, from, until }: EntityLink): EntityLink => ({
  type,
  to,
  ...(title && { title }),
  ...(from && { from }),
  ...(until && { until }),
})
const linkName = (type: EntityLink['type']) => string(`entities.link.${type}`)

interface RowProps {
  readonly link: EntityLink
  readonly name: string
  readonly readOnly: boolean
  readonly onChange: (change: Partial<EntityLink>) => Promise<boolean>
  readonly onRemove: () => void
}
function LinkRow({ link, name, readOnly, onChange, onRemove }: RowProps) {
  return (
    <div className={styles.listRow}>
      <SelectInput
        label={string('entities.linkType', { name })}
        value={link.type}
        options={LINK_TYPES}
        nameOf={linkName}
        readOnly={readOnly}
        onChange={(type) => void onChange({ type })}
      />
      <span className={styles.wide}>
        <Button kind="quiet" onPress={() => showEntity(link.to)}>
          {name}
        </Button>
      </span>
      {!readOnly && (
        <IconButton label={string('entities.removeLink', { name })} onPress={onRemove}>
          <X aria-hidden="true" />
        </IconButton>
      )}
      <CommitInput
        bare
        label={string('entities.linkTitle', { name })}
        value={link.title ?? ''}
        placeholder={string('entities.title')}
        readOnly={readOnly}
        onCommit={(title) => onChange({ title: title || undefined })}
      />
      {(['from', 'until'] as const).map((key) => (
        <CommitInput
          key={key}
          bare
          label={string(`entities.link${key === 'from' ? 'From' : 'Until'}`, { name })}
          value={link[key] ?? ''}
          placeholder={string(`entities.${key}`)}
          readOnly={readOnly}
          problemOf={dateProblem}
          onCommit={(text) => onChange({ [key]: text || undefined })}
        />
      ))}
    </div>
  )
}

/** What a kind is most often linked by. */
const USUAL: Readonly<Partial<Record<Entity['kind'], EntityLink['type']>>> = {
  place: 'located-in',
  facility: 'located-in',
  government: 'government-of',
  person: 'holds-office-in',
  polity: 'member-of',
  agreement: 'part-of',
}
interface AddProps {
  readonly kind: Entity['kind']
  readonly own: EntityId
  readonly onAdd: (link: EntityLink) => void
  readonly onCancel: () => void
}
function AddLink({ kind, own, onAdd, onCancel }: AddProps) {
  const [type, setType] = useState<EntityLink['type']>(USUAL[kind] ?? 'part-of')
  return (
    <fieldset className={styles.gazetteer} aria-label={string('entities.addLink')}>
      <SelectInput
        label={string('entities.newLinkType')}
        value={type}
        options={LINK_TYPES}
        nameOf={linkName}
        readOnly={false}
        onChange={setType}
      />
      <EntityPicker label={string('entities.newLinkTo')} without={[own]} onChoose={(to) => onAdd({ type, to })} />
      <Button kind="quiet" onPress={onCancel}>
        {string('dialog.cancel')}
      </Button>
    </fieldset>
  )
}
