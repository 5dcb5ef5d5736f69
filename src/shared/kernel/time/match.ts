// Filtering and sorting by time (DOMAIN 3.4, D28). Works on effective bounds only.
import type { z } from 'zod'
import type { TimeMode } from '../../model/time-span'

/** The bounds that filter and sort need; `EffectiveBounds` and `LedgerTime` both have them. */
export interface TimeRange {
  readonly earliest: number
  readonly latest: number
  readonly innerEarliest: number
  readonly innerLatest: number
  readonly softEarliest: number
  readonly softLatest: number
}

/** Whether a time surely, perhaps or not at all falls into a range. Certain matches count as possible ones too. */
export type RangeMatch = 'certain' | 'possible' | 'none'

/** Matches a time against the days `a` to `b`, both included; ±Infinity leaves a side open. Undated matches nothing. */
export function matchRange(
  time: TimeRange | undefined,
  mode: z.infer<typeof TimeMode>,
  a: number,
  b: number,
): RangeMatch {
  if (!time || a > b || time.softEarliest > b || time.softLatest < a) return 'none'
  const inner = time.innerEarliest <= time.innerLatest
  const certain =
    mode === 'within'
      ? time.earliest >= a && time.latest <= b
      : inner && time.innerEarliest <= b && time.innerLatest >= a
  return certain ? 'certain' : 'possible'
}

/** Where a time sorts: `at` is Infinity for the undated; equal ones put the wider first. */
export interface TimeSortKey {
  readonly at: number
  readonly width: number
}
/** Sort key of a time: earliest if finite, else latest if finite, else undated. */
export function sortKey(time: Pick<TimeRange, 'earliest' | 'latest'> | undefined): TimeSortKey {
  if (!time) return { at: Infinity, width: 0 }
  const at = Number.isFinite(time.earliest) ? time.earliest : Number.isFinite(time.latest) ? time.latest : Infinity
  return { at, width: time.latest - time.earliest }
}

/** Total order of times: undated last, wider before narrower, then id. */
export function compareTimes(
  a: { readonly id: string; readonly time?: Pick<TimeRange, 'earliest' | 'latest'> | undefined },
  b: { readonly id: string; readonly time?: Pick<TimeRange, 'earliest' | 'latest'> | undefined },
): number {
  const x = sortKey(a.time)
  const y = sortKey(b.time)
  if (x.at !== y.at) return x.at < y.at ? -1 : 1
  if (x.width !== y.width) return x.width > y.width ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
