// An area drawn on the map, as a box or a polygon, by pointer or by keys; the claims are then filtered to it.
import { areaOfRing, type Corner, RING_CORNERS } from '@shared/kernel/filter'
import { useEffect, useRef, useState } from 'react'
import { chip, putFilter, viewStore } from '../../../state/view-store'
import { say } from '../../../state/window/notices'
import { string } from '../../../state/window/strings'
import { lonLatOf, type View, type XY } from '../draw/projection'
import styles from '../MapPanel.module.css'

export type DrawKind = 'box' | 'polygon'
/** Pixels between corners along a side: sides are straight on the map, and so nearly in degrees. */
const PIECE = 60
const STEP = 10
/** As near to the first corner, a click closes the polygon. */
const CLOSE = 10

const corners = (a: XY, b: XY): XY[] => [a, [b[0], a[1]], b, [a[0], b[1]]]

/** Corners in pixels → degrees, with more of them along long sides; hundredths of a degree are about a kilometre. */
export function ringOf(view: View, shape: readonly XY[]): Corner[] {
  const piece = Math.max(PIECE, (shape.length * 200) / RING_CORNERS.most)
  return shape
    .flatMap((a, i): XY[] => {
      const b = shape[(i + 1) % shape.length]!
      const pieces = Math.min(24, Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / piece)))
      return Array.from({ length: pieces }, (_, k) => [
        a[0] + ((b[0] - a[0]) * k) / pieces,
        a[1] + ((b[1] - a[1]) * k) / pieces,
      ])
    })
    .slice(0, RING_CORNERS.most)
    .map(([x, y]): Corner => {
      const [lon, lat] = lonLatOf(view, x, y)
      return [Math.round(lon * 100) / 100, Math.round(lat * 100) / 100]
    })
}

function filterTo(view: View, shape: readonly XY[]): void {
  const found = viewStore.getState().filters.find((filter) => filter.field === 'area' && !filter.pinned)
  const { id, negated, pinned } = found ?? chip()
  putFilter({ id, negated, pinned, on: true, field: 'area', ...areaOfRing(ringOf(view, shape)) })
  say(string('filters.drawnArea'))
}

interface Props {
  readonly kind: DrawKind
  readonly view: View
  readonly onDone: () => void
}
export function DrawArea({ kind, view, onDone }: Props) {
  const surface = useRef<HTMLDivElement>(null)
  const [shape, setShape] = useState<readonly XY[]>([])
  const [cursor, setCursor] = useState<XY>([view.width / 2, view.height / 2])
  useEffect(() => surface.current?.focus(), [])
  const finish = (points: readonly XY[]) => {
    const whole = kind === 'box' && points.length === 2 ? corners(points[0]!, points[1]!) : points
    if (whole.length >= RING_CORNERS.least) filterTo(view, whole)
    onDone()
  }
  const add = (at: XY) => {
    const first = shape[0]
    const closes = first && shape.length > 2 && Math.hypot(at[0] - first[0], at[1] - first[1]) < CLOSE
    if (closes) return finish(shape)
    const next = [...shape, at]
    if (kind === 'box' && next.length === 2) finish(next)
    else setShape(next)
  }
  const keyDown = (event: React.KeyboardEvent) => {
    const step = event.shiftKey ? STEP * 5 : STEP
    const way: Readonly<Record<string, XY>> = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, -step],
      ArrowDown: [0, step],
    }
    const move = way[event.key]
    if (move)
      setCursor(([x, y]) => [
        Math.max(0, Math.min(view.width, x + move[0])),
        Math.max(0, Math.min(view.height, y + move[1])),
      ])
    else if (event.key === ' ') add(cursor)
    else if (event.key === 'Enter') finish(kind === 'box' && shape.length === 1 ? [...shape, cursor] : shape)
    else if (event.key === 'Backspace') setShape(shape.slice(0, -1))
    else if (event.key === 'Escape') onDone()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const place = (event: React.PointerEvent): XY => {
    const box = event.currentTarget.getBoundingClientRect()
    return [event.clientX - box.left, event.clientY - box.top]
  }
  const shown = kind === 'box' && shape[0] ? corners(shape[0], cursor) : [...shape, cursor]
  return (
    <div
      ref={surface}
      className={styles.draw}
      role="application"
      aria-label={string(kind === 'box' ? 'map.drawBoxHow' : 'map.drawPolygonHow')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keys that move and set corners
      tabIndex={0}
      onKeyDown={keyDown}
      onPointerMove={(event) => setCursor(place(event))}
      onPointerDown={(event) => {
        event.stopPropagation()
        if (event.detail > 1) return
        add(place(event))
      }}
      onPointerUp={(event) => {
        const at = place(event)
        const first = shape[0]
        if (kind === 'box' && first && Math.hypot(at[0] - first[0], at[1] - first[1]) > 6) finish([first, at])
      }}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={() => finish(shape)}
    >
      <svg aria-hidden="true">
        <polygon points={shown.map(([x, y]) => `${x},${y}`).join(' ')} />
        <path className={styles.corners} d={shape.map(([x, y]) => `M${x - 3} ${y - 3}h6v6h-6Z`).join('')} />
        <path d={`M${cursor[0] - 7} ${cursor[1]}h14M${cursor[0]} ${cursor[1] - 7}v14`} />
      </svg>
      <p>{string(kind === 'box' ? 'map.drawBoxHow' : 'map.drawPolygonHow')}</p>
    </div>
  )
}
