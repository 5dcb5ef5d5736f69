// The total order of L2 on rows, the place of a row in it, and whether dictionaries keep their numbers.
import { compareBounds } from '../time/match'
import { dayOf, type LedgerColumns } from './columns'
import type { LedgerDictionaries } from './record'

/** The total order of L2 on rows. */
export function compareRows(a: LedgerColumns, i: number, b: LedgerColumns, j: number): number {
  const by = compareBounds(...outer(a, i), ...outer(b, j))
  for (let k = 0; by === 0 && k < 16; k++) {
    const difference = a.ids[i * 16 + k]! - b.ids[j * 16 + k]!
    if (difference !== 0) return difference
  }
  return by
}
/** Outer bounds as `compareBounds` takes them. */
const outer = ({ rows }: LedgerColumns, row: number): readonly [number, number] =>
  rows.mode[row] === 0 ? [Infinity, -Infinity] : [dayOf(rows.earliest[row]!), dayOf(rows.latest[row]!)]

/** First row of `columns` that stands after a fresh one. */
export function placeOf(columns: LedgerColumns, fresh: LedgerColumns, row: number): number {
  return search(columns.count, (middle) => compareRows(columns, middle, fresh, row) < 0)
}

/** Where a fresh row comes to stand among all rows but `without`. */
export function placeAmong(columns: LedgerColumns, fresh: LedgerColumns, without: number): number {
  const others = columns.count - 1
  return search(others, (middle) => compareRows(columns, middle < without ? middle : middle + 1, fresh, 0) < 0)
}

function search(count: number, isBefore: (middle: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** The dictionaries that list columns number into. */
export const NUMBERED = ['entities', 'tags', 'documents', 'origins', 'analysts'] as const
/** Whether each entry of the dictionaries before has the same number in those after. */
export function dictionariesAgree(before: LedgerDictionaries, after: LedgerDictionaries): boolean {
  return NUMBERED.every((name) => {
    const [then, now] = [before[name] ?? [], after[name] ?? []]
    return then === now || then.every((item, i) => item.id === now[i]?.id)
  })
}
