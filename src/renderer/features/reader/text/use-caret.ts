// The reader's own caret: Enter on the text sets it, arrows move it, Shift extends the selection from it.
import { type RefObject, useEffect, useState } from 'react'

type Move = readonly [
  direction: 'forward' | 'backward',
  step: 'character' | 'word' | 'line' | 'lineboundary' | 'paragraph' | 'documentboundary',
]
const MOVES: Readonly<Record<string, Move>> = {
  ArrowRight: ['forward', 'character'],
  ArrowLeft: ['backward', 'character'],
  ArrowDown: ['forward', 'line'],
  ArrowUp: ['backward', 'line'],
  End: ['forward', 'lineboundary'],
  Home: ['backward', 'lineboundary'],
}
const FAR: Readonly<Record<string, Move>> = {
  ArrowRight: ['forward', 'word'],
  ArrowLeft: ['backward', 'word'],
  ArrowDown: ['forward', 'paragraph'],
  ArrowUp: ['backward', 'paragraph'],
  End: ['forward', 'documentboundary'],
  Home: ['backward', 'documentboundary'],
}
export interface Caret {
  readonly left: number
  readonly top: number
  readonly height: number
}

/** Places the caret at the first text node on the screen, unless a selection stands in the text already. */
function place(root: HTMLElement, scroller: HTMLElement): void {
  const selection = document.getSelection()
  if (!selection || (selection.anchorNode && root.contains(selection.anchorNode) && selection.anchorNode !== root))
    return
  const top = scroller.getBoundingClientRect().top
  const first = [...root.querySelectorAll('[data-start]')].find((p) => p.getBoundingClientRect().bottom > top + 8)
  if (first?.firstChild) selection.collapse(first.firstChild, 0)
}

/** Where the focus end of the selection stands, relative to the scrolled content. */
function measure(root: HTMLElement, scroller: HTMLElement): Caret | undefined {
  const selection = document.getSelection()
  const node = selection?.focusNode
  if (!selection || !(node instanceof Text) || !root.contains(node)) return undefined
  const range = document.createRange()
  const at = Math.min(selection.focusOffset, node.length)
  range.setStart(node, Math.max(0, at === node.length ? at - 1 : at))
  range.setEnd(node, Math.min(node.length, at === node.length ? at : at + 1))
  const box = range.getBoundingClientRect()
  const origin = scroller.getBoundingClientRect()
  return {
    left: (at === node.length ? box.right : box.left) - origin.left,
    top: box.top - origin.top + scroller.scrollTop,
    height: box.height,
  }
}

/** Handles the keys while the text has focus; answers where to draw the caret. */
export function useCaret(
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  ready: boolean,
): Caret | undefined {
  const [caret, setCaret] = useState<Caret>()
  useEffect(() => {
    const text = root.current
    const view = scroller.current
    if (!text || !view || !ready) return
    let on = false
    const show = () => setCaret(on && document.activeElement === text ? measure(text, view) : undefined)
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && !event.ctrlKey && !on) {
        on = true
        place(text, view)
      } else if (event.key === 'Escape' && on) {
        on = false
        document.getSelection()?.removeAllRanges()
      } else {
        const move = (event.ctrlKey ? FAR : MOVES)[event.key]
        if (!on || !move) return
        document.getSelection()?.modify(event.shiftKey ? 'extend' : 'move', ...move)
      }
      event.preventDefault()
      event.stopPropagation()
      show()
      const at = measure(text, view)
      if (at && (at.top < view.scrollTop + 30 || at.top + at.height > view.scrollTop + view.clientHeight - 30))
        view.scrollTop = at.top - view.clientHeight / 2
    }
    const leave = () => setCaret(undefined)
    text.addEventListener('keydown', press)
    text.addEventListener('blur', leave)
    text.addEventListener('focus', show)
    return () => {
      text.removeEventListener('keydown', press)
      text.removeEventListener('blur', leave)
      text.removeEventListener('focus', show)
    }
  }, [root, scroller, ready])
  return caret
}
