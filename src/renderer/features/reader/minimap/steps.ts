// Where a key on the strip leads. Pure.
import type { Mark } from '../marks/marks'

/** The offset that `key` leads to from `now`; undefined for other keys and where there is no further mark. */
export function stepOf(
  key: string,
  now: number,
  length: number,
  marks: readonly Pick<Mark, 'start'>[],
): number | undefined {
  const within = (offset: number) => Math.max(0, Math.min(length, Math.floor(offset)))
  switch (key) {
    case 'ArrowDown':
      return marks.find((mark) => mark.start > now)?.start
    case 'ArrowUp':
      return marks.findLast((mark) => mark.start < now)?.start
    case 'PageDown':
      return within(now + length / 10)
    case 'PageUp':
      return within(now - length / 10)
    case 'Home':
      return 0
    case 'End':
      return length
    default:
      return undefined
  }
}
