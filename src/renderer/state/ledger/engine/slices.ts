// Work over all rows that stops now and then, so that no frame waits for it.

/** Work that yields where it may be left until the next task. */
export type Slices<T = void> = Generator<undefined, T, undefined>
const ROWS = 131_072

/** The rows of a column set in slices of some milliseconds. */
export const slices = (count: number): (readonly [from: number, to: number])[] =>
  Array.from({ length: Math.ceil(count / ROWS) }, (_, i) => [i * ROWS, Math.min(count, (i + 1) * ROWS)])

/** Does all of it at once. */
export function finish<T>(work: Slices<T>): T {
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}
