// What the timeline shows: its clock, lanes and view, remembered; its brush; the rows that all other filters leave.
import type { Filter } from '@shared/kernel/filter'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { factNow, putFact, useFact } from '../../state/coordination/facts'
import { type LedgerState, narrow } from '../../state/ledger/ledger-store'
import { chip, putFilter, removeFilter, useView, viewStore } from '../../state/view-store'
import { clampView } from './axis/scale'
import type { Range } from './brush/Brush'
import { CLOCKS, type Clock } from './index/clocks'
import { GROUPINGS, type Grouping } from './index/lanes'
import type { View } from './use-gestures'

const isClockFilter = (filter: Filter, clock: Clock) => filter.field === clock

/** The chip of the clock is the brush: the same range, seen and set from either side. */
export function useBrush(clock: Clock): readonly [Range | undefined, (range: Range | undefined) => void] {
  const filter = useView((s) => s.filters.find((f) => isClockFilter(f, clock)))
  const range = useMemo(
    () => (filter?.on && 'from' in filter ? { from: filter.from, to: filter.to } : undefined),
    [filter],
  )
  const put = useCallback(
    (next: Range | undefined) => {
      const old = viewStore.getState().filters.find((f) => isClockFilter(f, clock))
      if (!next) {
        if (old) removeFilter(old.id)
        return
      }
      const days = { on: true, from: Math.round(next.from), to: Math.round(next.to) }
      if (old && 'from' in old) putFilter({ ...old, ...days })
      else if (clock === 'event') putFilter({ ...chip(), field: clock, certain: false, keepUndated: true, ...days })
      else putFilter({ ...chip(), field: clock, keepUndated: true, ...days })
    },
    [clock],
  )
  return [range, put]
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i])

/** Rows that the other filters leave; the same array while those filters stay, so that a brush move keeps the layout. */
export function useShown(ledger: LedgerState, clock: Clock, kept: Uint8Array | undefined): Uint8Array {
  const filters = useView((s) => s.filters)
  const known = useRef<readonly Filter[]>([])
  const others = filters.filter((f) => f.field !== clock)
  if (!sameItems(known.current, others)) known.current = others
  const stable = known.current
  const alone = others.length === filters.length
  const shown = useMemo(
    () => (alone ? undefined : narrow(ledger.columns, stable).visible),
    [alone, ledger.columns, stable],
  )
  return kept ?? shown ?? ledger.visible
}

const readClock = (raw: unknown): Clock => CLOCKS.find((clock) => clock === raw) ?? 'event'
const readGrouping = (raw: unknown): Grouping => GROUPINGS.find((grouping) => grouping === raw) ?? 'domain'
export const useClock = () => useFact('timeline.clock', readClock)
export const useGrouping = () => useFact('timeline.lanes', readGrouping)

function readView(raw: unknown): View | undefined {
  if (!Array.isArray(raw) || raw.length !== 2) return undefined
  const [from, to]: readonly unknown[] = raw
  return Number.isFinite(from) && Number.isFinite(to) ? clampView(Number(from), Number(to)) : undefined
}
/** Milliseconds after which a view that rests is kept. */
const REST = 250

/** All that is dated, a little wider; the last century when nothing is. */
export function fitOf([from, to]: readonly [number, number]): View {
  if (!(from <= to)) return [-25567, 20454]
  const margin = Math.max(30, (to - from) * 0.03)
  return clampView(from - margin, to + margin)
}

/** The span of days in view: remembered for each clock, else all that is dated. */
export function useTimeView(clock: Clock, extent: readonly [number, number]) {
  const name = clock === 'event' ? 'timeline.view' : `timeline.view.${clock}`
  const [kept] = useFact(name, readView)
  const [view, setView] = useState<View | undefined>(kept)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    setView(kept)
    return () => clearTimeout(timer.current)
  }, [kept])
  const put = useCallback(
    (next: View | undefined) => {
      const held = next && clampView(next[0], next[1])
      setView(held)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        if (!sameItems(readView(factNow(name)) ?? [], held ?? [])) putFact(name, held)
      }, REST)
    },
    [name],
  )
  const reset = useCallback(() => put(undefined), [put])
  const fit = useMemo(() => fitOf(extent), [extent])
  return { view: view ?? fit, put, reset }
}
