// How many conditions each row fails, and from it what is visible. Knows nothing of filters.
import { moveElement, resized } from '@shared/kernel/ledger'
import type { Clock, Thresholds } from './clocks'
import { FlipLog } from './flips'

/** Counts of failing conditions a row; a row is visible where none fails, certain where none of the certain ones does. */
export class Tally {
  fails: Uint16Array
  doubts: Uint16Array
  visible: Uint8Array
  visibleCount: number
  certainCount: number
  private readonly flips = new FlipLog()

  constructor(count: number) {
    // filled, so that their memory is there before the first brush needs it
    this.fails = new Uint16Array(count).fill(0)
    this.doubts = new Uint16Array(count).fill(0)
    this.visible = new Uint8Array(count).fill(1)
    this.visibleCount = count
    this.certainCount = count
  }
  /** Before a change: what was handed out stays as it is. */
  renew(): void {
    const before = this.visible
    this.visible = before.slice()
    this.flips.begin(before, this.visible)
  }
  /** `by` more failing conditions of a row. */
  fail(row: number, by: number): void {
    const before = this.fails[row]!
    const after = before + by
    this.fails[row] = after
    if (before === 0) {
      if (after === 0) return
      this.visible[row] = 0
      this.flips.add(row, 0)
      this.visibleCount--
      if (this.doubts[row] === 0) this.certainCount--
    } else if (after === 0) {
      this.visible[row] = 1
      this.flips.add(row, 1)
      this.visibleCount++
      if (this.doubts[row] === 0) this.certainCount++
    }
  }
  /** `by` more failing conditions of certainty. */
  doubt(row: number, by: number): void {
    const before = this.doubts[row]!
    const after = before + by
    this.doubts[row] = after
    if (this.fails[row] !== 0) return
    if (before === 0 && after !== 0) this.certainCount--
    else if (before !== 0 && after === 0) this.certainCount++
  }
  /** Thresholds of what passes move over all rows. Written out: this is most of a first brush. */
  turn({ to, from, gone, none }: Clock, a: Thresholds, b: Thresholds): void {
    const { fails, doubts, visible, flips } = this
    const [aTo, aFrom, bTo, bFrom] = [a.to, a.from, b.to, b.from]
    let shown = 0
    let certain = 0
    for (let row = 0; row < fails.length; row++) {
      const high = to[row]!
      const low = from[row]!
      const by = +(high > bTo) - +(high > aTo) + +(low < bFrom) - +(low < aFrom)
      if (by === 0 || gone[row] === none) continue
      const before = fails[row]!
      fails[row] = before + by
      if (before !== 0 && before + by !== 0) continue
      const now = before === 0 ? 0 : 1
      visible[row] = now
      shown += now * 2 - 1
      if (doubts[row] === 0) certain += now * 2 - 1
      if (flips.open) flips.add(row, now)
    }
    this.visibleCount += shown
    this.certainCount += certain
  }
  /** Thresholds of what is certain move over all rows. */
  turnDoubts({ to, from, gone, none }: Clock, a: Thresholds, b: Thresholds): void {
    const { fails, doubts } = this
    const [aTo, aFrom, bTo, bFrom] = [a.to, a.from, b.to, b.from]
    let certain = 0
    for (let row = 0; row < doubts.length; row++) {
      const high = to[row]!
      const low = from[row]!
      const by = +(high > bTo) - +(high > aTo) + +(low < bFrom) - +(low < aFrom)
      if (by === 0 || gone[row] === none) continue
      const before = doubts[row]!
      doubts[row] = before + by
      if (fails[row] !== 0) continue
      if (before === 0) certain--
      else if (before + by === 0) certain++
    }
    this.certainCount += certain
  }
  /** One condition a row: from what passed to what passes now, one byte a row. */
  adopt(before: Uint8Array, after: Uint8Array): void {
    const { fails, doubts, visible, flips } = this
    let shown = 0
    let certain = 0
    for (let row = 0; row < before.length; row++) {
      const by = before[row]! - after[row]!
      if (by === 0) continue
      const count = fails[row]!
      fails[row] = count + by
      if (count !== 0 && count + by !== 0) continue
      const now = count === 0 ? 0 : 1
      visible[row] = now
      shown += now * 2 - 1
      if (doubts[row] === 0) certain += now * 2 - 1
      if (flips.open) flips.add(row, now)
    }
    this.visibleCount += shown
    this.certainCount += certain
  }
  /** Room for one more row at the end, which fails nothing. */
  grow(): void {
    this.flips.end()
    const row = this.visible.length
    this.fails = resized(this.fails, row + 1)
    this.doubts = resized(this.doubts, row + 1)
    const visible = new Uint8Array(row + 1)
    visible.set(this.visible)
    this.visible = visible
    this.fails[row] = 0
    this.doubts[row] = 0
    this.visible[row] = 1
    this.visibleCount++
    this.certainCount++
  }
  /** Moves a row among the others. */
  move(from: number, to: number): void {
    if (from !== to) this.flips.end()
    moveElement(this.fails, from, to)
    moveElement(this.doubts, from, to)
    moveElement(this.visible, from, to)
  }
  /** Takes out the last row. */
  shrink(): void {
    this.flips.end()
    const row = this.visible.length - 1
    this.fail(row, -this.fails[row]!)
    this.doubt(row, -this.doubts[row]!)
    this.visibleCount--
    this.certainCount--
    this.fails = resized(this.fails, row)
    this.doubts = resized(this.doubts, row)
    this.visible = this.visible.slice(0, row)
  }
}
