// Which marks stand on the screen and how high, measured after layout; only what is near the viewport is measured.

import { boxOf, elementsOf, rangeOf } from '../text/offsets'
import { CHUNK, type Paragraph } from '../text/paragraphs'
import { depthsOf, type Mark, marksWithin } from './marks'

export interface PlacedMark extends Mark {
  /** Pixels below the top of the scrolled content. */
  readonly top: number
  /** How many marks cover its start, itself included. */
  readonly depth: number
}

/** First index from `low` to `high` whose element's box reaches below `y` on the screen. */
function reaching(elements: ArrayLike<Element>, low: number, high: number, y: number): number {
  let [from, to] = [low, high]
  while (from < to) {
    const middle = (from + to) >> 1
    const box = elements[middle]?.getBoundingClientRect()
    if (box && box.bottom < y) from = middle + 1
    else to = middle
  }
  return from
}
/**
 * First paragraph whose box reaches below `y` on the screen. The chunk is found first, by its own box: to ask for a
 * paragraph's box lays out the whole chunk that it stands in.
 */
function firstBelow(root: HTMLElement, paragraphs: readonly Paragraph[], y: number): number {
  const chunk = reaching(root.children, 0, root.children.length, y)
  const first = Math.min(chunk * CHUNK, paragraphs.length)
  return reaching(elementsOf(root, paragraphs), first, Math.min(first + CHUNK, paragraphs.length), y)
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

/** Heights of the scrolled content in pixels; goes by half a viewport, so that most steps of scrolling stay within it. */
export interface Heights {
  readonly from: number
  readonly to: number
}
/** What is on the screen with half a viewport to spare on either side, or more. */
export function heightsAbout({ scrollTop, clientHeight }: Pick<Element, 'scrollTop' | 'clientHeight'>): Heights {
  const half = Math.max(1, clientHeight / 2)
  const from = (Math.floor(scrollTop / half) - 1) * half
  return { from, to: from + 5 * half }
}

/** What has been measured since the layout last changed: a move of a brush changes marks, not where the text stands. */
export interface Measured {
  readonly heights: Heights
  /** The text at those heights. */
  readonly span: { readonly start: number; readonly end: number }
  /** Heights of passages by their start; filled as they are asked for. */
  readonly tops: Map<number, number>
}
/** `tops` are heights known from before, which hold while the text has only been scrolled. */
export function measureView(
  scroller: HTMLElement,
  root: HTMLElement,
  paragraphs: readonly Paragraph[],
  tops: Map<number, number> = new Map(),
): Measured {
  const heights = heightsAbout(scroller)
  const origin = scroller.getBoundingClientRect().top - scroller.scrollTop
  const first = paragraphs[firstBelow(root, paragraphs, origin + heights.from)]
  const last = paragraphs[Math.min(paragraphs.length - 1, firstBelow(root, paragraphs, origin + heights.to))]
  return { heights, span: { start: first?.start ?? 0, end: last?.end ?? 0 }, tops }
}

/** The marks near the viewport with their heights. */
export function placeMarks(
  scroller: HTMLElement,
  root: HTMLElement,
  paragraphs: readonly Paragraph[],
  marks: readonly Mark[],
  { span, tops }: Measured,
): readonly PlacedMark[] {
  const origin = scroller.getBoundingClientRect().top - scroller.scrollTop
  const topOf = ({ start, end }: Mark): number | undefined => {
    if (tops.has(start)) return tops.get(start)
    const range = rangeOf(root, paragraphs, { start, end: Math.min(end, start + 1) })
    const box = range && boxOf(range)
    if (!box) return undefined
    const top = Math.round(box.top - origin)
    tops.set(start, top)
    return top
  }
  const near = marksWithin(marks, span)
  const depths = depthsOf(near)
  return near.flatMap((mark, i) => {
    const top = topOf(mark)
    return top === undefined ? [] : [{ ...mark, top, depth: depths[i]! }]
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

/** The cards that reach into the heights from `from` to `to`: the rest is not drawn. */
export function cardsWithin(
  placed: readonly PlacedMark[],
  selected: ReadonlySet<string>,
  { from, to }: Heights,
): readonly { readonly mark: PlacedMark; readonly top: number }[] {
  const tops = stackCards(placed, selected)
  return placed.flatMap((mark, i) => {
    const top = tops[i]!
    return top < to && top + (selected.has(mark.id) ? GROWN : SINGLE) > from ? [{ mark, top }] : []
  })
}
