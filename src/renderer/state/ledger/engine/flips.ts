// The rows that came and went between the last two states of what is visible, for whoever counts along. An older pair is
// not answered: who missed a step compares the two masks.

interface Log {
  readonly before: Uint8Array
  /** Row × 2, plus 1 where it came; a row may be there several times, in turn. */
  entries: Int32Array
  /** -1 = no longer, or too many. */
  length: number
}
const logs = new WeakMap<Uint8Array, Log>()

/** What happened between two masks, if it is known: `entries` of row × 2, plus 1 where the row came. */
export function flipsBetween(before: Uint8Array, after: Uint8Array): Int32Array | undefined {
  const log = logs.get(after)
  return log && log.before === before && log.length >= 0 ? log.entries.subarray(0, log.length) : undefined
}

/** The log of one tally. */
export class FlipLog {
  private entries = new Int32Array(4096)
  private log: Log | undefined

  begin(before: Uint8Array, after: Uint8Array): void {
    this.end()
    // a twelfth of the rows: more of them are cheaper to count anew
    const most = Math.max(64, Math.floor(after.length / 12))
    if (this.entries.length < most) this.entries = new Int32Array(most)
    this.log = { before, entries: this.entries, length: 0 }
    logs.set(after, this.log)
  }
  /** The log is not answered any more. */
  end(): void {
    if (this.log) this.log.length = -1
    this.log = undefined
  }
  /** Whether rows are still noted. */
  get open(): boolean {
    return this.log !== undefined && this.log.length >= 0
  }
  add(row: number, came: 0 | 1): void {
    const { log } = this
    if (!log || log.length < 0) return
    if (log.length === log.entries.length) log.length = -1
    else log.entries[log.length++] = row * 2 + came
  }
}
