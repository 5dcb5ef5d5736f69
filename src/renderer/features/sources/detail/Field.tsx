// Labelled rows of the panel's forms. A text saves when it is left or Enter is pressed; Escape brings back what is saved.
import type { ReactNode } from 'react'
import { useCommitted } from '../../../ui/controls/committed'
import { PlainSelect } from '../../../ui/controls/PlainSelect'
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
  const keep = (typed: string) => typed !== '' && onCommit(typed)
  const { input } = useCommitted({ value, readOnly, onCommit: keep })
  return <input className={styles.boxed} aria-label={label} {...input} />
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
  return (
    <Row label={props.label}>
      <PlainSelect className={styles.select} {...props} />
    </Row>
  )
}
