// The reader's marks from the ledger, and where those on the screen stand; kept current while it scrolls and resizes.
import {
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useLedger, useVisible } from '../../../state/ledger/ledger-store'
import { useSelected, useView } from '../../../state/view-store'
import type { Paragraph } from '../text/paragraphs'
import { clearHighlights, paintMarks, paintSpots } from './highlights'
import { type Mark, marksOf } from './marks'
import { type Stretch, sameStretch, stretchAbout } from './painted'
import {
  type Heights,
  heightsAbout,
  type Measured,
  measureView,
  type PlacedMark,
  placeMarks,
  samePlaces,
} from './placed'

const NONE: readonly Mark[] = []

export function useMarks(documentId: string | undefined): readonly Mark[] {
  const ledger = useLedger()
  const visible = useVisible('reader')
  return useMemo(
    () => (ledger && visible && documentId ? marksOf(ledger.columns, visible, documentId) : NONE),
    [ledger, visible, documentId],
  )
}

/** Paints marks, selection and hover as highlights, as far as `stretch` goes. */
export function usePaint(
  root: RefObject<HTMLElement | null>,
  paragraphs: readonly Paragraph[],
  marks: readonly Mark[],
  stretch: Stretch,
): void {
  const selected = useSelected()
  const hover = useView((s) => s.hover)
  useLayoutEffect(() => {
    if (root.current) paintMarks(root.current, paragraphs, marks, stretch)
  }, [root, paragraphs, marks, stretch])
  useLayoutEffect(() => {
    if (root.current) paintSpots(root.current, paragraphs, marks, stretch, { selected, hover })
  }, [root, paragraphs, marks, stretch, selected, hover])
  useLayoutEffect(() => clearHighlights, [])
}

/** What stands near the viewport. */
export interface Near {
  readonly placed: readonly PlacedMark[]
  readonly heights: Heights
  /** The text whose marks are to be painted. */
  readonly stretch: Stretch
}
const NOTHING: Near = { placed: [], heights: { from: 0, to: 0 }, stretch: stretchAbout({ start: 0, end: 0 }) }

/** The same object for what would be drawn alike. */
function settle(before: Near, { heights, span }: Measured, placed: readonly PlacedMark[]): Near {
  const stretch = stretchAbout(span)
  const next = {
    placed: samePlaces(before.placed, placed) ? before.placed : placed,
    heights: heights.from === before.heights.from && heights.to === before.heights.to ? before.heights : heights,
    stretch: sameStretch(before.stretch, stretch) ? before.stretch : stretch,
  }
  const same = next.placed === before.placed && next.heights === before.heights && next.stretch === before.stretch
  return same ? before : next
}

/** Marks near the viewport with their heights; the layout is read again once a frame at most, and only when it moved. */
export function useNear(
  scroller: RefObject<HTMLElement | null>,
  root: RefObject<HTMLElement | null>,
  paragraphs: readonly Paragraph[],
  marks: readonly Mark[],
): Near {
  const [near, setNear] = useState(NOTHING)
  const latest = useRef<{ readonly paragraphs: readonly Paragraph[]; readonly marks: readonly Mark[] }>(undefined)
  const measured = useRef<Measured>(undefined)
  const place = useCallback(() => {
    const [view, text, now] = [scroller.current, root.current, latest.current]
    if (!view || !text || !now) return
    const known = measured.current ?? measureView(view, text, now.paragraphs)
    measured.current = known
    const placed = placeMarks(view, text, now.paragraphs, now.marks, known)
    setNear((before) => settle(before, known, placed))
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
    let [frame, step] = [0, 0]
    const later = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        measured.current = undefined
        place()
      })
    }
    const scrolled = () => {
      if (measured.current?.heights.from === heightsAbout(view).from) return
      cancelAnimationFrame(step)
      step = requestAnimationFrame(() => {
        const now = latest.current
        if (now) measured.current = measureView(view, text, now.paragraphs, measured.current?.tops)
        // what comes into reach is not on the screen yet: the step of scrolling does not wait for its cards
        startTransition(place)
      })
    }
    const watch = new ResizeObserver(later)
    watch.observe(view)
    watch.observe(text)
    view.addEventListener('scroll', scrolled, { passive: true })
    document.fonts.ready.then(later)
    return () => {
      cancelAnimationFrame(frame)
      cancelAnimationFrame(step)
      watch.disconnect()
      view.removeEventListener('scroll', scrolled)
    }
  }, [scroller, root, place])
  return near
}
