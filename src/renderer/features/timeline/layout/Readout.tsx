// What the pointer is over in a crowded lane: how many claims hold there, and when. Counts are exact.
import { formatDay } from '@shared/kernel/time'
import { formatNumber, string } from '../../../state/window/strings'
import { type Axis, firstDayAt, lastDayAt } from '../axis/scale'
import { countIn, placesIn, type Tally } from '../index/tally'
import styles from '../Timeline.module.css'
import { laneName } from './LaneHeads'
import { type Layout, laneAt, rowsAt } from './layout'

export interface Spot {
  readonly x: number
  readonly y: number
  /** The one claim there; absent where there are several. */
  readonly row?: number
  readonly words?: string
}

/** Undefined where nothing is. */
export function spotAt(layout: Layout, shown: Tally, axis: Axis, { x, y }: { x: number; y: number }): Spot | undefined {
  const lane = laneAt(layout, y)
  if (!lane?.dense) {
    const [row] = rowsAt(layout, shown, axis, x, y)
    return row === undefined ? undefined : { x, y, row }
  }
  const [first, last] = [firstDayAt(axis, Math.floor(x)), lastDayAt(axis, Math.floor(x))]
  const count = countIn(shown, lane.lane, first, last)
  if (count === 0) return undefined
  if (count === 1) {
    const [place] = placesIn(shown, lane.lane, first, last, 1)
    return { x, y, row: place === undefined ? undefined : shown.index.row[place] }
  }
  const days = first === last ? formatDay(first) : `${formatDay(first)} – ${formatDay(last)}`
  return { x, y, words: string('timeline.under', { lane: laneName(lane.key), count: formatNumber(count), days }) }
}

export function Readout({ spot: { x, y, words }, width }: { readonly spot: Spot; readonly width: number }) {
  const style = x > width / 2 ? { right: width - x + 12 } : { left: x + 12 }
  return (
    <span className={styles.readout} style={{ ...style, top: Math.max(0, y - 26) }}>
      {words}
    </span>
  )
}
