// Keeps the strip painted and its frame where the view stands; the frame moves without a render.
import { DOMAINS } from '@shared/model/base/vocabulary'
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import { useSelected } from '../../../state/view-store'
import { readColours } from '../../../ui/styles/canvas-colours'
import type { Mark } from '../marks/marks'
import { shownSpan } from '../marks/placed'
import type { Paragraph } from '../text/paragraphs'
import { pixelOf, type Strip } from './density'
import { paintStrip } from './paint-strip'

const TOKENS = [...DOMAINS.map((domain) => `--domain-${domain}` as const), '--accent'] as const

/** The size of an element and, so that colours are read again, how often the theme has turned. */
export function useSeen(ref: RefObject<HTMLElement | null>) {
  const [seen, setSeen] = useState({ width: 0, height: 0, theme: 0 })
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const read = () => setSeen((s) => ({ ...s, width: element.clientWidth, height: element.clientHeight }))
    const turn = () => setSeen((s) => ({ ...s, theme: s.theme + 1 }))
    const size = new ResizeObserver(read)
    size.observe(element)
    const themes = new MutationObserver(turn)
    themes.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    const media = matchMedia('(prefers-color-scheme: dark)')
    media.addEventListener('change', turn)
    read()
    return () => {
      size.disconnect()
      themes.disconnect()
      media.removeEventListener('change', turn)
    }
  }, [ref])
  return seen
}

export function useStripPaint(
  canvas: RefObject<HTMLCanvasElement | null>,
  { width, height, theme }: ReturnType<typeof useSeen>,
  length: number,
  marks: readonly Mark[],
): void {
  const selected = useSelected()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the tokens read as
  useLayoutEffect(() => {
    const element = canvas.current
    if (!element?.parentElement || width === 0) return
    const colours = readColours(element.parentElement, TOKENS)
    const inks = { domains: DOMAINS.map((domain) => colours[`--domain-${domain}`]), accent: colours['--accent'] }
    paintStrip(element, width, { height, length }, marks, selected, inks)
  }, [canvas, width, height, theme, length, marks, selected])
}

export interface Refs {
  readonly scroller: RefObject<HTMLElement | null>
  readonly root: RefObject<HTMLElement | null>
}

/** Draws what part of the text the view shows, and says it as the slider's value. */
export function useFrame(
  slider: RefObject<HTMLElement | null>,
  frame: RefObject<HTMLElement | null>,
  { scroller, root }: Refs,
  paragraphs: readonly Paragraph[],
  { height, length }: Strip,
): void {
  useEffect(() => {
    const view = scroller.current
    if (!view || height === 0) return
    let due = 0
    const show = () => {
      if (!root.current || !frame.current || !slider.current) return
      const strip = { height, length }
      const { start, end } = shownSpan(view, root.current, paragraphs, 0)
      const top = pixelOf(strip, start)
      frame.current.style.transform = `translateY(${top}px)`
      frame.current.style.height = `${Math.max(6, pixelOf(strip, end) - top)}px`
      const share = Math.round((start / Math.max(1, length)) * 100)
      slider.current.setAttribute('aria-valuenow', `${share}`)
      slider.current.setAttribute('aria-valuetext', `${share}%`)
    }
    const later = () => {
      cancelAnimationFrame(due)
      due = requestAnimationFrame(show)
    }
    later()
    view.addEventListener('scroll', later, { passive: true })
    return () => {
      cancelAnimationFrame(due)
      view.removeEventListener('scroll', later)
    }
  }, [slider, frame, scroller, root, paragraphs, height, length])
}
