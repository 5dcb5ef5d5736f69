// What of an index the filters leave: all but the brush (`shown`), and with it (`full`), brought up to date with the masks.
import { useMemo } from 'react'
import { emptyTally, follow, type Tally } from './tally'
import type { TimeIndex } from './time-index'

export interface Tallies {
  readonly shown: Tally
  readonly full: Tally
  /** Changes when either does. */
  readonly version: string
}

/** `changed` stands for the masks' contents where they are written over. A mask of another ledger than the index's is left alone: the last picture stays until the new index is there. */
export function useTallies(index: TimeIndex, shown: Uint8Array, full: Uint8Array, changed = ''): Tallies {
  const own = useMemo(() => ({ shown: emptyTally(index), full: emptyTally(index) }), [index])
  // biome-ignore lint/correctness/useExhaustiveDependencies: see `changed`
  return useMemo(() => {
    if (shown.length === index.columns.count) follow(own.shown, shown)
    if (full.length === index.columns.count) follow(own.full, full)
    return { ...own, version: `${own.shown.version} ${own.full.version}` }
  }, [own, index, shown, full, changed])
}
