// Which claims of an index a mask leaves, kept as ranked bits, and the exact answers to "how many" and "which" of it.
import { flip, makeRanked, type Ranked, rank, recount } from './ranked'
import type { TimeIndex } from './time-index'

export interface Tally {
  readonly index: TimeIndex
  /** The rows that the bits stand for, one byte each: a copy, since masks may be written over. */
  readonly mask: Uint8Array
  readonly starts: Ranked
  readonly ends: Ranked
  /** Changes with every change of the bits. */
  version: number
}

/** A tally of no claim. */
export const emptyTally = (index: TimeIndex): Tally => ({
  index,
  mask: new Uint8Array(index.columns.count),
  starts: makeRanked(index.row.length),
  ends: makeRanked(index.row.length),
  version: 0,
})

/** Brings the bits to a mask; work goes by how many rows differ from the last one. */
export function follow(tally: Tally, mask: Uint8Array): void {
  const { index, starts, ends } = tally
  const before = tally.mask
  const turn = (row: number): void => {
    for (let item = index.itemStart[row]!; item < index.itemStart[row + 1]!; item++) {
      flip(starts, index.placeOf[item]!)
      flip(ends, index.endOf[item]!)
    }
  }
  const words = mask.byteOffset % 4 === 0 ? mask.length >> 2 : 0
  const now = new Uint32Array(mask.buffer, words ? mask.byteOffset : 0, words)
  const was = new Uint32Array(before.buffer, 0, words)
  let changes = 0
  for (let word = 0; word < words; word++) {
    const changed = now[word]! ^ was[word]!
    if (changed === 0) continue
    changes++
    for (let byte = 0; byte < 4; byte++) if ((changed >>> (byte * 8)) & 255) turn(word * 4 + byte)
  }
  for (let row = words * 4; row < mask.length; row++) {
    if (mask[row] === before[row]) continue
    changes++
    turn(row)
  }
  if (changes === 0) return
  recount(starts)
  recount(ends)
  before.set(mask)
  tally.version++
}

/** The first place of `[from, to)` whose value is at least `day`. */
export function lowerBound(values: Int32Array, day: number, from: number, to: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! < day) low = middle + 1
    else high = middle
  }
  return low
}

/** How many claims of a lane hold on a day of `first` to `last`: those that began, less those that were over. */
export function countIn({ index, starts, ends }: Tally, lane: number, first: number, last: number): number {
  const [low, high] = [index.laneStart[lane]!, index.laneStart[lane + 1]!]
  const begun = rank(starts, lowerBound(index.from, last + 1, low, high)) - rank(starts, low)
  return begun - (rank(ends, lowerBound(index.ends, first, low, high)) - rank(ends, low))
}

/** Places of a lane whose claims hold on a day of `first` to `last`, by first day; stops after `most`. */
export function placesIn(
  { index, starts }: Tally,
  lane: number,
  first: number,
  last: number,
  most = Number.POSITIVE_INFINITY,
): number[] {
  const low = index.laneStart[lane]!
  const high = lowerBound(index.from, last + 1, low, index.laneStart[lane + 1]!)
  const found: number[] = []
  for (let block = low >> 5; block << 5 < high; block++) {
    if ((block & 31) === 0 && index.mostOfMost[block >> 5]! < first) {
      block += 31
      continue
    }
    let word = starts.words[block]!
    if (word === 0 || index.most[block]! < first) continue
    for (; word !== 0; word &= word - 1) {
      const place = (block << 5) + 31 - Math.clz32(word & -word)
      if (place < low || place >= high || index.to[place]! < first) continue
      if (found.push(place) >= most) return found
    }
  }
  return found
}
