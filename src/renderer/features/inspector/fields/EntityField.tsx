// One entity or none: its name with a way to take it out, else the combo box to choose one.
import type { EntityKind } from '@shared/model/entity'
import { X } from 'lucide-react'
import { string } from '../../../state/window/strings'
import { IconButton } from '../../../ui/controls/Button'
import styles from '../Inspector.module.css'
import { useEntityName } from './ActorsField'
import { EntityCombo } from './parts/EntityCombo'
import { Row } from './parts/Row'

interface Props {
  readonly label: string
  /** What the combo box is called. */
  readonly add: string
  readonly kinds: readonly [EntityKind, ...EntityKind[]]
  readonly value?: string
  readonly readOnly: boolean
  readonly onChange: (entityId: string | null) => void
}
export function EntityField({ label, add, kinds, value, readOnly, onChange }: Props) {
  const nameOf = useEntityName()
  return (
    <Row label={label}>
      {value !== undefined && (
        <span className={styles.named}>
          <span>{nameOf(value)}</span>
          {!readOnly && (
            <IconButton label={string('inspector.removeName', { name: nameOf(value) })} onPress={() => onChange(null)}>
              <X aria-hidden="true" />
            </IconButton>
          )}
        </span>
      )}
      {value === undefined && !readOnly && (
        <EntityCombo label={add} kinds={kinds} newKind={kinds[0]} onChoose={onChange} />
      )}
      {value === undefined && readOnly && string('inspector.none')}
    </Row>
  )
}
