// Name and kind of an entity that is made: the first two fields of a dialog.
import { ENTITY_KINDS, type EntityKind } from '@shared/model/entity'
import { useId } from 'react'
import { string } from '../../../state/window/strings'
import form from '../../../ui/controls/Form.module.css'
import { SelectInput } from '../detail/Field'
import styles from '../Entities.module.css'

interface Props {
  readonly label: string
  readonly name: string
  readonly kind: EntityKind
  readonly onName: (name: string) => void
  readonly onKind: (kind: EntityKind) => void
  /** Enter in the name. */
  readonly onEnter?: () => void
}
export function NameAndKind({ label, name, kind, onName, onKind, onEnter }: Props) {
  const nameId = useId()
  return (
    <div className={`${form.grid} ${styles.form}`}>
      <label htmlFor={nameId}>{label}</label>
      <input
        id={nameId}
        className={styles.boxed}
        value={name}
        // biome-ignore lint/a11y/noAutofocus: a dialog's first field takes the focus
        autoFocus
        onChange={(event) => onName(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && onEnter?.()}
      />
      <span>{string('entities.kind')}</span>
      <SelectInput
        label={string('entities.kind')}
        value={kind}
        options={ENTITY_KINDS}
        nameOf={(one) => string(`kind.${one}`)}
        readOnly={false}
        onChange={onKind}
      />
    </div>
  )
}
