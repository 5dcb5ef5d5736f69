// Labelled rows of the panel's forms. A text saves when it is left or Enter is pressed; Escape brings back what is saved.
import { type ReactNode, useEffect, useState } from 'react'
import styles from '../Sources.module.css'

export function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.field}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <div className={styles.value}>{children}</div>
    </div>
  )
}

interface CommitProps {
  readonly label: string
  readonly value: string
  readonly readOnly: boolean
  /** Answers whether it was kept; an empty text is never sent. */
  readonly onCommit: (text: string) => Promise<boolean>
}
export function CommitInput({ label, value, readOnly, onCommit }: CommitProps) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const commit = async () => {
    const typed = text.trim()
    if (readOnly || typed === value) return
    if (typed === '' || !(await onCommit(typed))) setText(value)
  }
  return (
    <input
      className={styles.boxed}
      aria-label={label}
      value={text}
      readOnly={readOnly}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => void commit()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void commit()
        if (event.key !== 'Escape' || text === value) return
        event.stopPropagation()
        setText(value)
      }}
    />
  )
}

interface SelectProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly T[]
  readonly nameOf: (option: T) => string
  readonly isDisabled?: boolean
  readonly onChange: (value: T) => void
}
export function SelectRow<T extends string>(props: SelectProps<T>) {
  const { label, value, options, nameOf, isDisabled, onChange } = props
  return (
    <Row label={label}>
      <select
        className={styles.select}
        aria-label={label}
        value={value}
        disabled={isDisabled}
        onChange={(event) => onChange(options.find((option) => option === event.target.value) ?? value)}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {nameOf(option)}
          </option>
        ))}
      </select>
    </Row>
  )
}
