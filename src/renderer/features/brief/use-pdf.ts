// The opened PDF behind the printed bytes, and how large its pages are shown.
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { fail } from '../../state/window/notices'
import { closePdf, openPdf, type Pdf } from './pdf'

/** CSS pixels a point at 100 %. */
const FULL = 96 / 72
export const PAGE_GAP = 16
export type Zoom = 'fit' | number

export interface OpenPdf {
  readonly pdf: Pdf
  /** Points. */
  readonly width: number
  readonly height: number
}
/** Opens the bytes; the former PDF stays until the next one can be shown. */
export function usePdf(bytes: Uint8Array | undefined): OpenPdf | undefined {
  const [open, setOpen] = useState<OpenPdf>()
  useEffect(() => {
    if (!bytes) return
    let gone = false
    openPdf(bytes).then(
      async (pdf) => {
        const [, , width = 595, height = 842] = (await pdf.getPage(1)).view
        if (gone) closePdf(pdf)
        else
          setOpen((before) => {
            if (before) setTimeout(() => closePdf(before.pdf), 5000)
            return { pdf, width, height }
          })
      },
      (error) => !gone && fail(error),
    )
    return () => {
      gone = true
    }
  }, [bytes])
  return open
}

/** CSS pixels a point for a zoom, following the width of the view. */
export function useScale(view: RefObject<HTMLElement | null>, zoom: Zoom, width: number | undefined): number {
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    const box = view.current
    if (!box) return
    const measure = () => setRoom(box.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    return () => observer.disconnect()
  }, [view])
  if (zoom !== 'fit' || width === undefined || room === 0) return (zoom === 'fit' ? 1 : zoom) * FULL
  return Math.max(0.2, (room - 2 * PAGE_GAP) / width)
}
export const zoomOf = (scale: number): number => Math.round((scale / FULL) * 100) / 100

/** Keeps the same words in view when pages grow or shrink. */
export function useKeptPlace(view: RefObject<HTMLElement | null>, scale: number): void {
  const before = useRef(scale)
  useLayoutEffect(() => {
    if (view.current) view.current.scrollTop *= scale / before.current
    before.current = scale
  }, [view, scale])
}
