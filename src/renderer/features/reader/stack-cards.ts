// Where the cards beside the text stand, so that none lies over another. Pure.

/** Heights of a card in pixels, with the gap below it; the selected one has a second line. */
export const SINGLE = 26
export const GROWN = 46

/** Tops of cards that keep the order of their passages and never overlap. */
export function stackCards(
  placed: readonly { readonly id: string; readonly top: number }[],
  selected: ReadonlySet<string>,
): readonly number[] {
  let free = Number.NEGATIVE_INFINITY
  return placed.map((mark) => {
    const top = Math.max(mark.top, free)
    free = top + (selected.has(mark.id) ? GROWN : SINGLE)
    return top
  })
}
