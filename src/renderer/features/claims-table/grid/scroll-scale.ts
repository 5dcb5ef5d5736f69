// A box on screen can only be so high; a table of a million rows is higher. Between the scrolled place in the box and
// the place among the rows there is a factor, 1 until the rows outgrow the box.

/** Chromium draws no box higher than about 33.5 million pixels; some distance is kept. */
export const HIGHEST = 30_000_000

export interface ScrollScale {
  /** Height of the box, in pixels. */
  readonly height: number
  /** Place among the rows of a scrolled place. */
  readonly toRows: (scrolled: number) => number
  /** The scrolled place that shows a place among the rows at the top. */
  readonly toBox: (place: number) => number
}

/** The scale for rows of a height in all, seen through a window of a height, both in pixels. */
export function scrollScale(total: number, seen: number, highest = HIGHEST): ScrollScale {
  const height = Math.min(total, highest)
  const factor = height <= seen ? 1 : Math.max(1, (total - seen) / (height - seen))
  return { height, toRows: (scrolled) => scrolled * factor, toBox: (place) => place / factor }
}
