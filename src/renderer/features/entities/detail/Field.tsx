// One labelled row of the editor, and an input that saves when it is left or Enter is pressed.
import { type ReactNode, useEffect, useId, useState } from 'react'
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
  const [text, setText] = useState(value)
  const helpId = useId()
  useEffect(() => setText(value), [value])
  const typed = text.trim()
  const problem = typed === value || typed === '' ? undefined : problemOf?.(typed)
  const commit = () => {
    if (typed === value || problem !== undefined || readOnly) return
    void Promise.resolve(onCommit(typed)).then((saved) => !saved && setText(value))
  }
  return (
    <>
      <input
        id={id}
        className={styles.input}
        aria-label={bare ? label : undefined}
        value={text}
        readOnly={readOnly}
        placeholder={placeholder}
        aria-invalid={problem !== undefined}
        aria-describedby={problem || help ? helpId : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
          if (event.key !== 'Escape' || text === value) return
          event.stopPropagation()
          setText(value)
        }}
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
export function SelectInput<T extends string>({ label, value, options, nameOf, readOnly, onChange }: SelectProps<T>) {
  return (
    <select
      className={styles.select}
      aria-label={label}
      value={value}
      disabled={readOnly}
      onChange={(event) => onChange(options.find((option) => option === event.target.value) ?? value)}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {nameOf(option)}
        </option>
      ))}
    </select>
  )
}
export function SelectRow<T extends string>(props: SelectProps<T>) {
  return (
    <FieldRow label={props.label}>
      <SelectInput {...props} />
    </FieldRow>
  )
}
