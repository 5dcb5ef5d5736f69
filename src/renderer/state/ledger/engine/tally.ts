// How many conditions each row fails, and from it what is visible. Knows nothing of filters.
import { moveElement, resized } from '@shared/kernel/ledger'

/** Counts of failing conditions a row; a row is visible where none fails, certain where none of the certain ones does. */
export class Tally {
  fails: Uint16Array
  doubts: Uint16Array
  visible: Uint8Array
  visibleCount: number
  certainCount: number

  constructor(count: number) {
    this.fails = new Uint16Array(count)
    this.doubts = new Uint16Array(count)
    this.visible = new Uint8Array(count).fill(1)
    this.visibleCount = count
    this.certainCount = count
  }
  /** Before a change: what was handed out stays as it is. */
  renew(): void {
    this.visible = this.visible.slice()
  }
  /** `by` more failing conditions of a row. */
  fail(row: number, by: number): void {
    const before = this.fails[row]!
    const after = before + by
    this.fails[row] = after
    if (before === 0) {
      if (after === 0) return
      this.visible[row] = 0
      this.visibleCount--
      if (this.doubts[row] === 0) this.certainCount--
    } else if (after === 0) {
      this.visible[row] = 1
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
  /** Room for one more row at the end, which fails nothing. */
  grow(): void {
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
    moveElement(this.fails, from, to)
    moveElement(this.doubts, from, to)
    moveElement(this.visible, from, to)
  }
  /** Takes out the last row. */
  shrink(): void {
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
