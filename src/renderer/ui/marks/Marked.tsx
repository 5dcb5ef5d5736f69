// Plain text with stretches of it set strong. Never markup.
import { Fragment } from 'react'

interface Props {
  readonly text: string
  /** Half-open, UTF-16, in order, not overlapping. */
  readonly marks: readonly { readonly start: number; readonly end: number }[]
}
const STRONG = { fontWeight: 'var(--weight-strong)' }

export function Marked({ text, marks }: Props) {
  return (
    <>
      {marks.map(({ start, end }, i) => (
        <Fragment key={start}>
          {text.slice(marks[i - 1]?.end ?? 0, start)}
          <b style={STRONG}>{text.slice(start, end)}</b>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  )
}
