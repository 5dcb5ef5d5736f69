// The plot: lane heads, axis, picture, brush; what is under the pointer is told, hovered and chosen.
import { idOf } from '@shared/kernel/ledger'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { LedgerState } from '../../state/ledger/ledger-store'
import { hover, select } from '../../state/view-store'
import { string } from '../../state/window/strings'
import { type Axis, ticksOf, wholeRange, zoomAround } from './axis/scale'
import { useSize } from './axis/use-size'
import { Brush, type Range } from './brush/Brush'
import { cutsOf } from './draw/cuts'
import { Frames } from './draw/Frames'
import { usePicture } from './draw/use-picture'
import type { Tallies } from './index/use-tallies'
import { LaneHeads } from './layout/LaneHeads'
import { laneAt, rowsAt } from './layout/layout'
import { Readout, type Spot, spotAt } from './layout/Readout'
import { useFollow } from './layout/use-follow'
import { useLayout } from './layout/use-layout'
import styles from './Timeline.module.css'
import { useGestures, type View } from './use-gestures'

interface Props {
  readonly ledger: LedgerState
  readonly tallies: Tallies
  readonly axis: Axis
  readonly plot: (element: HTMLElement | null) => void
  readonly onView: (view: View) => void
  readonly range?: Range
  readonly onRange: (range: Range | undefined) => void
  readonly summary: string
  readonly stated?: number
}
/** Height of the axis above the lanes. */
const AXIS = 20
/** More claims under one pixel are gone nearer to, not chosen. */
const PICK_MOST = 2000
const KEYS: Readonly<Record<string, readonly [shift: number, factor: number]>> = {
  ArrowLeft: [-0.1, 1],
  ArrowRight: [0.1, 1],
  PageUp: [-0.9, 1],
  PageDown: [0.9, 1],
  '+': [0, 0.7],
  '=': [0, 0.7],
  '-': [0, 1 / 0.7],
}

const middle = ({ from, to }: Axis): Range => ({
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
function moveByKey(event: KeyboardEvent<HTMLElement>, { from, to }: Axis, onView: (view: View) => void): void {
  const move = KEYS[event.key]
  if (!move) return
  event.preventDefault()
  const days = move[0] * (to - from)
  onView(move[0] === 0 ? zoomAround(from, to, (from + to) / 2, move[1]) : [from + days, to + days])
}

export function Plot({ ledger, tallies, axis, plot, onView, range, onRange, summary, stated }: Props) {
  const { shown, full, version } = tallies
  const [frame, outer] = useSize()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [spot, setSpot] = useState<Spot>()
  const height = Math.max(60, outer.height - AXIS)
  const layout = useLayout(tallies, axis, height)
  const cuts = useMemo(() => cutsOf(shown.index, axis), [shown.index, axis])
  const size = useMemo(() => ({ width: axis.width, height }), [axis.width, height])
  const ceilings = usePicture(canvas, { axis, layout, cuts, shown, full, stated }, version, size)
  useFollow(canvas, ledger, shown, layout, axis, onView)
  const { columns } = shown.index
  const on = useGestures({
    canvas,
    axis,
    view: [axis.from, axis.to],
    onView,
    onRange,
    scrolls: layout.height > height + 1,
    onPoint(at) {
      const next = at && spotAt(layout, shown, axis, at)
      hover(next?.row === undefined ? undefined : idOf(columns, next.row))
      setSpot(next?.row === undefined ? next : undefined)
    },
    onPick({ x, y }, more) {
      const rows = rowsAt(layout, shown, axis, x, y, PICK_MOST + 1)
      if (rows.length === 0) return
      const crowded = laneAt(layout, y)?.dense
      if (rows.length > PICK_MOST && axis.to - axis.from > 14) onView(zoomAround(axis.from, axis.to, axis.day(x), 0.25))
      else
        select(
          (crowded ? rows.slice(0, PICK_MOST) : rows.slice(0, 1)).map((row) => idOf(columns, row)).reverse(),
          more ? 'toggle' : 'set',
          'timeline',
        )
    },
  })
  return (
    <div ref={frame} className={styles.frame} data-lanes>
      <LaneHeads layout={layout} ceilings={ceilings} />
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
          if (event.key === 'Enter') brushByKey(event, range ?? wholeRange(middle(axis), axis), onRange)
          else moveByKey(event, axis, onView)
        }}
      >
        <div className={styles.axis} aria-hidden="true" title={string('timeline.pan')} {...on.axis}>
          {ticksOf(axis)
            .filter((t) => t.major && t.x + t.label.length * 7 + 6 < axis.width)
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
            onDoubleClick={() => onRange(undefined)}
            {...on.area}
          />
          <Brush axis={axis} range={range} onRange={onRange} />
          <Frames ledger={ledger} layout={layout} shown={shown} axis={axis} />
          {spot && <Readout spot={spot} width={axis.width} />}
        </div>
      </div>
    </div>
  )
}
