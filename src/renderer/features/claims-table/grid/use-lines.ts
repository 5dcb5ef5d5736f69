// Which lines are on screen and where: all are of one height, and the box may be lower than all of them together.
import { elementScroll, observeElementOffset, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { scrollScale } from './scroll-scale'

/** Two lines of text, and the head above them in the same scrolled box; pixels at the usual font size. */
const LINE = 40
const HEAD = 28

export function useLines(scroller: RefObject<HTMLDivElement | null>, count: number) {
  const [rem, setRem] = useState(1)
  useEffect(() => setRem(Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16), [])
  const size = LINE * rem
  const seen = () => Math.max(size, (scroller.current?.clientHeight ?? 400) - HEAD * rem)
  const scale = useRef(scrollScale(0, 1))
  scale.current = scrollScale(count * size, seen())
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    overscan: 3,
    observeElementOffset: (instance, tell) =>
      observeElementOffset(instance, (offset, moving) => tell(scale.current.toRows(offset), moving)),
    scrollToFn: (offset, options, instance) => elementScroll(scale.current.toBox(offset), options, instance),
  })
  const offset = virtual.scrollOffset ?? 0
  const shift = offset - scale.current.toBox(offset)
  return {
    height: scale.current.height,
    items: virtual.getVirtualItems().map(({ index, start }) => ({ index, top: start - shift })),
    /** Lines on a page. */
    page: () => Math.max(1, Math.floor(seen() / size) - 1),
    /** Scrolls no further than until the line is whole on screen. */
    reveal: (index: number) => {
      const box = scroller.current
      if (!box) return
      const top = scale.current.toRows(box.scrollTop)
      const place = index * size
      if (place < top) box.scrollTop = scale.current.toBox(place)
      else if (place + size > top + seen()) box.scrollTop = Math.ceil(scale.current.toBox(place + size - seen()))
    },
  }
}
