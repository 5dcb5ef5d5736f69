// The brush: two handles over the plot, dragged, typed by keys, or drawn anew; it becomes the event filter at once.

import { formatDay } from '@shared/kernel/time'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { string } from '../../../state/window/strings'
import { type Axis, keyStep, wholeRange } from '../axis/scale'
import styles from '../Timeline.module.css'

export interface Range {
  readonly from: number
  readonly to: number
}
interface Props {
  readonly axis: Axis
  readonly range?: Range
  readonly onRange: (range: Range | undefined) => void
}
type Grip = 'from' | 'to' | 'move'
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
}

export function Brush({ axis, range, onRange }: Props) {
  const drag = useRef<{ grip: Grip; at: number; range: Range }>(undefined)
  if (!range) return null
  const left = Math.max(0, Math.min(axis.width, axis.x(range.from)))
  const right = Math.max(0, Math.min(axis.width, axis.x(range.to + 1)))
  const start = (grip: Grip) => (event: PointerEvent<HTMLElement>) => {
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { grip, at: event.clientX, range }
  }
  const move = (event: PointerEvent<HTMLElement>) => {
    if (!drag.current) return
    const days = Math.round(axis.day(event.clientX - drag.current.at) - axis.day(0))
    onRange(moved(drag.current.range, drag.current.grip, days, axis))
  }
  const end = () => {
    drag.current = undefined
  }
  const keys = (grip: 'from' | 'to') => (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key]
    if (event.key === 'Escape' || event.key === 'Delete') {
      event.currentTarget.closest<HTMLElement>('[role="application"]')?.focus()
      onRange(undefined)
    } else if (step === undefined) return
    else onRange(moved(range, grip, step * keyStep(axis), axis))
    event.preventDefault()
    event.stopPropagation()
  }
  const handle = (grip: 'from' | 'to', x: number) => (
    <span
      className={styles.handle}
      style={{ left: x }}
      role="slider"
      tabIndex={0}
      aria-label={string(`timeline.${grip}`)}
      aria-valuenow={range[grip]}
      aria-valuemin={Math.floor(axis.from)}
      aria-valuemax={Math.ceil(axis.to)}
      aria-valuetext={formatDay(range[grip])}
      onPointerDown={start(grip)}
      onPointerMove={move}
      onPointerUp={end}
      onKeyDown={keys(grip)}
    />
  )
  return (
    <>
      <span className={styles.veil} style={{ left: 0, width: left }} />
      <span className={styles.veil} style={{ left: right, right: 0 }} />
      <span className={styles.window} style={{ left, width: Math.max(1, right - left) }}>
        <span
          className={styles.grip}
          aria-hidden="true"
          onPointerDown={start('move')}
          onPointerMove={move}
          onPointerUp={end}
        />
      </span>
      {handle('from', left)}
      {handle('to', right)}
    </>
  )
}

function shifted(range: Range, grip: Grip, days: number): Range {
  if (grip === 'move') return { from: range.from + days, to: range.to + days }
  const moved = { ...range, [grip]: range[grip] + days }
  return moved.from <= moved.to ? moved : { from: moved.to, to: moved.from }
}

/** The shifted range in whole months, the handle that was left alone where it was. */
function moved(range: Range, grip: Grip, days: number, axis: Axis): Range {
  const next = shifted(range, grip, days)
  const whole = wholeRange(next, axis)
  if (grip === 'move') return whole
  return { from: next.from === range.from ? range.from : whole.from, to: next.to === range.to ? range.to : whole.to }
}
