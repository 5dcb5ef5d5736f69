// The two ends of the brush as text: shows them as dates, takes what people type ("since 1994", "June 2001", 1997/2001).
import { formatDay } from '@shared/kernel/time'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { string } from '../../../state/window/strings'
import styles from '../Timeline.module.css'
import type { Range } from './Brush'
import { readDates } from './read-dates'

interface Props {
  readonly range?: Range
  readonly onRange: (range: Range | undefined) => void
}
type End = 'from' | 'to'

/** The range after something was typed at one end; undefined where no date was read. */
export function typedRange(typed: string, end: End, range: Range | undefined): Range | undefined {
  const days = readDates(typed)
  if (!days) return undefined
  if (days.both) {
    // an open side leaves the other handle where it is
    return {
      from: Number.isFinite(days.from) ? days.from : (range?.from ?? days.from),
      to: Number.isFinite(days.to) ? days.to : (range?.to ?? days.to),
    }
  }
  const next = { from: range?.from ?? days.from, to: range?.to ?? days.to, [end]: days[end] }
  return next.from <= next.to ? next : { from: days.from, to: days.to }
}

function Field({ end, range, onRange }: Props & { readonly end: End }) {
  const day = range?.[end]
  const shown = day === undefined || !Number.isFinite(day) ? '' : formatDay(day)
  const [text, setText] = useState(shown)
  const [refused, setRefused] = useState(false)
  useEffect(() => {
    setText(shown)
    setRefused(false)
  }, [shown])
  const commit = () => {
    if (text === shown) return
    if (text.trim() === '') {
      const open = end === 'from' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
      const next = range && { ...range, [end]: open }
      onRange(next && (Number.isFinite(next.from) || Number.isFinite(next.to)) ? next : undefined)
      return
    }
    const next = typedRange(text, end, range)
    if (next) onRange(next)
    setRefused(!next)
    if (next && formatDay(next[end]) === shown) setText(shown)
  }
  const keys = (event: KeyboardEvent) => {
    if (!event.altKey && !event.ctrlKey && !event.metaKey) event.stopPropagation()
    if (event.key === 'Enter') commit()
    if (event.key === 'Escape') setText(shown)
  }
  return (
    <input
      className={styles.date}
      aria-label={string(`timeline.${end}Typed`)}
      aria-invalid={refused}
      title={refused ? string('timeline.refused') : undefined}
      placeholder={string(`timeline.${end}Empty`)}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={keys}
      onBlur={commit}
      spellCheck={false}
      autoComplete="off"
    />
  )
}

export function DateFields(props: Props) {
  return (
    <span className={styles.dates}>
      <Field end="from" {...props} />
      <span aria-hidden="true">–</span>
      <Field end="to" {...props} />
    </span>
  )
}
