// "14 claims, 1991 to 2012": what a listener needs before going in.
import { civilOf } from '@shared/kernel/time'
import { useMemo } from 'react'
import { formatNumber, string } from '../../../state/window/strings'
import { AFTER, BEFORE } from '../index/clocks'
import { firstSet, lastSet } from '../index/ranked'
import { lowerBound, type Tally } from '../index/tally'
import type { Tallies } from '../index/use-tallies'

/** First and last finite day of a tally, by its orders. */
export function yearsOf({ index, starts, ends }: Tally): readonly [first: number, last: number] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  index.keys.forEach((_, lane) => {
    const [low, high] = [index.laneStart[lane]!, index.laneStart[lane + 1]!]
    const stated = lowerBound(index.from, BEFORE + 1, low, high)
    const bounded = lowerBound(index.ends, AFTER, low, high)
    const [begin, late] = [firstSet(starts, stated, high), lastSet(starts, stated, high)]
    const end = lastSet(ends, low, bounded)
    if (begin >= 0) first = Math.min(first, index.from[begin]!)
    if (late >= 0) last = Math.max(last, index.from[late]!)
    if (end >= 0) last = Math.max(last, index.ends[end]!)
  })
  return [Math.min(first, last), last]
}

export function useSummary({ full, version }: Tallies, count: number): string {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the tally holds
  return useMemo(() => {
    const [first, last] = yearsOf(full)
    const year = (day: number) => String(civilOf(day).year)
    const known = Number.isFinite(first) && Number.isFinite(last)
    const years = known ? string('timeline.years', { from: year(first), to: year(last) }) : string('time.none')
    return string('timeline.summary', { count, shown: formatNumber(count), years })
  }, [full, version, count])
}
