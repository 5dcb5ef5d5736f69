// A labelled select, and a labelled text field, as the dialog has them.
import { useId } from 'react'
import { string } from '../../../state/window/strings'
import form from '../../../ui/controls/Form.module.css'
import { PlainSelect } from '../../../ui/controls/PlainSelect'
import dock from '../../../ui/panels/Dock.module.css'
import styles from '../Bulk.module.css'

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly string[]
  readonly nameOf: (option: string) => string
  /** Offers an empty value under these words; without them the first option is taken. */
  readonly none?: string
  readonly onChange: (value: string) => void
}
export function Choice({ label, value, options, nameOf, none = string('bulk.choose'), onChange }: ChoiceProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <PlainSelect
        id={id}
        className={`${form.boxed} ${styles.input}`}
        value={value}
        options={['', ...options]}
        nameOf={(option) => (option === '' ? none : nameOf(option))}
        onChange={onChange}
      />
    </div>
  )
}

interface WrittenProps {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly help?: string
  readonly invalid?: boolean
  readonly onChange: (value: string) => void
}
export function Written({ label, value, placeholder, help, invalid, onChange }: WrittenProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={`${form.boxed} ${styles.input}`}
        value={value}
        placeholder={placeholder}
        aria-invalid={invalid}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onChange={(event) => onChange(event.target.value)}
      />
      {help !== undefined && (
        <span id={`${id}-help`} className={invalid ? dock.error : dock.quiet}>
          {help}
        </span>
      )}
    </div>
  )
}
