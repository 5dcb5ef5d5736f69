// The size of an element in CSS pixels, followed as it changes.
import { type RefCallback, useCallback, useRef, useState } from 'react'

export interface Size {
  readonly width: number
  readonly height: number
}
export function useSize(): readonly [RefCallback<HTMLElement>, Size] {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  const watch = useRef<ResizeObserver>(undefined)
  const ref = useCallback((element: HTMLElement | null) => {
    watch.current?.disconnect()
    if (!element) return
    const read = () => setSize({ width: element.clientWidth, height: element.clientHeight })
    watch.current = new ResizeObserver(read)
    watch.current.observe(element)
    read()
  }, [])
  return [ref, size]
}
