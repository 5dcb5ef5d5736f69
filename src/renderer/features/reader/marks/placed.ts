// Which marks stand on the screen and how high, measured after layout; only what is near the viewport is measured.

import { boxOf, elementsOf, rangeOf } from '../text/offsets'
import type { Paragraph } from '../text/paragraphs'
import type { Mark } from './marks'

export interface PlacedMark extends Mark {
  /** Pixels below the top of the scrolled content. */
  readonly top: number
  /** How many marks cover its start, itself included. */
  readonly depth: number
}

/** First paragraph whose box reaches below `y` on the screen. */
function firstBelow(root: HTMLElement, paragraphs: readonly Paragraph[], y: number): number {
  const elements = elementsOf(root, paragraphs)
  let low = 0
  let high = paragraphs.length
  while (low < high) {
    const middle = (low + high) >> 1
    const box = elements[middle]?.getBoundingClientRect()
    if (box && box.bottom < y) low = middle + 1
    else high = middle
  }
  return low
}

/** The text range that the viewport shows, with one viewport's margin on either side. */
export function shownSpan(
  scroller: HTMLElement,
  root: HTMLElement,
  paragraphs: readonly Paragraph[],
  margin: number,
): { start: number; end: number } {
  const box = scroller.getBoundingClientRect()
  const first = paragraphs[firstBelow(root, paragraphs, box.top - margin)]
  const last = paragraphs[Math.min(paragraphs.length - 1, firstBelow(root, paragraphs, box.bottom + margin))]
  return { start: first?.start ?? 0, end: last?.end ?? 0 }
}

/** What has been measured since the layout last changed: a move of a brush changes marks, not where the text stands. */
export interface Measured {
  /** The text in view, with a viewport's margin on either side. */
  readonly span: { readonly start: number; readonly end: number }
  /** Heights of passages by their start; filled as they are asked for. */
  readonly tops: Map<number, number>
}
export function measureView(scroller: HTMLElement, root: HTMLElement, paragraphs: readonly Paragraph[]): Measured {
  return { span: shownSpan(scroller, root, paragraphs, scroller.clientHeight), tops: new Map() }
}

/** The marks near the viewport with their heights. */
export function placeMarks(
  scroller: HTMLElement,
  root: HTMLElement,
  paragraphs: readonly Paragraph[],
  marks: readonly Mark[],
  { span, tops }: Measured,
): readonly PlacedMark[] {
  const topOf = ({ start, end }: Mark): number | undefined => {
    if (tops.has(start)) return tops.get(start)
    const range = rangeOf(root, paragraphs, { start, end: Math.min(end, start + 1) })
    const box = range && boxOf(range)
    if (!box) return undefined
    const top = Math.round(box.top - scroller.getBoundingClientRect().top + scroller.scrollTop)
    tops.set(start, top)
    return top
  }
  const near = marks.filter((m) => m.end > span.start && m.start < span.end)
  return near.flatMap((mark) => {
    const top = topOf(mark)
    if (top === undefined) return []
    return [{ ...mark, top, depth: near.filter((m) => m.start <= mark.start && m.end > mark.start).length }]
  })
}

/** Whether two lists would be drawn alike. */
export const samePlaces = (a: readonly PlacedMark[], b: readonly PlacedMark[]): boolean =>
  a.length === b.length &&
  a.every((mark, i) => {
    const other = b[i]!
    return mark.id === other.id && mark.start === other.start && mark.top === other.top && mark.depth === other.depth
  })

/** Heights of a card in pixels, with the gap below it; the selected one has a second line. */
export const SINGLE = 26
export const GROWN = 46

/**
 * Tops of cards that keep the order of their passages and never overlap. The first selected card stands at its
 * passage: those before it are pushed up, those after it down.
 */
export function stackCards(
  placed: readonly Pick<PlacedMark, 'id' | 'top'>[],
  selected: ReadonlySet<string>,
): readonly number[] {
  const heights = placed.map((mark) => (selected.has(mark.id) ? GROWN : SINGLE))
  const tops = placed.map((mark) => mark.top)
  const pivot = Math.max(
    0,
    placed.findIndex((mark) => selected.has(mark.id)),
  )
  for (let i = pivot + 1; i < tops.length; i++) tops[i] = Math.max(tops[i]!, tops[i - 1]! + heights[i - 1]!)
  for (let i = pivot - 1; i >= 0; i--) tops[i] = Math.min(tops[i]!, tops[i + 1]! - heights[i]!)
  return tops
}
