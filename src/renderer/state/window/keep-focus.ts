// Focus that would be lost because what held it goes away with a write: given to something near once it is lost.

/** Frames for which the loss is watched: what was written has come back by then. */
const FRAMES = 120

/** For about two seconds, or until a key or a press says otherwise, focuses what `find` answers whenever nothing has focus. */
export function keepFocus(find: () => HTMLElement | null | undefined): void {
  const acted = new AbortController()
  const end = () => acted.abort()
  const look = (left: number) => {
    if (acted.signal.aborted) return
    if (left === 0) return end()
    if (document.activeElement === document.body) find()?.focus()
    requestAnimationFrame(() => look(left - 1))
  }
  // the key or press that closed what held the focus is still on its way
  setTimeout(() => {
    for (const event of ['keydown', 'pointerdown'])
      window.addEventListener(event, end, { capture: true, signal: acted.signal })
  })
  requestAnimationFrame(() => look(FRAMES))
}
