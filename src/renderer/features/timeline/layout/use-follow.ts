// Goes to a claim that another view selected, and only when it is out of view: along the time, and down the lanes.
import { type RefObject, useEffect } from 'react'
import type { LedgerState } from '../../../state/ledger/ledger-store'
import { useView } from '../../../state/view-store'
import type { Axis } from '../axis/scale'
import type { Tally } from '../index/tally'
import type { View } from '../use-gestures'
import { entriesOf, type Layout } from './layout'

export function useFollow(
  canvas: RefObject<HTMLElement | null>,
  { rowOf, columns }: LedgerState,
  { index }: Tally,
  layout: Layout,
  axis: Axis,
  onView: (view: View) => void,
): void {
  const selected = useView((s) => s.selection.at(-1))
  const from = useView((s) => s.selectedIn)
  const row = selected === undefined || index.columns !== columns ? undefined : rowOf.get(selected)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows a selection once its row is there, not every new layout
  useEffect(() => {
    if (row === undefined || from === 'timeline' || axis.width < 2) return
    const item = index.itemStart[row]!
    if (item === index.itemStart[row + 1]) return
    const place = index.placeOf[item]!
    const [x0, x1] = [axis.x(index.from[place]!), axis.x(index.to[place]! + 1)]
    if (x1 < 0 || x0 > axis.width) {
      const days = axis.day(x1 < 0 ? x1 : x0) - axis.day(axis.width / 2)
      onView([axis.from + days, axis.to + days])
    }
    const frame = canvas.current?.closest<HTMLElement>('[data-lanes]')
    const [entry] = entriesOf(layout, row)
    if (!frame || entry === undefined) return
    const y = layout.y[entry]!
    if (y < frame.scrollTop || y > frame.scrollTop + frame.clientHeight - 30)
      frame.scrollTop = Math.max(0, y - frame.clientHeight / 2)
  }, [selected, row !== undefined, from])
}
