// Counts by value that follow the visible rows by differences: how many of all rows have a value, how many visible ones.
import type { LedgerColumns } from '@shared/kernel/ledger'
import { countDifferences, eachDifference } from './diff'

/** A facet: how many values it has, and the values of a row, each once; the array that is answered is used again. */
export interface Facet {
  readonly name: string
  size(columns: LedgerColumns): number
  reader(columns: LedgerColumns): (row: number, into: number[]) => void
}
/** Counts by the number of a value. */
export interface Counts {
  readonly total: Uint32Array
  readonly shown: Uint32Array
}
interface Kept extends Counts {
  readonly facet: Facet
  visible: Uint8Array
}

const kept = new WeakMap<LedgerColumns, Map<string, Kept>>()
/** Above this share of rows that differ, counting anew is cheaper. */
const SHARE = 0.2

/** Counts of a facet over the rows of a mask. What is answered changes with the next call. */
export function countsOf(columns: LedgerColumns, visible: Uint8Array, facet: Facet): Counts {
  const all = kept.get(columns) ?? new Map<string, Kept>()
  kept.set(columns, all)
  const known = all.get(facet.name)
  if (!known) {
    const made = countAll(columns, visible, facet)
    all.set(facet.name, made)
    return made
  }
  if (known.visible !== visible) follow(columns, known, visible)
  return known
}

function countAll(columns: LedgerColumns, visible: Uint8Array, facet: Facet): Kept {
  const size = facet.size(columns)
  const [total, shown] = [new Uint32Array(size), new Uint32Array(size)]
  const read = facet.reader(columns)
  const values: number[] = []
  for (let row = 0; row < columns.count; row++) {
    values.length = 0
    read(row, values)
    for (let i = 0; i < values.length; i++) {
      total[values[i]!]!++
      shown[values[i]!]! += visible[row]!
    }
  }
  return { total, shown, facet, visible }
}

function follow(columns: LedgerColumns, known: Kept, visible: Uint8Array): void {
  const { shown, facet } = known
  const limit = SHARE * columns.count
  if (countDifferences(known.visible, visible, limit) > limit) shown.set(countAll(columns, visible, facet).shown)
  else {
    const read = facet.reader(columns)
    const values: number[] = []
    eachDifference(known.visible, visible, (row) => {
      const by = visible[row] === 1 ? 1 : -1
      values.length = 0
      read(row, values)
      for (let i = 0; i < values.length; i++) shown[values[i]!]! += by
    })
  }
  known.visible = visible
}

/** A row goes out of the counts, or comes into them. */
export function countRow(columns: LedgerColumns, visible: Uint8Array, row: number, by: 1 | -1): void {
  const values: number[] = []
  for (const { facet, total, shown } of kept.get(columns)?.values() ?? []) {
    values.length = 0
    facet.reader(columns)(row, values)
    for (const value of values) {
      total[value]! += by
      shown[value]! += by * visible[row]!
    }
  }
}
/** Brings all counts up to a mask, before rows change. */
export function settleCounts(columns: LedgerColumns, visible: Uint8Array): void {
  for (const known of kept.get(columns)?.values() ?? []) if (known.visible !== visible) follow(columns, known, visible)
}
/** Hands the counts on to what the columns became; those of another size are made anew when they are asked for. */
export function carryCounts(from: LedgerColumns, to: LedgerColumns, visible: Uint8Array): void {
  const all = kept.get(from)
  if (!all) return
  kept.delete(from)
  for (const [name, known] of all) {
    if (known.facet.size(to) !== known.total.length) all.delete(name)
    known.visible = visible
  }
  kept.set(to, all)
}
