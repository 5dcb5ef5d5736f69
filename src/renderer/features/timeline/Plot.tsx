// The plot: lanes, axis, canvas, brush; pointer and wheel to hover, select, brush, zoom and pan.

import { idOf } from '@shared/kernel/ledger'
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { LedgerState } from '../../state/ledger/ledger-store'
import { hover, select, useSelection } from '../../state/view-store'
import { string } from '../../state/window/strings'
import { DomainChip } from '../../ui/marks/DomainChip'
import { makeAxis, ticksOf, wholeRange, zoomAround } from './axis/scale'
import { useSize } from './axis/use-size'
import { Brush, type Range } from './brush/Brush'
import { Labels } from './draw/Labels'
import { useCanvas } from './draw/use-canvas'
import { datedRows, itemAt, layOut } from './layout/layout'
import { useFollow } from './layout/use-follow'
import styles from './Timeline.module.css'

interface Props {
  readonly ledger: LedgerState
  readonly shown: Uint8Array
  readonly full: Uint8Array
  readonly view: readonly [number, number]
  readonly onView: (view: readonly [number, number]) => void
  readonly range?: Range
  readonly onRange: (range: Range | undefined) => void
  readonly summary: string
}
/** Height of the axis above the lanes. */
const AXIS = 20
const KEYS: Readonly<Record<string, readonly [shift: number, factor: number]>> = {
  ArrowLeft: [-0.1, 1],
  ArrowRight: [0.1, 1],
  '+': [0, 0.7],
  '=': [0, 0.7],
  '-': [0, 1 / 0.7],
}

const middle = ([from, to]: readonly [number, number]): Range => ({
  from: Math.round(from + (to - from) / 4),
  to: Math.round(to - (to - from) / 4),
})
/** Draws a range over the middle of the view, or takes the one there is, and goes to its first handle. */
function brushByKey(event: KeyboardEvent<HTMLElement>, range: Range, onRange: (range: Range) => void): void {
  const plot = event.currentTarget
  event.preventDefault()
  onRange(range)
  requestAnimationFrame(() => plot.querySelector<HTMLElement>('[role="slider"]')?.focus())
}

export function Plot({ ledger, shown, full, view, onView, range, onRange, summary }: Props) {
  const { columns } = ledger
  const [frame, outer] = useSize()
  const [plot, inner] = useSize()
  const size = useMemo(() => ({ width: inner.width, height: outer.height - AXIS }), [inner.width, outer.height])
  const canvas = useRef<HTMLCanvasElement>(null)
  const [drawing, setDrawing] = useState<{ at: number; pan: boolean; view: readonly [number, number] }>()
  const selection = useSelection()
  const axis = useMemo(() => makeAxis(view[0], view[1], Math.max(1, size.width)), [view, size.width])
  const dated = useMemo(() => datedRows(columns, shown), [columns, shown])
  const layout = useMemo(
    () => layOut(columns, dated, axis, Math.max(60, size.height)),
    [columns, dated, axis, size.height],
  )
  useCanvas(canvas, { axis, columns, layout, full, size, selection })
  useFollow(canvas, ledger, layout, axis, onView)
  const place = (event: { clientX: number; clientY: number }) => {
    const box = canvas.current!.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  // lanes that do not fit are scrolled by the wheel, and Ctrl zooms; where all fit the wheel alone zooms
  const scrolls = layout.height > size.height + 1
  useEffect(() => {
    const area = canvas.current
    if (!area) return
    const wheel = (event: WheelEvent) => {
      if (
        scrolls &&
        !event.ctrlKey &&
        !event.metaKey &&
        !event.shiftKey &&
        Math.abs(event.deltaY) > Math.abs(event.deltaX)
      )
        return
      event.preventDefault()
      const by = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey ? event.deltaX || event.deltaY : 0
      const day = axis.day(event.clientX - area.getBoundingClientRect().left)
      if (by === 0) onView(zoomAround(view[0], view[1], day, 1.0015 ** event.deltaY))
      else onView([view[0] + axis.day(by) - axis.day(0), view[1] + axis.day(by) - axis.day(0)])
    }
    area.addEventListener('wheel', wheel, { passive: false })
    return () => area.removeEventListener('wheel', wheel)
  }, [axis, view, onView, scrolls])
  const down = (pan: boolean) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrawing({ at: place(event).x, pan, view })
  }
  const move = (event: PointerEvent<HTMLElement>) => {
    const { x, y } = place(event)
    if (!drawing) {
      const item = itemAt(layout, x, y)
      hover(item < 0 ? undefined : idOf(columns, layout.row[item]!))
    } else if (drawing.pan) {
      const days = axis.day(drawing.at) - axis.day(x)
      onView([drawing.view[0] + days, drawing.view[1] + days])
    } else if (Math.abs(x - drawing.at) > 4)
      onRange(
        wholeRange(
          { from: Math.floor(axis.day(Math.min(x, drawing.at))), to: Math.ceil(axis.day(Math.max(x, drawing.at))) },
          axis,
        ),
      )
  }
  const up = (event: PointerEvent<HTMLElement>) => {
    const { x, y } = place(event)
    const clicked = drawing && Math.abs(x - drawing.at) <= 4
    setDrawing(undefined)
    if (!clicked || drawing.pan) return
    const item = itemAt(layout, x, y)
    if (item >= 0)
      select([idOf(columns, layout.row[item]!)], event.ctrlKey || event.metaKey ? 'toggle' : 'set', 'timeline')
  }
  return (
    <div ref={frame} className={styles.frame} data-lanes>
      <ul className={styles.lanes} style={{ height: layout.height }}>
        {layout.lanes.map((lane) => (
          <li key={lane.domain} style={{ top: lane.top, height: lane.height }}>
            <DomainChip domain={lane.domain} standing="reported" />
            <span>{string(`domain.${lane.domain}`)}</span>
          </li>
        ))}
      </ul>
      <div
        className={styles.plot}
        role="application"
        aria-label={summary}
        aria-description={string('timeline.keys')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows and plus or minus move the view
        tabIndex={0}
        data-autofocus
        onKeyDown={(event) => {
          if (event.target !== event.currentTarget) return
          if (event.key === 'Enter') return brushByKey(event, range ?? wholeRange(middle(view), axis), onRange)
          const move = KEYS[event.key]
          if (!move) return
          event.preventDefault()
          const span = view[1] - view[0]
          onView(
            move[0] === 0
              ? zoomAround(view[0], view[1], (view[0] + view[1]) / 2, move[1])
              : [view[0] + move[0] * span, view[1] + move[0] * span],
          )
        }}
      >
        <div
          className={styles.axis}
          aria-hidden="true"
          onPointerDown={down(true)}
          onPointerMove={move}
          onPointerUp={up}
          title={string('timeline.pan')}
        >
          {ticksOf(axis)
            .filter((t) => t.major)
            .map((tick) => (
              <span key={tick.x} style={{ left: tick.x }}>
                {tick.label}
              </span>
            ))}
        </div>
        <div ref={plot} className={styles.area}>
          <canvas
            ref={canvas}
            className={styles.canvas}
            style={{ height: layout.height }}
            onPointerDown={down(false)}
            onPointerMove={move}
            onPointerUp={up}
            onPointerLeave={() => hover(undefined)}
            onDoubleClick={() => onRange(undefined)}
          />
          <Brush axis={axis} range={range} onRange={onRange} />
          <Labels ledger={ledger} layout={layout} axis={axis} />
        </div>
      </div>
    </div>
  )
}
