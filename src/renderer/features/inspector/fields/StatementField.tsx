// The statement in the analyst's own words: grows with its text, saved when left, counted near its limit.
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { string } from '../../../state/window/strings'
import styles from '../Inspector.module.css'

const LIMIT = 600

interface Props {
  readonly text: string
  readonly readOnly: boolean
  readonly autoFocus?: boolean
  /** Every keystroke. */
  readonly onInput?: (text: string) => void
  /** When the field is left or Enter pressed. */
  readonly onCommit: (text: string) => void
}
export function StatementField({ text, readOnly, autoFocus, onInput, onCommit }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [value, setValue] = useState(text)
  useEffect(() => setValue(text), [text])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the value
  useLayoutEffect(() => {
    const area = field.current
    if (!area) return
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight}px`
  }, [value])
  useEffect(() => {
    if (autoFocus) field.current?.focus({ preventScroll: true })
  }, [autoFocus])
  return (
    <div className={styles.statement}>
      <textarea
        ref={field}
        rows={2}
        value={value}
        maxLength={LIMIT}
        readOnly={readOnly}
        aria-label={string('inspector.statement')}
        placeholder={string('inspector.statementHint')}
        data-autofocus
        onChange={(event) => {
          setValue(event.target.value)
          onInput?.(event.target.value)
        }}
        onBlur={() => value.trim() !== text && onCommit(value.trim())}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey) {
            event.preventDefault()
            onCommit(value.trim())
          }
        }}
      />
      {value.length > LIMIT - 60 && (
        <output className={styles.count}>{string('inspector.left', { count: LIMIT - value.length })}</output>
      )}
    </div>
  )
}
