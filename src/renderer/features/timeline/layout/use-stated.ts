// The last day that a claim of unstated end was still asserted: where the dotted line stands.
import { dayOf, TIME_FLAG } from '@shared/kernel/ledger'
import { useMemo } from 'react'
import type { TimeIndex } from '../index/time-index'

export function useStated({ columns: { rows, count }, clock }: TimeIndex): number | undefined {
  return useMemo(() => {
    if (clock !== 'event') return undefined
    let day = Number.NEGATIVE_INFINITY
    for (let row = 0; row < count; row++)
      if (rows.timeFlags[row]! & TIME_FLAG.cutAtStatement) day = Math.max(day, dayOf(rows.latest[row]!))
    return Number.isFinite(day) ? day : undefined
  }, [rows, count, clock])
}
