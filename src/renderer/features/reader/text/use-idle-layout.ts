// Lays out the chunks that are off the screen while nothing else is to be done, so that scrolling to them costs no more
// than in a text laid out whole, and gives each its true height. Draws nothing.
import { type RefObject, useEffect } from 'react'
import type { Paragraph } from './paragraphs'

/** Milliseconds of layout in one go. */
const BUDGET = 8

/** Height of a chunk's lines; asking lays it out. */
function heightOf(chunk: HTMLElement): number {
  const last = chunk.lastElementChild
  return last ? Math.round(last.getBoundingClientRect().bottom - chunk.getBoundingClientRect().top) : 0
}

export function useIdleLayout(root: RefObject<HTMLElement | null>, paragraphs: readonly Paragraph[]): void {
  useEffect(() => {
    const text = root.current
    if (!text || paragraphs.length === 0) return
    let next = 0
    let width = 0
    let asked = 0
    const work = () => {
      const began = performance.now()
      const read: [HTMLElement, number][] = []
      while (next < text.children.length && performance.now() - began < BUDGET) {
        const chunk = text.children[next++] as HTMLElement
        read.push([chunk, heightOf(chunk)])
      }
      for (const [chunk, height] of read) chunk.style.containIntrinsicSize = `auto ${height}px`
      if (next < text.children.length) asked = requestIdleCallback(work)
    }
    const watch = new ResizeObserver(([entry]) => {
      const now = entry?.contentRect.width ?? 0
      if (now === width) return
      width = now
      next = 0
      cancelIdleCallback(asked)
      asked = requestIdleCallback(work)
    })
    watch.observe(text)
    return () => {
      watch.disconnect()
      cancelIdleCallback(asked)
    }
  }, [root, paragraphs])
}
