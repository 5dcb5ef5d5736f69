// The pointer over the text: hover and click by offset, never by element.
import { type RefObject, useEffect } from 'react'
import { hover, select } from '../../../state/view-store'
import { offsetOf } from '../text/offsets'
import { type Mark, marksAt } from './marks'

function under(root: HTMLElement, marks: readonly Mark[], event: MouseEvent): Mark | undefined {
  const at = document.caretPositionFromPoint(event.clientX, event.clientY)
  const offset = at && offsetOf(root, at.offsetNode, at.offset)
  return offset === undefined || offset === null ? undefined : marksAt(marks, offset)[0]
}

export function usePointer(root: RefObject<HTMLElement | null>, marks: readonly Mark[], ready: boolean): void {
  useEffect(() => {
    const text = root.current
    if (!text || !ready) return
    let frame = 0
    const move = (event: MouseEvent) => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => hover(under(text, marks, event)?.id))
    }
    const leave = () => {
      cancelAnimationFrame(frame)
      hover(undefined)
    }
    const click = (event: MouseEvent) => {
      if (!document.getSelection()?.isCollapsed) return
      const mark = under(text, marks, event)
      if (mark) select([mark.id], event.ctrlKey || event.metaKey ? 'toggle' : 'set', 'reader')
    }
    text.addEventListener('mousemove', move)
    text.addEventListener('mouseleave', leave)
    text.addEventListener('click', click)
    return () => {
      cancelAnimationFrame(frame)
      text.removeEventListener('mousemove', move)
      text.removeEventListener('mouseleave', leave)
      text.removeEventListener('click', click)
    }
  }, [root, marks, ready])
}
