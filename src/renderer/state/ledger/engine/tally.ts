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
    this.fails = new Uint16Array(count)
    this.doubts = new Uint16Array(count)
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
  /** Thresholds move over all rows; of `doubts`, or else of what fails. */
  turn({ to, from, gone, none }: Clock, a: Thresholds, b: Thresholds, doubts: boolean): void {
    const [aTo, aFrom, bTo, bFrom] = [a.to, a.from, b.to, b.from]
    for (let row = 0; row < to.length; row++) {
      const high = to[row]!
      const low = from[row]!
      let by = 0
      if (high > bTo) by++
      if (high > aTo) by--
      if (low < bFrom) by++
      if (low < aFrom) by--
      if (by === 0 || gone[row] === none) continue
      if (doubts) this.doubt(row, by)
      else this.fail(row, by)
    }
  }
  /** One condition a row: from what passed to what passes now, one byte a row. */
  adopt(before: Uint8Array, after: Uint8Array): void {
    const words = before.length >> 2
    const x = new Uint32Array(before.buffer, before.byteOffset, words)
    const y = new Uint32Array(after.buffer, after.byteOffset, words)
    for (let word = 0; word < words; word++) {
      if (x[word] === y[word]) continue
      for (let row = word * 4; row < word * 4 + 4; row++)
        if (before[row] !== after[row]) this.fail(row, before[row]! - after[row]!)
    }
    for (let row = words * 4; row < before.length; row++)
      if (before[row] !== after[row]) this.fail(row, before[row]! - after[row]!)
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
