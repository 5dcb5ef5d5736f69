// Where a floating card stands: at the foot of a large panel, above or beside a small one, below a bar.
import { type RefObject, useLayoutEffect, useState } from 'react'

const EDGE = 12
const INSET = 24
const NARROW = 420
const LOW = 80

export interface Place {
  readonly left: number
  readonly top: number
}
interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}
/** Left and top of a card of a size at a box, kept inside the window; all in CSS pixels. */
export function placeAt(
  box: Box,
  width: number,
  height: number,
  window: { innerWidth: number; innerHeight: number },
): Place {
  const wide = box.right - box.left >= NARROW
  const tall = box.bottom - box.top
  const wanted = () => {
    if (tall < LOW) return { left: box.right - width, top: box.bottom + EDGE }
    if (!wide) return { left: box.right + EDGE, top: box.top + 4 * EDGE }
    if (tall > 2.5 * height) return { left: box.left + INSET, top: box.bottom - INSET - height }
    const above = box.top - EDGE - height
    if (above > LOW) return { left: box.left + INSET, top: above }
    return { left: box.left - EDGE - width, top: box.top + INSET }
  }
  const { left, top } = wanted()
  const within = (value: number, most: number) => Math.max(EDGE, Math.min(value, most - EDGE))
  return {
    left: within(left, window.innerWidth - width),
    top: within(top, window.innerHeight - height),
  }
}

/** Follows the element that `selector` names while the card is shown. */
export function useAnchor(card: RefObject<HTMLElement | null>, selector: string): Place {
  const [place, setPlace] = useState<Place>({ left: EDGE, top: EDGE })
  useLayoutEffect(() => {
    const own = card.current
    if (!own) return
    const measure = () => {
      const target = document.querySelector(selector) ?? document.body
      const next = placeAt(target.getBoundingClientRect(), own.offsetWidth, own.offsetHeight, window)
      setPlace((now) => (now.left === next.left && now.top === next.top ? now : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    for (const watched of [document.body, own, document.querySelector(selector)]) if (watched) observer.observe(watched)
    return () => observer.disconnect()
  }, [card, selector])
  return place
}
