// The index of a clock and a grouping for a panel: small ones at once, large ones between frames, the last one kept.
import type { LedgerColumns } from '@shared/kernel/ledger'
import { useEffect, useMemo, useState } from 'react'
import type { Clock } from './clocks'
import type { Grouping } from './lanes'
import { atOnce, inSlices } from './slices'
import { buildIndex, type TimeIndex } from './time-index'

/** Fewer claims than this are indexed within a frame. */
const AT_ONCE = 60_000
const built = new WeakMap<LedgerColumns, Map<string, TimeIndex>>()

function keep(columns: LedgerColumns, key: string, index: TimeIndex): TimeIndex {
  const known = built.get(columns) ?? new Map<string, TimeIndex>()
  built.set(columns, known.set(key, index))
  return index
}

/** Undefined only until the first one is built. It may be of the ledger before this one: `columns` says. */
export function useIndex(columns: LedgerColumns, clock: Clock, grouping: Grouping): TimeIndex | undefined {
  const key = `${clock} ${grouping}`
  const [late, setLate] = useState<TimeIndex>()
  const now = useMemo(() => {
    const known = built.get(columns)?.get(key)
    if (known || columns.count >= AT_ONCE) return known
    return keep(columns, key, atOnce(buildIndex(columns, clock, grouping)))
  }, [columns, key, clock, grouping])
  useEffect(() => {
    if (now) {
      setLate(now)
      return
    }
    const stop = new AbortController()
    inSlices(buildIndex(columns, clock, grouping), stop.signal).then((index) => {
      if (index && !stop.signal.aborted) setLate(keep(columns, key, index))
    })
    return () => stop.abort()
  }, [now, columns, key, clock, grouping])
  return now ?? late
}
