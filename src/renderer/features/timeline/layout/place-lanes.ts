// Heights of the lanes: as roomy as the panel allows, and scrolled where even thin bars do not fit.
import type { LaneKey } from '../index/lanes'

export interface Lane {
  readonly key: LaneKey
  /** Its number in the index. */
  readonly lane: number
  readonly top: number
  readonly height: number
  /** Distance between bars. */
  readonly pitch: number
  readonly rows: number
  /** Drawn as how many there are at each moment, not one by one. */
  readonly dense: boolean
}

const PITCH = 6
const PITCH_LEAST = 2.25
const LANE_LEAST = 20
const DENSE_MOST = 60

type Unplaced = Omit<Lane, 'top' | 'height' | 'pitch'>

/** Lanes one below the other; `pitch` fixes the distance of bars, else it is as wide as fits. */
export function placeLanes(lanes: readonly Unplaced[], height: number, pitch?: number): readonly Lane[] {
  const crowded = Math.max(LANE_LEAST, Math.min(DENSE_MOST, height / Math.max(1, lanes.length)))
  const heightOf = (lane: Unplaced, at: number) =>
    lane.dense ? crowded : Math.max(LANE_LEAST, lane.rows * at + 5 + (pitch ? 1 : 0))
  const total = (at: number) => lanes.reduce((sum, lane) => sum + heightOf(lane, at), 0)
  let own = pitch ?? PITCH
  while (pitch === undefined && own > PITCH_LEAST && total(own) > height) own -= 0.25
  let top = 0
  return lanes.map((lane) => {
    const placed = { ...lane, top, height: heightOf(lane, own), pitch: own }
    top += placed.height
    return placed
  })
}
