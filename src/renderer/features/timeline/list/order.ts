// Rows in the order of a clock: those with a time by first day, then those without. What list and picture have in common.
import type { Tally } from '../index/tally'

/** Rows of a tally, each once; on the event clock in DOMAIN's own order (3.4), which the ledger has. */
export function rowsInOrder({ index, mask }: Tally): Uint32Array {
  const { columns, clock } = index
  const rows = new Uint32Array(columns.count)
  let at = 0
  const take = (row: number): void => {
    if (mask[row]) rows[at++] = row
  }
  if (clock === 'event') for (let row = 0; row < columns.count; row++) take(row)
  else {
    for (const row of byFirstDay(index)) take(row)
    for (const row of index.undated) take(row)
  }
  return rows.subarray(0, at)
}

/** Lanes merged: rows by first day, then by row. Each row once. */
function byFirstDay(index: Tally['index']): Uint32Array {
  if (index.keys.length === 1) return index.row
  const first = new Map<number, number>()
  index.row.forEach((row, place) => {
    first.set(row, index.from[place]!)
  })
  return Uint32Array.from([...first.keys()].sort((a, b) => first.get(a)! - first.get(b)! || a - b))
}
