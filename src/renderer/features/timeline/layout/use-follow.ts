// Goes to a claim that another view selected, and only when it is out of view: along the time, and down the lanes.
import { type RefObject, useEffect } from 'react'
import type { LedgerState } from '../../../state/ledger/ledger-store'
import { useView } from '../../../state/view-store'
import type { Axis } from '../axis/scale'
import type { Layout } from './layout'

type View = readonly [from: number, to: number]

export function useFollow(
  canvas: RefObject<HTMLElement | null>,
  { rowOf }: LedgerState,
  layout: Layout,
  axis: Axis,
  onView: (view: View) => void,
): void {
  const selected = useView((s) => s.selection.at(-1))
  const from = useView((s) => s.selectedIn)
  const row = selected === undefined ? undefined : rowOf.get(selected)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows a selection once its row is there, not every new layout
  useEffect(() => {
    const item = row === undefined || from === 'timeline' ? -1 : layout.row.indexOf(row)
    if (item < 0 || axis.width < 2) return
    const x0 = layout.x0[item]!
    const x1 = layout.x1[item]!
    if (x1 < 0 || x0 > axis.width) {
      const days = axis.day((x0 + x1) / 2) - axis.day(axis.width / 2)
      onView([axis.from + days, axis.to + days])
    }
    const frame = canvas.current?.closest<HTMLElement>('[data-lanes]')
    const y = layout.y[item]!
    if (frame && (y < frame.scrollTop || y > frame.scrollTop + frame.clientHeight - 30))
      frame.scrollTop = Math.max(0, y - frame.clientHeight / 2)
  }, [selected, row !== undefined, from])
}
