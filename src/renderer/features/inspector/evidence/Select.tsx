// A labelled select over a closed set.
import { useId } from 'react'
import form from '../../../ui/controls/Form.module.css'

interface Props<T extends string | number> {
  readonly label: string
  readonly value: T
  readonly options: readonly T[]
  readonly nameOf: (option: T) => string
  readonly onChange: (value: T) => void
}
export function Select<T extends string | number>({ label, value, options, nameOf, onChange }: Props<T>) {
  const id = useId()
  return (
    <label className={form.field} htmlFor={id}>
      {label}
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(options.find((one) => String(one) === event.target.value) ?? value)}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {nameOf(option)}
          </option>
        ))}
      </select>
    </label>
  )
}
