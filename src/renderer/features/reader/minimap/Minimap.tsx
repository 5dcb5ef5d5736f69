// The whole text as a strip at the edge: where its marks stand, by domain, and where the reader is. A press, a drag and
// keys go there. The list twin says the same in words.
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { string } from '../../../state/window/strings'
import type { Mark } from '../marks/marks'
import { shownSpan } from '../marks/placed'
import type { Paragraph } from '../text/paragraphs'
import { scrollTo } from '../text/use-position'
import { marksUnder, offsetAt } from './density'
import styles from './Minimap.module.css'
import { stepOf } from './steps'
import { type Refs, useFrame, useSeen, useStripPaint } from './use-strip'

interface Props extends Refs {
  readonly length: number
  readonly paragraphs: readonly Paragraph[]
  readonly marks: readonly Mark[]
}
export function Minimap({ scroller, root, length, paragraphs, marks }: Props) {
  const slider = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLSpanElement>(null)
  const at = useRef(0)
  const seen = useSeen(slider)
  const strip = { height: seen.height, length }
  useStripPaint(canvas, seen, length, marks)
  useFrame(slider, frame, { scroller, root }, paragraphs, strip)

  const go = (offset: number) => {
    at.current = offset
    scrollTo({ scroller, root }, paragraphs, offset, false)
  }
  /** Where the last step went while that is in view, else the first text in view. */
  const here = (): number => {
    if (!scroller.current || !root.current) return 0
    const { start, end } = shownSpan(scroller.current, root.current, paragraphs, 0)
    return at.current >= start && at.current < end ? at.current : start
  }
  const point = (event: PointerEvent<HTMLElement>) => {
    const pixel = Math.floor(event.clientY - event.currentTarget.getBoundingClientRect().top)
    const mark = event.type === 'pointerdown' ? marksUnder(strip, marks, pixel)[0] : undefined
    go(mark?.start ?? offsetAt(strip, pixel))
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const to = stepOf(event.key, here(), length, marks)
    if (to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    go(to)
  }
  return (
    <div
      ref={slider}
      className={styles.strip}
      role="slider"
      tabIndex={0}
      aria-label={string('reader.minimap', { count: marks.length })}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={0}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        point(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) point(event)
      }}
    >
      <canvas ref={canvas} className={styles.marks} />
      <span ref={frame} className={styles.frame} />
    </div>
  )
}
