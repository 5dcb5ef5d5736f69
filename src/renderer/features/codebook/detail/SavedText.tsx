// A labelled text that saves when it is left; Enter saves a single line, Escape brings back what is saved.
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import dock from '../../../ui/panels/Dock.module.css'
import styles from '../Codebook.module.css'

interface Props {
  readonly label: string
  readonly value: string
  readonly readOnly: boolean
  readonly placeholder?: string
  /** Lines of a longer text; absent = one line, the tag's name. */
  readonly lines?: number
  /** What is wrong with a text, in words; such a text is not saved. */
  readonly problemOf?: (text: string) => string | undefined
  /** Answers whether it was saved; what was refused is put back. */
  readonly onCommit: (text: string) => Promise<boolean> | boolean
}
export function SavedText({ label, value, readOnly, placeholder, lines, problemOf, onCommit }: Props) {
  const id = useId()
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const problem = text === value ? undefined : problemOf?.(text)
  const commit = () => {
    if (text.trim() === value || problem !== undefined) return
    void Promise.resolve(onCommit(text.trim())).then((saved) => !saved && setText(value))
  }
  const common = {
    id,
    value: text,
    readOnly,
    placeholder,
    'aria-invalid': problem !== undefined,
    'aria-describedby': problem ? `${id}-problem` : undefined,
    onChange: (event: { target: { value: string } }) => setText(event.target.value),
    onBlur: commit,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && !lines) commit()
      if (event.key !== 'Escape' || text === value) return
      event.stopPropagation()
      setText(value)
    },
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {lines ? (
        <textarea {...common} rows={lines} className={styles.area} />
      ) : (
        <input {...common} className={styles.input} data-tag-name={problemOf ? undefined : ''} />
      )}
      {problem && (
        <span id={`${id}-problem`} className={`${dock.error} ${styles.error}`}>
          {problem}
        </span>
      )}
    </div>
  )
}
