// What the headings of groups say: counts of what is shown and of all, and how the shown ones spread over the years.
import type { LedgerColumns } from '@shared/kernel/ledger'
import { useMemo } from 'react'
import { countsOf, type Grouped, sizesOf, sparksOf } from './groups'

export interface GroupFigures {
  readonly labels: readonly string[]
  readonly shown: Uint32Array
  readonly totals: Uint32Array
  readonly closed: ReadonlySet<string>
  readonly sparks: { readonly most: number; readonly of: (group: number) => Uint32Array }
}
const BINS = 32

/** Figures of the groups among the visible rows; undefined while nothing is grouped. */
export function useFigures(
  columns: LedgerColumns | undefined,
  grouped: Grouped | undefined,
  order: Uint32Array,
  closed: ReadonlySet<string>,
): GroupFigures | undefined {
  const totals = useMemo(() => grouped && sizesOf(grouped), [grouped])
  return useMemo(() => {
    if (!columns || !grouped || !totals) return undefined
    const bins = sparksOf(columns, grouped, order, BINS)
    const most = bins.reduce((high, count) => Math.max(high, count), 0)
    return {
      labels: grouped.labels,
      shown: countsOf(grouped, order),
      totals,
      closed,
      sparks: { most, of: (group: number) => bins.subarray(group * BINS, (group + 1) * BINS) },
    }
  }, [columns, grouped, totals, order, closed])
}
