// What the timeline draws: rows that pass all filters but its own brush, in full where they pass that too.
import type { Filter } from '@shared/kernel/filter'
import { useCallback, useMemo, useRef, useState } from 'react'
import { type LedgerState, narrow } from '../../state/ledger/ledger-store'
import { chip, putFilter, removeFilter, useView, viewStore } from '../../state/view-store'
import { keepLayoutFact, layoutFact } from '../../state/window/settings'
import { clampView } from './axis/scale'
import type { Range } from './brush/Brush'
import { datedRows, extentOf } from './layout/layout'

type View = readonly [from: number, to: number]

/** The event chip is the brush: the same range, seen and set from either side. */
export function useBrush(): readonly [Range | undefined, (range: Range | undefined) => void] {
  const filter = useView((s) => s.filters.find((f) => f.field === 'event'))
  const range = useMemo(
    () => (filter?.field === 'event' && filter.on ? { from: filter.from, to: filter.to } : undefined),
    [filter],
  )
  const put = useCallback((next: Range | undefined) => {
    const old = viewStore.getState().filters.find((f) => f.field === 'event')
    if (next)
      putFilter({
        ...(old?.field === 'event' ? old : { ...chip(), field: 'event', certain: false, keepUndated: true }),
        on: true,
        from: Math.round(next.from),
        to: Math.round(next.to),
      })
    else if (old) removeFilter(old.id)
  }, [])
  return [range, put]
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i])

/** Rows that the other filters leave; the same array while those filters stay, so that a brush move keeps the layout. */
export function useShown(ledger: LedgerState, kept: Uint8Array | undefined): Uint8Array {
  const filters = useView((s) => s.filters)
  const known = useRef<readonly Filter[]>([])
  const others = filters.filter((f) => f.field !== 'event')
  if (!sameItems(known.current, others)) known.current = others
  const stable = known.current
  const shown = useMemo(() => narrow(ledger.columns, stable).visible, [ledger.columns, stable])
  return kept ?? shown
}

/** The span of days in view: remembered, else all that is dated. */
export function useTimeView(ledger: LedgerState): readonly [View, (view: View) => void, () => void] {
  const extent = useMemo(
    () => extentOf(ledger.columns, datedRows(ledger.columns, new Uint8Array(ledger.columns.count).fill(1))),
    [ledger.columns],
  )
  const [chosen, setChosen] = useState<View | undefined>(() => layoutFact<View>('timeline.view'))
  const put = useCallback((view: View) => {
    const next = clampView(view[0], view[1])
    setChosen(next)
    keepLayoutFact('timeline.view', next)
  }, [])
  const reset = useCallback(() => {
    setChosen(undefined)
    keepLayoutFact('timeline.view', undefined)
  }, [])
  return [chosen ?? extent, put, reset]
}
