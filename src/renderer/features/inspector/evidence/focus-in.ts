// Moves focus into the Inspector, which may have to open first.
import { openInspector } from '../../../state/view-store'

const FRAMES = 120

/** Focuses the first match in the Inspector as soon as it is there. */
export function focusIn(selector: string): void {
  openInspector(true)
  const look = (frames: number) => {
    const found = document.querySelector<HTMLElement>(`#panel-inspector ${selector}`)
    if (found) found.focus()
    else if (frames > 0) requestAnimationFrame(() => look(frames - 1))
  }
  requestAnimationFrame(() => look(FRAMES))
}
