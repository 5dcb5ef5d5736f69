// What to do with the claims: the kind of operation, and the fields of that kind.
import { string } from '../../state/window/strings'
import dock from '../../ui/panels/Dock.module.css'
import styles from './Bulk.module.css'
import { EntityFields, ReplaceFields } from './fields/EntityFields'
import { GradeFields } from './fields/GradeFields'
import { MergeFields } from './fields/MergeFields'
import { RedateFields } from './fields/RedateFields'
import { SetFields } from './fields/SetFields'
import { TagFields } from './fields/TagFields'
import { type FieldProps, type Fields, KINDS } from './operation'

interface Props {
  readonly ids: readonly string[]
  readonly fields: Fields
  readonly disabled: boolean
  readonly onChange: (fields: Fields) => void
}

export function OperationForm({ ids, fields, disabled, onChange }: Props) {
  const change = (part: Partial<Fields>) => onChange({ ...fields, ...part })
  const offered = KINDS.filter((kind) => kind !== 'merge' || ids.length > 1)
  return (
    <fieldset className={styles.form} disabled={disabled}>
      <legend className="visually-hidden">{string('bulk.operation')}</legend>
      <div className={styles.kinds}>
        {offered.map((kind) => (
          <label key={kind} className={styles.kind}>
            <input
              type="radio"
              name="bulk-kind"
              checked={fields.kind === kind}
              onChange={() => change({ kind, role: '' })}
            />
            {string(`bulk.kind.${kind}`)}
          </label>
        ))}
      </div>
      <div className={styles.fields}>
        <KindFields ids={ids} fields={fields} onChange={change} />
      </div>
    </fieldset>
  )
}

function KindFields({ ids, ...props }: FieldProps & { readonly ids: readonly string[] }) {
  switch (props.fields.kind) {
    case 'set':
      return <SetFields {...props} />
    case 'tag':
      return <TagFields {...props} />
    case 'grade':
      return <GradeFields {...props} />
    case 'redate':
      return <RedateFields {...props} />
    case 'actor':
    case 'place':
      return <EntityFields {...props} />
    case 'replace':
      return <ReplaceFields {...props} />
    case 'merge':
      return <MergeFields ids={ids} {...props} />
    case 'delete':
      return <p className={dock.quiet}>{string('bulk.deleteHelp')}</p>
  }
}
