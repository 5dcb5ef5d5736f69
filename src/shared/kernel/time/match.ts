// Filtering and sorting by time (DOMAIN 3.4, D28). Works on effective bounds only.
import type { z } from 'zod'
import type { TimeMode } from '../../model/base/time-span'

/** The bounds of a time in days since 1970-01-01; −Infinity and Infinity are open or unknown. */
export interface TimeRange {
  /** First and last day of what is written. */
  readonly earliest: number
  readonly latest: number
  /** The days it covers whatever its ends mean; they start after they end if there are none. */
  readonly innerEarliest: number
  readonly innerLatest: number
  /** Outer bounds, widened where the value is approximate. */
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

/** The day that a time sorts by: earliest if finite, else latest if finite, else Infinity. */
const sortDay = (earliest: number, latest: number): number =>
  Number.isFinite(earliest) ? earliest : Number.isFinite(latest) ? latest : Infinity
/** Equal infinities are as wide as one day; their difference would be no number. */
const width = (earliest: number, latest: number): number => (earliest === latest ? 0 : latest - earliest)

/**
 * Order of two times by their outer bounds (DOMAIN 3.4): by day, then wider before narrower; 0 leaves it to the id.
 * The undated are Infinity to −Infinity, and come last.
 */
export function compareBounds(aEarliest: number, aLatest: number, bEarliest: number, bLatest: number): number {
  const [x, y] = [sortDay(aEarliest, aLatest), sortDay(bEarliest, bLatest)]
  if (x !== y) return x < y ? -1 : 1
  const [v, w] = [width(aEarliest, aLatest), width(bEarliest, bLatest)]
  return v === w ? 0 : v > w ? -1 : 1
}

interface Sorted {
  readonly id: string
  readonly time?: Pick<TimeRange, 'earliest' | 'latest'> | undefined
}
/** Total order of times: undated last, wider before narrower, then id. */
export function compareTimes({ id: a, time: x }: Sorted, { id: b, time: y }: Sorted): number {
  const order = compareBounds(
    x?.earliest ?? Infinity,
    x?.latest ?? -Infinity,
    y?.earliest ?? Infinity,
    y?.latest ?? -Infinity,
  )
  return order || (a < b ? -1 : a > b ? 1 : 0)
}
