// A select of the browser's own over a closed list. How it looks is the caller's.
interface Props<T extends string> {
  /** Told, not shown; leave out where a label leads here by `id`. */
  readonly label?: string
  readonly id?: string
  readonly value: T
  readonly options: readonly T[]
  readonly nameOf: (option: T) => string
  readonly isDisabled?: boolean
  readonly className?: string
  readonly onChange: (value: T) => void
}
export function PlainSelect<T extends string>(props: Props<T>) {
  const { label, id, value, options, nameOf, isDisabled, className, onChange } = props
  return (
    <select
      id={id}
      className={className}
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
  )
}
