// Where the reader stands: remembered per document, and moved to a claim that another view selected.
import { type RefObject, useEffect, useLayoutEffect } from 'react'
import { passageShown, useView } from '../../../state/view-store'
import { keepLayoutFact, layoutFact } from '../../../state/window/settings'
import type { Mark } from '../marks/marks'
import { shownSpan } from '../marks/placed'
import { boxOf, rangeOf } from './offsets'
import type { Paragraph } from './paragraphs'

type Refs = { readonly scroller: RefObject<HTMLElement | null>; readonly root: RefObject<HTMLElement | null> }

/** Scrolls so that an offset stands a third down the view; smoothly unless motion is unwanted. */
export function scrollTo(
  { scroller, root }: Refs,
  paragraphs: readonly Paragraph[],
  offset: number,
  smooth: boolean,
): void {
  const view = scroller.current
  const text = root.current
  if (!view || !text) return
  const range = rangeOf(text, paragraphs, { start: offset, end: offset + 1 })
  const box = range && boxOf(range)
  if (!box) return
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const top = box.top - view.getBoundingClientRect().top + view.scrollTop - view.clientHeight / 3
  view.scrollTo({ top, behavior: smooth && !still ? 'smooth' : 'instant' })
}

export function usePosition(
  refs: Refs,
  documentId: string | undefined,
  paragraphs: readonly Paragraph[],
  marks: readonly Mark[],
): void {
  const { scroller, root } = refs
  const ready = paragraphs.length > 0
  useLayoutEffect(() => {
    const kept = documentId && ready ? layoutFact<number>(`reading.${documentId}`) : undefined
    if (kept) scrollTo({ scroller, root }, paragraphs, kept, false)
    else scroller.current?.scrollTo({ top: 0 })
  }, [documentId, ready, paragraphs, scroller, root])
  useEffect(() => {
    const view = scroller.current
    if (!view || !documentId || !ready) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (root.current)
          keepLayoutFact(
            `reading.${documentId}`,
            view.scrollTop < 8 ? 0 : shownSpan(view, root.current, paragraphs, -view.clientHeight / 3).start,
          )
      }, 600)
    }
    view.addEventListener('scroll', keep, { passive: true })
    return () => {
      clearTimeout(timer)
      view.removeEventListener('scroll', keep)
    }
  }, [documentId, ready, paragraphs, scroller, root])
  useFollow(refs, paragraphs, marks)
  usePassage(refs, documentId, paragraphs)
}

/** Shows and selects the passage that another view asks for, once for each time it is asked. */
function usePassage({ scroller, root }: Refs, documentId: string | undefined, paragraphs: readonly Paragraph[]): void {
  const passage = useView((s) => s.passage)
  useEffect(() => {
    const text = root.current
    if (!passage || passage.documentId !== documentId || !text) return
    const range = rangeOf(text, paragraphs, passage.span)
    if (!range) return
    scrollTo({ scroller, root }, paragraphs, passage.span.start, false)
    text.focus({ preventScroll: true })
    const { startContainer, startOffset, endContainer, endOffset } = range
    document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
    passageShown()
  }, [passage, documentId, paragraphs, scroller, root])
}

/** Milliseconds until the panels stand: a selection may open the Inspector, which takes room from the text. */
const SETTLE = 60

/** Moves to the selected claim's passage when it is out of view, or went out of view as the Inspector opened. */
function useFollow({ scroller, root }: Refs, paragraphs: readonly Paragraph[], marks: readonly Mark[]): void {
  const selected = useView((s) => s.selection.at(-1))
  useEffect(() => {
    const mark = marks.find((m) => m.id === selected)
    if (!mark) return
    const go = () => {
      const view = scroller.current
      if (!view || !root.current) return
      const shown = shownSpan(view, root.current, paragraphs, -30)
      if (mark.start < shown.start || mark.start >= shown.end)
        scrollTo({ scroller, root }, paragraphs, mark.start, true)
    }
    const timer = setTimeout(go, SETTLE)
    return () => clearTimeout(timer)
  }, [selected, marks, paragraphs, scroller, root])
}
