// "14 claims, 1991 to 2012": what a listener needs before going in.
import { civilOf } from '@shared/kernel/time'
import { useMemo } from 'react'
import { formatNumber, string } from '../../../state/window/strings'
import { AFTER, BEFORE } from '../index/clocks'
import type { Tallies } from '../index/use-tallies'

export function useSummary({ full, version }: Tallies): string {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the tally holds
  return useMemo(() => {
    const { index, mask } = full
    let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (let place = 0; place < index.row.length; place++) {
      if (!mask[index.row[place]!]) continue
      const [from, to] = [index.from[place]!, index.to[place]!]
      if (from > BEFORE && from < first) first = from
      const end = to < AFTER ? to : from
      if (end > last) last = end
    }
    let count = 0
    for (let row = 0; row < mask.length; row++) count += mask[row]!
    const year = (day: number) => String(civilOf(day).year)
    const years = first <= last ? string('timeline.years', { from: year(first), to: year(last) }) : string('time.none')
    return string('timeline.summary', { count, shown: formatNumber(count), years })
  }, [full, version])
}
