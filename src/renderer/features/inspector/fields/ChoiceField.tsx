// A closed vocabulary as a plain select that looks like text until it is used.
import { useId } from 'react'
import styles from '../Inspector.module.css'
import { Row } from './parts/Row'

interface Props<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly T[]
  readonly nameOf: (option: T) => string
  readonly suggested?: string
  readonly readOnly: boolean
  readonly onChange: (value: T) => void
}
export function ChoiceField<T extends string>({
  label,
  value,
  options,
  nameOf,
  suggested,
  readOnly,
  onChange,
}: Props<T>) {
  const id = useId()
  return (
    <Row label={label} controlId={id} suggested={suggested}>
      <select
        id={id}
        className={styles.select}
        value={value}
        disabled={readOnly}
        onChange={(event) => onChange(options.find((o) => o === event.target.value) ?? value)}
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
