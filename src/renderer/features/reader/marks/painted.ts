// Which stretch of the text has its marks painted: whole blocks about the view, so that a step of scrolling changes
// nothing and the browser has a few hundred ranges to keep, however many marks the document has. Pure.

/** Characters of a block: a few screens. A document of one block is always painted whole. */
export const BLOCK = 16_384

export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The blocks that `seen` touches, with half a block to spare on either side. */
export function stretchAbout(seen: Stretch): Stretch {
  const start = Math.max(0, Math.floor((seen.start - BLOCK / 2) / BLOCK) * BLOCK)
  return { start, end: (Math.floor((seen.end + BLOCK / 2) / BLOCK) + 1) * BLOCK }
}
export const sameStretch = (a: Stretch, b: Stretch): boolean => a.start === b.start && a.end === b.end
