// Frames of the hovered and the selected claims over the picture, and the words of the last of them on a leader.
import { idOf, textOf } from '@shared/kernel/ledger'
import { useMemo } from 'react'
import type { LedgerState } from '../../../state/ledger/ledger-store'
import { useSelection, useView } from '../../../state/view-store'
import type { Axis } from '../axis/scale'
import type { Tally } from '../index/tally'
import { edgesOf, type Layout } from '../layout/layout'
import { shortened, whenOf } from '../layout/words'
import styles from '../Timeline.module.css'

interface Props {
  readonly ledger: LedgerState
  readonly layout: Layout
  readonly shown: Tally
  readonly axis: Axis
}
interface Frame {
  readonly row: number
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly height: number
}
const MARGIN = 3
const WIDTH = 330
const LINE = 17
/** More frames than this say no more than the bars themselves. */
const FRAMES_MOST = 400

/** Where a claim of a crowded lane is: over the lane's whole height. */
function crowdedFrames({ layout, shown: { index }, axis }: Props, row: number): Frame[] {
  const frames: Frame[] = []
  for (let item = index.itemStart[row]!; item < index.itemStart[row + 1]!; item++) {
    const place = index.placeOf[item]!
    const lane = layout.lanes.find(
      ({ lane: own }) => place >= index.laneStart[own]! && place < index.laneStart[own + 1]!,
    )
    if (!lane?.dense) continue
    const x0 = axis.x(index.from[place]!)
    const x1 = Math.max(x0 + 2, axis.x(index.to[place]! + 1))
    frames.push({ row, x0, x1, y: lane.top + 2, height: lane.height - 4 })
  }
  return frames
}

function framesOf(props: Props, rows: ReadonlySet<number>): readonly Frame[] {
  const { layout, axis } = props
  if (rows.size === 0) return []
  const frames: Frame[] = []
  for (let entry = 0; entry < layout.row.length; entry++) {
    if (!rows.has(layout.row[entry]!)) continue
    const [x0, x1] = edgesOf(layout, axis, entry)
    frames.push({ row: layout.row[entry]!, x0, x1, y: layout.y[entry]!, height: layout.bar })
  }
  if (layout.lanes.some((lane) => lane.dense))
    for (const row of [...rows].slice(-FRAMES_MOST)) frames.push(...crowdedFrames(props, row))
  return frames.filter(({ x0, x1 }) => x1 > 0 && x0 < axis.width).slice(-FRAMES_MOST)
}

export function Frames(props: Props) {
  const { ledger, layout, shown, axis } = props
  const selection = useSelection()
  const hovered = useView((s) => s.hover)
  const rowsOf = (ids: readonly string[]) => new Set(ids.flatMap((id) => ledger.rowOf.get(id) ?? []))
  // biome-ignore lint/correctness/useExhaustiveDependencies: what frames are made of
  const chosen = useMemo(() => framesOf(props, rowsOf(selection)), [ledger.rowOf, layout, shown, axis, selection])
  if (shown.index.columns !== ledger.columns) return null
  const under = hovered === undefined || selection.includes(hovered) ? [] : framesOf(props, rowsOf([hovered]))
  const named = layout.labelled ? [] : [...under.slice(0, 1), ...chosen.slice(-2)]
  return (
    <>
      {[...chosen, ...under].map((frame, i) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: frames have no life of their own
          key={i}
          className={`${styles.frameMark} ${i < chosen.length ? styles.frameSelected : ''}`}
          style={placeOf(frame, axis)}
        />
      ))}
      <Words {...props} frames={named} selected={chosen} />
    </>
  )
}

function placeOf({ x0, x1, y, height }: Frame, axis: Axis) {
  const left = Math.max(-MARGIN, x0 - MARGIN)
  return {
    left,
    width: Math.min(axis.width, x1 + MARGIN) - left,
    top: y - MARGIN,
    height: height + MARGIN * 2,
  }
}

function Words({
  shown,
  axis,
  frames,
  selected,
}: Props & { readonly frames: readonly Frame[]; readonly selected: readonly Frame[] }) {
  const { columns, clock } = shown.index
  let free = Number.NEGATIVE_INFINITY
  return [...frames]
    .sort((a, b) => a.y - b.y)
    .map((frame) => {
      const { row, x0, x1, y, height } = frame
      const middle = y + height / 2
      const top = Math.max(middle - LINE / 2, free)
      free = top + LINE
      const strong = selected.includes(frame)
      const right = x1 + 34 + WIDTH < axis.width || x0 < WIDTH + 34
      const style = right
        ? { left: Math.max(0, Math.min(Math.max(x1, 0) + 30, axis.width - WIDTH)) }
        : { right: axis.width - Math.min(x0, axis.width) + 30 }
      const leader = right ? { left: x1 + 4, width: 24 } : { left: x0 - 28, width: 24 }
      const words = [shortened(textOf(columns, row)), whenOf(columns, clock, row)].filter(Boolean).join(', ')
      return (
        <span key={`${idOf(columns, row)} ${y}`}>
          <span
            className={`${styles.leader} ${strong ? styles.leaderSelected : ''}`}
            style={{ ...leader, top: middle }}
          />
          <span
            className={`${styles.label} ${strong ? styles.labelSelected : ''}`}
            style={{ ...style, top, maxWidth: WIDTH }}
          >
            {words}
          </span>
        </span>
      )
    })
}
