// For each entry of a dictionary the rows that list it, as one array: what a picked actor or place touches, and no more.
import { memo } from './memo'
import { type Slices, slices } from './slices'

/** The rows of item i are `rows[start[i]]` to `rows[start[i + 1]]`, ascending; a row is there once for each entry. */
export interface Postings {
  readonly start: Uint32Array
  readonly rows: Uint32Array
}
/** Lists as columns have them. */
export interface Listing {
  readonly start: Uint32Array
  readonly entries: Uint32Array
}

const postings = memo<Postings>()

/** Makes the postings of a list over `items` entries of its dictionary, a slice of the rows at a time. */
export function* makePostings({ start, entries }: Listing, items: number): Slices {
  if (postings.held([start, entries])) return
  const made = yield* invert({ start, entries }, items)
  postings([start, entries], () => made)
}
/** The postings if they are there. */
export function heldPostings({ start, entries }: Listing, items: number): Postings | undefined {
  const found = postings.held([start, entries])
  return !found || found.start.length > items ? found : { ...found, start: widened(found.start, items) }
}

/** Entries that the dictionary gained since are in no row. */
function widened(start: Uint32Array, items: number): Uint32Array {
  const wide = new Uint32Array(items + 1).fill(start[start.length - 1]!)
  wide.set(start)
  return wide
}

function* invert({ start, entries }: Listing, items: number): Slices<Postings> {
  const first = new Uint32Array(items + 1)
  for (let i = 0; i < entries.length; i++) first[entries[i]! + 1]!++
  for (let i = 1; i <= items; i++) first[i]! += first[i - 1]!
  yield
  const at = first.slice()
  const rows = new Uint32Array(entries.length)
  for (const [from, to] of slices(start.length - 1)) {
    for (let row = from; row < to; row++)
      for (let i = start[row]!; i < start[row + 1]!; i++) rows[at[entries[i]!]!++] = row
    yield
  }
  return { start: first, rows }
}
