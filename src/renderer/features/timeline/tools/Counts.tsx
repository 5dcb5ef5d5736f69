// Of the dated claims that the brush leaves, how many match certainly and how many possibly (DOMAIN 3.4).
import { useMemo } from 'react'
import type { LedgerState } from '../../../state/ledger/ledger-store'
import { formatNumber, string } from '../../../state/window/strings'
import type { Clock } from '../index/clocks'
import type { TimeIndex } from '../index/time-index'

interface Props {
  readonly ledger: LedgerState
  readonly index: TimeIndex
  readonly clock: Clock
}
export function Counts({ ledger: { visible, visibleCount, certainCount }, index, clock }: Props) {
  const dated = useMemo(() => {
    let undated = 0
    for (const row of index.undated) undated += visible[row] ?? 0
    return visibleCount - undated
  }, [index, visible, visibleCount])
  if (clock !== 'event' || certainCount === undefined)
    return <span>{string('timeline.inRange', { count: formatNumber(dated) })}</span>
  return (
    <span>
      {string('timeline.certain', {
        certain: formatNumber(certainCount),
        possible: formatNumber(dated - certainCount),
      })}
    </span>
  )
}
