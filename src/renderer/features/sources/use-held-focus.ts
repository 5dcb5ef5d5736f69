// Focus that stood in a part of the panel stays in it when what held it goes: a form that closes, a link that is removed.
import { type RefObject, useEffect, useRef } from 'react'

/** For the part's own element; a part that appears while nothing has the focus takes it. */
export function useHeldFocus(): RefObject<HTMLElement | null> {
  const part = useRef<HTMLElement>(null)
  const held = useRef(true)
  useEffect(() => {
    const element = part.current
    const came = () => {
      held.current = true
    }
    /** What is taken away loses its focus to nothing, as what is left by a press beside it does; but it is gone then. */
    const went = ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node) held.current = element?.contains(relatedTarget) ?? false
      else
        setTimeout(() => {
          if (target instanceof Node && target.isConnected)
            held.current = element?.contains(document.activeElement) ?? false
        })
    }
    element?.addEventListener('focusin', came)
    element?.addEventListener('focusout', went)
    return () => {
      element?.removeEventListener('focusin', came)
      element?.removeEventListener('focusout', went)
    }
  }, [])
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body
    if (lost && held.current) part.current?.focus({ preventScroll: true })
  })
  return part
}
