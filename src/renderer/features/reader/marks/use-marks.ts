// The reader's marks from the ledger, and where those on the screen stand; kept current while it scrolls and resizes.
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useLedger, useVisible } from '../../../state/ledger/ledger-store'
import { useSelected, useView } from '../../../state/view-store'
import type { Paragraph } from '../text/paragraphs'
import { clearHighlights, paintMarks, paintSpots } from './highlights'
import { type Mark, marksOf } from './marks'
import { type Measured, measureView, type PlacedMark, placeMarks, samePlaces } from './placed'

const NONE: readonly Mark[] = []

export function useMarks(documentId: string | undefined): readonly Mark[] {
  const ledger = useLedger()
  const visible = useVisible('reader')
  return useMemo(
    () => (ledger && visible && documentId ? marksOf(ledger.columns, visible, documentId) : NONE),
    [ledger, visible, documentId],
  )
}

/** Paints marks, selection and hover as highlights. */
export function usePaint(
  root: RefObject<HTMLElement | null>,
  paragraphs: readonly Paragraph[],
  marks: readonly Mark[],
): void {
  const selected = useSelected()
  const hover = useView((s) => s.hover)
  useLayoutEffect(() => {
    if (root.current) paintMarks(root.current, paragraphs, marks)
  }, [root, paragraphs, marks])
  useLayoutEffect(() => {
    if (root.current) paintSpots(root.current, paragraphs, marks, { selected, hover })
  }, [root, paragraphs, marks, selected, hover])
  useLayoutEffect(() => clearHighlights, [])
}

/** Marks near the viewport with their heights; the layout is read again once a frame at most, and only when it moved. */
export function usePlaced(
  scroller: RefObject<HTMLElement | null>,
  root: RefObject<HTMLElement | null>,
  paragraphs: readonly Paragraph[],
  marks: readonly Mark[],
): readonly PlacedMark[] {
  const [placed, setPlaced] = useState<readonly PlacedMark[]>([])
  const latest = useRef<{ readonly paragraphs: readonly Paragraph[]; readonly marks: readonly Mark[] }>(undefined)
  const measured = useRef<Measured>(undefined)
  const place = useCallback(() => {
    const [view, text, now] = [scroller.current, root.current, latest.current]
    if (!view || !text || !now) return
    measured.current ??= measureView(view, text, now.paragraphs)
    const next = placeMarks(view, text, now.paragraphs, now.marks, measured.current)
    setPlaced((before) => (samePlaces(before, next) ? before : next))
  }, [scroller, root])
  useLayoutEffect(() => {
    if (latest.current?.paragraphs !== paragraphs) measured.current = undefined
    latest.current = { paragraphs, marks }
    place()
  }, [place, paragraphs, marks])
  useEffect(() => {
    const view = scroller.current
    const text = root.current
    if (!view || !text) return
    let frame = 0
    const later = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        measured.current = undefined
        place()
      })
    }
    const watch = new ResizeObserver(later)
    watch.observe(view)
    watch.observe(text)
    view.addEventListener('scroll', later, { passive: true })
    document.fonts.ready.then(later)
    return () => {
      cancelAnimationFrame(frame)
      watch.disconnect()
      view.removeEventListener('scroll', later)
    }
  }, [scroller, root, place])
  return placed
}
