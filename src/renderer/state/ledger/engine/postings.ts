// For each entry of a dictionary the rows that list it, as one array: what a picked actor or place touches, and no more.
import { memo } from './memo'

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

/** The postings of a list over `items` entries of its dictionary, made on first asking. */
export function postingsOf({ start, entries }: Listing, items: number): Postings {
  const found = postings([entries, start], () => invert({ start, entries }, items))
  return found.start.length > items ? found : { ...found, start: widened(found.start, items) }
}
/** The postings if they are there. */
export const heldPostings = ({ start, entries }: Listing, items: number): Postings | undefined =>
  postings.held([entries, start]) && postingsOf({ start, entries }, items)

/** Entries that the dictionary gained since are in no row. */
function widened(start: Uint32Array, items: number): Uint32Array {
  const wide = new Uint32Array(items + 1).fill(start[start.length - 1]!)
  wide.set(start)
  return wide
}

function invert({ start, entries }: Listing, items: number): Postings {
  const first = new Uint32Array(items + 1)
  for (let i = 0; i < entries.length; i++) first[entries[i]! + 1]!++
  for (let i = 1; i <= items; i++) first[i]! += first[i - 1]!
  const at = first.slice()
  const rows = new Uint32Array(entries.length)
  for (let row = 0; row + 1 < start.length; row++)
    for (let i = start[row]!; i < start[row + 1]!; i++) rows[at[entries[i]!]!++] = row
  return { start: first, rows }
}
