// Counts by value that follow the visible rows by differences: how many of all rows have a value, how many visible ones.
import type { LedgerColumns } from '@shared/kernel/ledger'
import { countDifferences, countOnes, eachDifference, eachRow } from './diff'
import { flipsBetween } from './flips'

/** Adds `by` to the count of each value that a row has, once for each. */
export type AddRow = (row: number, by: number, counts: Uint32Array) => void
/** A facet: how many values it has, and how a row counts. */
export interface Facet {
  readonly name: string
  size(columns: LedgerColumns): number
  adder(columns: LedgerColumns): AddRow
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
  if (known) {
    if (known.visible !== visible) follow(columns, known, visible)
    return known
  }
  const size = facet.size(columns)
  const total = new Uint32Array(size)
  const add = facet.adder(columns)
  for (let row = 0; row < columns.count; row++) add(row, 1, total)
  const made = { total, shown: new Uint32Array(size), facet, visible }
  anew(columns, made, visible)
  all.set(facet.name, made)
  return made
}

/** From nothing by the visible rows, or from all by the others, whichever are fewer. */
function anew(columns: LedgerColumns, { total, shown, facet }: Kept, visible: Uint8Array): void {
  const add = facet.adder(columns)
  const few = countOnes(visible) * 2 <= visible.length
  if (few) shown.fill(0)
  else shown.set(total)
  eachRow(visible, few ? 1 : 0, few ? (row) => add(row, 1, shown) : (row) => add(row, -1, shown))
}

function follow(columns: LedgerColumns, known: Kept, visible: Uint8Array): void {
  const { shown, facet } = known
  const add = facet.adder(columns)
  const flips = flipsBetween(known.visible, visible)
  const limit = SHARE * columns.count
  if (flips) for (let i = 0; i < flips.length; i++) add(flips[i]! >>> 1, (flips[i]! & 1) * 2 - 1, shown)
  else if (countDifferences(known.visible, visible, limit) > limit) anew(columns, known, visible)
  else eachDifference(known.visible, visible, (row) => add(row, visible[row] === 1 ? 1 : -1, shown))
  known.visible = visible
}

/** A row goes out of the counts, or comes into them. */
export function countRow(columns: LedgerColumns, visible: Uint8Array, row: number, by: 1 | -1): void {
  for (const { facet, total, shown } of kept.get(columns)?.values() ?? []) {
    const add = facet.adder(columns)
    add(row, by, total)
    if (visible[row] === 1) add(row, by, shown)
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
