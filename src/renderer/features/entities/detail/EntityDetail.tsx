// One entity in full: each field saves on its own, and below them everything that refers to it.

import { Tlp } from '@shared/model/base/envelope'
import { LanguageTag } from '@shared/model/base/ids'
import { ENTITY_KINDS, type Entity } from '@shared/model/entity'
import { openEntityDialog, updateEntity } from '../../../state/corpus/entities'
import { useProject } from '../../../state/corpus/queries'
import { string } from '../../../state/window/strings'
import { Button } from '../../../ui/controls/Button'
import { MarkingMenu } from '../../../ui/controls/MarkingMenu'
import styles from '../Entities.module.css'
import type { EntityRow } from '../rows'
import { AliasesField } from './AliasesField'
import { CodesField } from './CodesField'
import { FieldRow, SelectRow, TextRow } from './Field'
import type { FieldProps } from './field-props'
import { LinksField } from './LinksField'
import { PointField } from './PointField'
import { ShapeField } from './ShapeField'
import { TimeRow } from './TimeRow'
import { UsedBy } from './UsedBy'

export function EntityDetail({ row, readOnly }: { readonly row: EntityRow; readonly readOnly: boolean }) {
  const { entity } = row
  return (
    <section className={styles.detail} aria-label={string('entities.detailOf', { name: entity.name })} key={entity.id}>
      <h3 className={styles.name}>{entity.name}</h3>
      <MapNote row={row} />
      {!readOnly && <Tools entity={entity} />}
      <Fields entity={entity} readOnly={readOnly} />
      <UsedBy entity={entity} />
    </section>
  )
}

/** Whether the map marks it, and if not why (D20, D21). */
function MapNote({ row: { map, standsFor } }: { readonly row: EntityRow }) {
  return (
    <p className={styles.mapNote}>
      {string(`entities.mapLong.${map}`, { name: standsFor ?? '' })}
      {standsFor && map !== 'names-government' && ` ${string('entities.standsFor', { name: standsFor })}`}
    </p>
  )
}

function Tools({ entity }: { readonly entity: Entity }) {
  const { id } = entity
  return (
    <div className={styles.tools}>
      <Button onPress={() => openEntityDialog({ kind: 'rename', id })}>{string('entities.rename.button')}</Button>
      <Button onPress={() => openEntityDialog({ kind: 'merge', into: id, from: [] })}>
        {string('entities.merge.button')}
      </Button>
      <Button onPress={() => openEntityDialog({ kind: 'split', id })}>{string('entities.split.button')}</Button>
      <Button onPress={() => openEntityDialog({ kind: 'delete', id })}>{string('entities.delete.button')}</Button>
    </div>
  )
}

function Fields({ entity, readOnly }: FieldProps) {
  const project = useProject().data?.project
  const { id } = entity
  return (
    <div className={styles.fields}>
      <TextRow
        label={string('entities.name')}
        value={entity.name}
        readOnly={readOnly}
        onCommit={(name) => name !== '' && updateEntity(id, { name })}
      />
      <SelectRow
        label={string('entities.kind')}
        value={entity.kind}
        options={ENTITY_KINDS}
        nameOf={(kind) => string(`kind.${kind}`)}
        readOnly={readOnly}
        onChange={(kind) => void updateEntity(id, { kind })}
      />
      <TextRow
        label={string('entities.subkind')}
        value={entity.subkind ?? ''}
        placeholder={string('entities.subkindHint')}
        readOnly={readOnly}
        onCommit={(subkind) => updateEntity(id, { subkind: subkind || null })}
      />
      <TextRow
        label={string('entities.language')}
        value={entity.language}
        readOnly={readOnly}
        problemOf={(text) => (LanguageTag.safeParse(text).success ? undefined : string('entities.languageBad'))}
        onCommit={(language) => language !== '' && updateEntity(id, { language })}
      />
      <AliasesField entity={entity} readOnly={readOnly} />
      <LinksField entity={entity} readOnly={readOnly} />
      <TimeRow entity={entity} readOnly={readOnly} />
      <PointField entity={entity} readOnly={readOnly} />
      <ShapeField entity={entity} readOnly={readOnly} />
      <CodesField entity={entity} readOnly={readOnly} />
      <FieldRow label={string('entities.marking')}>
        <MarkingMenu
          label={string('entities.marking')}
          value={entity.marking ?? project?.defaultMarking ?? 'TLP:AMBER+STRICT'}
          isDisabled={readOnly}
          onChange={(marking) => void updateEntity(id, { marking: Tlp.parse(marking) })}
        />
      </FieldRow>
    </div>
  )
}
