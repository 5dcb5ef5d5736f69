// A text that saves when it is left or Enter is pressed; Escape brings back what is saved. How it looks is the caller's.
import { type ChangeEvent, type KeyboardEvent, useEffect, useState } from 'react'

interface Options {
  readonly value: string
  readonly readOnly: boolean
  /** What is wrong with a text, in words; such a text is not saved, and stays to be mended. */
  readonly problemOf?: (typed: string) => string | undefined
  /** Answers whether it was saved; what was refused gives way to what is saved. */
  readonly onCommit: (typed: string) => Promise<boolean> | boolean
}
export function useCommitted({ value, readOnly, problemOf, onCommit }: Options) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const typed = text.trim()
  const problem = typed === value || typed === '' ? undefined : problemOf?.(typed)
  const commit = () => {
    if (typed === value || problem !== undefined || readOnly) return
    void Promise.resolve(onCommit(typed)).then((saved) => !saved && setText(value))
  }
  const input = {
    value: text,
    readOnly,
    onChange: (event: ChangeEvent<HTMLInputElement>) => setText(event.target.value),
    onBlur: commit,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter') commit()
      if (event.key !== 'Escape' || text === value) return
      event.stopPropagation()
      setText(value)
    },
  }
  return { input, problem }
}
