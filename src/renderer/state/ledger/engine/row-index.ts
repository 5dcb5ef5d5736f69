// The row of a claim by its id: a hash table of row numbers over the id bytes, no string kept. Rows that an edit moved by
// a few places are found beside where the table has them.
import { idOf, type LedgerColumns } from '@shared/kernel/ledger'
import { finish, type Slices, slices } from './slices'

const EMPTY = -1
/** Edits that move rows after which the table is made anew. */
const DRIFT = 32

/** Four words of an id as text; undefined where it is no UUID. */
function wordsOf(id: string): Uint32Array | undefined {
  const hex = id.replaceAll('-', '')
  if (!/^[0-9a-f]{32}$/i.test(hex)) return undefined
  return Uint32Array.from([0, 8, 16, 24], (at) => Number.parseInt(hex.slice(at, at + 8), 16))
}
const wordAt = (ids: Uint8Array, at: number): number =>
  ((ids[at]! << 24) | (ids[at + 1]! << 16) | (ids[at + 2]! << 8) | ids[at + 3]!) >>> 0
const mix = (a: number, b: number): number => Math.imul((a ^ Math.imul(b, 0x9e3779b1)) >>> 0, 0x85ebca6b) >>> 8

/** Claim ids → rows of one column set, as a map that makes its keys when it is walked. */
export class RowIndex implements ReadonlyMap<string, number> {
  private table: Int32Array | undefined
  private drift = 0

  constructor(private columns: LedgerColumns) {}

  get size(): number {
    return this.columns.count
  }
  get(id: string): number | undefined {
    const words = wordsOf(id)
    if (!words) return undefined
    this.table ??= finish(this.build())
    const { table } = this
    const last = table.length - 1
    for (let at = mix(words[1]!, words[3]!) & last; table[at] !== EMPTY; at = (at + 1) & last) {
      const row = this.near(table[at]!, words)
      if (row !== undefined) return row
    }
    return undefined
  }
  has(id: string): boolean {
    return this.get(id) !== undefined
  }
  *entries(): MapIterator<[string, number]> {
    for (let row = 0; row < this.columns.count; row++) yield [idOf(this.columns, row), row]
  }
  *keys(): MapIterator<string> {
    for (const [id] of this.entries()) yield id
  }
  *values(): MapIterator<number> {
    for (const [, row] of this.entries()) yield row
  }
  [Symbol.iterator](): MapIterator<[string, number]> {
    return this.entries()
  }
  forEach(each: (row: number, id: string, map: ReadonlyMap<string, number>) => void): void {
    for (const [id, row] of this) each(row, id, this)
  }
  /** Makes the table, if it is not there, a slice of the rows at a time. */
  *ready(): Slices {
    if (this.table) return
    this.table = yield* this.build()
  }
  /** The index of columns in which one row was put in, moved or taken out; this one is spent. */
  edited(columns: LedgerColumns, row: number | undefined): RowIndex {
    const next = new RowIndex(columns)
    if (this.drift >= DRIFT || !this.table || columns.count * 2 > this.table.length) return next
    next.table = this.table
    next.drift = this.drift + 1
    if (row !== undefined) next.insert(next.table, row)
    return next
  }
  /** The index of columns in which no row moved. */
  over(columns: LedgerColumns): RowIndex {
    const next = new RowIndex(columns)
    next.table = this.table
    next.drift = this.drift
    return next
  }

  /** A row within the drift of `row` that has the id. */
  private near(row: number, words: Uint32Array): number | undefined {
    const from = Math.max(0, row - this.drift)
    const to = Math.min(this.columns.count - 1, row + this.drift)
    for (let at = from; at <= to; at++) if (this.is(at, words)) return at
    return undefined
  }
  private is(row: number, words: Uint32Array): boolean {
    const { ids } = this.columns
    const at = row * 16
    return words[3] === wordAt(ids, at + 12) && [0, 1, 2].every((i) => words[i] === wordAt(ids, at + 4 * i))
  }
  private *build(): Slices<Int32Array> {
    let size = 16
    while (size < this.columns.count * 2 + 64) size *= 2
    const table = new Int32Array(size).fill(EMPTY)
    for (const [from, to] of slices(this.columns.count)) {
      for (let row = from; row < to; row++) this.insert(table, row)
      yield
    }
    this.drift = 0
    return table
  }
  private insert(table: Int32Array, row: number): void {
    const { ids } = this.columns
    const last = table.length - 1
    let at = mix(wordAt(ids, row * 16 + 4), wordAt(ids, row * 16 + 12)) & last
    while (table[at] !== EMPTY) at = (at + 1) & last
    table[at] = row
  }
}
