// Focus that would be lost because what held it goes away with a write: given to something near once it is lost.

/** Frames for which the loss is watched: what was written has come back by then. */
const FRAMES = 120

/** For about two seconds, whenever nothing has focus, focuses what `find` answers then. */
export function keepFocus(find: () => HTMLElement | null | undefined): void {
  const look = (left: number) => {
    if (left === 0) return
    if (document.activeElement === document.body) find()?.focus()
    requestAnimationFrame(() => look(left - 1))
  }
  requestAnimationFrame(() => look(FRAMES))
}
