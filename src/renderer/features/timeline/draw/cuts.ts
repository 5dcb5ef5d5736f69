// Where each pixel column of a view cuts the orders of an index: found once a view, counted for any set of claims.

import type { Axis } from '../axis/scale'
import { firstDayAt, lastDayAt } from '../axis/scale'
import { rank } from '../index/ranked'
import type { Tally } from '../index/tally'
import type { TimeIndex } from '../index/time-index'

/** For lane l and column x at `l * width + x`: places that began by its last day, places that ended before its first. */
export interface Cuts {
  readonly width: number
  readonly begun: Uint32Array
  readonly over: Uint32Array
}

/** The first place from `at` on whose value is at least `day`, by steps that double: columns rise, so it is near. */
function advance(values: Int32Array, day: number, at: number, end: number): number {
  let step = 1
  let low = at
  while (low + step <= end && values[low + step - 1]! < day) {
    low += step
    step *= 2
  }
  let high = Math.min(end, low + step)
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! < day) low = middle + 1
    else high = middle
  }
  return low
}

export function cutsOf(index: TimeIndex, axis: Axis): Cuts {
  const width = Math.ceil(axis.width)
  const lanes = index.keys.length
  const [begun, over] = [new Uint32Array(lanes * width), new Uint32Array(lanes * width)]
  const [first, last] = [new Int32Array(width), new Int32Array(width)]
  for (let x = 0; x < width; x++) {
    first[x] = firstDayAt(axis, x)
    last[x] = lastDayAt(axis, x)
  }
  for (let lane = 0; lane < lanes; lane++) {
    let a = index.laneStart[lane]!
    let b = a
    const end = index.laneStart[lane + 1]!
    for (let x = 0; x < width; x++) {
      a = advance(index.from, last[x]! + 1, a, end)
      b = advance(index.ends, first[x]!, b, end)
      begun[lane * width + x] = a
      over[lane * width + x] = b
    }
  }
  return { width, begun, over }
}

/** How many claims of a tally hold in each column of a lane, into `out`; answers the greatest. */
export function countLane(
  { width, begun, over }: Cuts,
  { index, starts, ends }: Tally,
  lane: number,
  out: Uint32Array,
) {
  const low = index.laneStart[lane]!
  const [base, gone]: [number, number] = [rank(starts, low), rank(ends, low)]
  let most = 0
  for (let x = 0; x < width; x++) {
    const at = lane * width + x
    const count = rank(starts, begun[at]!) - base - (rank(ends, over[at]!) - gone)
    out[x] = count
    if (count > most) most = count
  }
  return most
}
