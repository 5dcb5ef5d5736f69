// Pointer, wheel and pinch over the plot: hover and choose, draw the brush, move along, zoom.
import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import { type Axis, wholeRange, zoomAround } from './axis/scale'
import type { Range } from './brush/Brush'

export type View = readonly [from: number, to: number]
interface Hands {
  readonly canvas: RefObject<HTMLCanvasElement | null>
  readonly axis: Axis
  readonly view: View
  readonly onView: (view: View) => void
  readonly onRange: (range: Range | undefined) => void
  /** The pointer rests at a place, or has left. */
  readonly onPoint: (at: { x: number; y: number } | undefined) => void
  readonly onPick: (at: { x: number; y: number }, more: boolean) => void
  /** Lanes that do not fit are scrolled by the wheel, and Ctrl zooms; where all fit the wheel alone zooms. */
  readonly scrolls: boolean
}
interface Drag {
  readonly x: number
  readonly pan: boolean
  readonly view: View
}

function useWheel({ canvas, axis, view, onView, scrolls }: Hands): void {
  useEffect(() => {
    const area = canvas.current
    if (!area) return
    const wheel = (event: WheelEvent) => {
      const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY)
      const zooms = event.ctrlKey || event.metaKey
      if (scrolls && !zooms && !event.shiftKey && !sideways) return
      event.preventDefault()
      const by = (sideways || event.shiftKey) && !zooms ? event.deltaX || event.deltaY : 0
      const day = axis.day(event.clientX - area.getBoundingClientRect().left)
      // a pinch on a touchpad arrives as small Ctrl wheels
      const factor = 1.0015 ** (event.deltaY * (event.ctrlKey && Math.abs(event.deltaY) < 20 ? 6 : 1))
      if (by === 0) onView(zoomAround(view[0], view[1], day, factor))
      else onView([view[0] + axis.day(by) - axis.day(0), view[1] + axis.day(by) - axis.day(0)])
    }
    area.addEventListener('wheel', wheel, { passive: false })
    return () => area.removeEventListener('wheel', wheel)
  }, [canvas, axis, view, onView, scrolls])
}

export function useGestures(hands: Hands) {
  const { canvas, axis, view, onView, onRange, onPoint, onPick } = hands
  useWheel(hands)
  const drag = useRef<Drag>(undefined)
  const fingers = useRef(new Map<number, number>())
  const place = (event: { clientX: number; clientY: number }) => {
    const box = canvas.current!.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  /** Two fingers: what was between them stays between them. */
  const pinch = (event: PointerEvent, x: number): boolean => {
    const before = [...fingers.current.values()]
    if (before.length !== 2 || !fingers.current.has(event.pointerId)) return false
    fingers.current.set(event.pointerId, x)
    const now = [...fingers.current.values()]
    const [wide, narrow] = [Math.abs(before[0]! - before[1]!), Math.abs(now[0]! - now[1]!)]
    if (wide > 4 && narrow > 4) onView(zoomAround(view[0], view[1], axis.day((now[0]! + now[1]!) / 2), wide / narrow))
    return true
  }
  const down = (pan: boolean) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const { x } = place(event)
    fingers.current.set(event.pointerId, x)
    drag.current = fingers.current.size > 1 ? undefined : { x, pan, view }
  }
  const move = (event: PointerEvent<HTMLElement>) => {
    const at = place(event)
    if (pinch(event, at.x)) return
    const held = drag.current
    if (!held) onPoint(at)
    else if (held.pan) {
      const days = axis.day(held.x) - axis.day(at.x)
      onView([held.view[0] + days, held.view[1] + days])
    } else if (Math.abs(at.x - held.x) > 4) {
      const [a, b] = [Math.min(at.x, held.x), Math.max(at.x, held.x)]
      onRange(wholeRange({ from: Math.floor(axis.day(a)), to: Math.ceil(axis.day(b)) }, axis))
    }
  }
  const up = (event: PointerEvent<HTMLElement>) => {
    fingers.current.delete(event.pointerId)
    const held = drag.current
    drag.current = undefined
    const at = place(event)
    if (held && !held.pan && event.type === 'pointerup' && Math.abs(at.x - held.x) <= 4)
      onPick(at, event.ctrlKey || event.metaKey)
  }
  const on = (pan: boolean) => ({
    onPointerDown: down(pan),
    onPointerMove: move,
    onPointerUp: up,
    onPointerCancel: up,
    onPointerLeave: () => onPoint(undefined),
  })
  return { area: on(false), axis: on(true) }
}
