// The one place that turns DOM positions into offsets of the canonical text and back.
// Each paragraph element holds exactly one text node and carries its start in `data-start`.
import { type Paragraph, paragraphAt } from './paragraphs'

const paragraphOf = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-start]') ?? null

/** Offset of a DOM point inside `root`; undefined when it lies outside the text. */
export function offsetOf(root: HTMLElement, node: Node, local: number): number | undefined {
  if (!root.contains(node)) return undefined
  const own = paragraphOf(node)
  if (own)
    return Number(own.dataset.start) + (node instanceof Text ? local : local > 0 ? (own.textContent ?? '').length : 0)
  const child = node.childNodes[local] ?? node.childNodes[local - 1]
  const near =
    child instanceof Element ? (child.matches('[data-start]') ? child : child.querySelector('[data-start]')) : null
  return near instanceof HTMLElement ? Number(near.dataset.start) : undefined
}

const laidOut = new WeakMap<HTMLElement, { readonly of: readonly Paragraph[]; readonly elements: readonly Element[] }>()

/** The paragraph elements of a laid out text, by index; looked up once for as long as they stand. */
export function elementsOf(root: HTMLElement, paragraphs: readonly Paragraph[]): readonly Element[] {
  const known = laidOut.get(root)
  if (known?.of === paragraphs && known.elements[0]?.isConnected) return known.elements
  const elements = [...root.querySelectorAll('[data-start]')]
  laidOut.set(root, { of: paragraphs, elements })
  return elements
}

/** The text node and local offset of a canonical offset. */
export function pointOf(
  root: HTMLElement,
  paragraphs: readonly Paragraph[],
  offset: number,
): { node: Text; local: number } | undefined {
  const index = paragraphAt(paragraphs, offset)
  const paragraph = paragraphs[index]
  if (!paragraph) return undefined
  const node = elementsOf(root, paragraphs)[index]?.firstChild
  if (!(node instanceof Text)) return undefined
  return { node, local: Math.max(0, Math.min(node.length, offset - paragraph.start)) }
}

/** A range over a span, for measuring and highlighting. */
export function rangeOf(
  root: HTMLElement,
  paragraphs: readonly Paragraph[],
  span: { start: number; end: number },
): StaticRange | undefined {
  const from = pointOf(root, paragraphs, span.start)
  const to = pointOf(root, paragraphs, span.end)
  if (!from || !to) return undefined
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.local,
    endContainer: to.node,
    endOffset: to.local,
  })
}

/** Where a range stands on the screen; its first line's box. */
export function boxOf(range: StaticRange): DOMRect | undefined {
  const live = document.createRange()
  live.setStart(range.startContainer, range.startOffset)
  live.setEnd(range.endContainer, range.endOffset)
  return live.getClientRects()[0] ?? live.getBoundingClientRect()
}

/** The selected span of the text, trimmed of white space at its edges; undefined when nothing is selected in it. */
export function selectedSpan(root: HTMLElement, text: string): { start: number; end: number } | undefined {
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined
  const range = selection.getRangeAt(0)
  const a = offsetOf(root, range.startContainer, range.startOffset)
  const b = offsetOf(root, range.endContainer, range.endOffset)
  if (a === undefined || b === undefined) return undefined
  let [start, end] = [Math.min(a, b), Math.max(a, b)]
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return start < end ? { start, end } : undefined
}
