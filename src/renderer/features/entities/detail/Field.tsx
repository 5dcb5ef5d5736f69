// One labelled row of the editor, and an input that saves when it is left or Enter is pressed.
import { type ReactNode, useId } from 'react'
import { useCommitted } from '../../../ui/controls/committed'
import { PlainSelect } from '../../../ui/controls/PlainSelect'
import styles from '../Entities.module.css'

interface RowProps {
  readonly label: string
  readonly controlId?: string
  /** The label stands above, for lists that need the width. */
  readonly stacked?: boolean
  readonly children: ReactNode
}
export function FieldRow({ label, controlId, stacked, children }: RowProps) {
  return (
    <div className={styles.field} data-stacked={stacked ? '' : undefined}>
      {controlId ? <label htmlFor={controlId}>{label}</label> : <span className={styles.label}>{label}</span>}
      <div className={styles.value}>{children}</div>
    </div>
  )
}

interface InputProps {
  readonly label: string
  readonly value: string
  readonly readOnly: boolean
  readonly placeholder?: string
  /** What is wrong with a text, in words; such a text is not saved. */
  readonly problemOf?: (text: string) => string | undefined
  /** Answers whether it was saved; what was refused stays to be mended. */
  readonly onCommit: (text: string) => Promise<boolean> | boolean
  readonly id?: string
  readonly help?: ReactNode
  /** The label is told but not shown: the field stands in a row of its own. */
  readonly bare?: boolean
}
/** A text that saves on its own; Escape brings back what is saved. */
export function CommitInput(props: InputProps) {
  const { label, value, readOnly, placeholder, problemOf, onCommit, id, help, bare } = props
  const helpId = useId()
  const { input, problem } = useCommitted({ value, readOnly, problemOf, onCommit })
  return (
    <>
      <input
        id={id}
        className={styles.input}
        aria-label={bare ? label : undefined}
        {...input}
        placeholder={placeholder}
        aria-invalid={problem !== undefined}
        aria-describedby={problem || help ? helpId : undefined}
      />
      {(problem || help) && (
        <span id={helpId} className={problem ? styles.error : styles.help}>
          {problem ?? help}
        </span>
      )}
    </>
  )
}
/** A row with such an input. */
export function TextRow(props: Omit<InputProps, 'id' | 'bare'>) {
  const id = useId()
  return (
    <FieldRow label={props.label} controlId={id}>
      <CommitInput {...props} id={id} />
    </FieldRow>
  )
}

interface SelectProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly T[]
  readonly nameOf: (option: T) => string
  readonly readOnly: boolean
  readonly onChange: (value: T) => void
}
export function SelectInput<T extends string>({ readOnly, ...rest }: SelectProps<T>) {
  return <PlainSelect className={styles.select} {...rest} isDisabled={readOnly} />
}
export function SelectRow<T extends string>(props: SelectProps<T>) {
  return (
    <FieldRow label={props.label}>
      <SelectInput {...props} />
    </FieldRow>
  )
}
