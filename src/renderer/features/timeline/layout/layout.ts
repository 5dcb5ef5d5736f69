// Which lane and row each dated claim is drawn in. Pure: columns and an axis in, typed arrays out.
import { CODES, dayOf, type LedgerColumns, TIME_FLAG } from '@shared/kernel/ledger'
import { DOMAINS, type Domain } from '@shared/model/base/vocabulary'
import type { Axis } from '../axis/scale'

export interface Lane {
  readonly domain: Domain
  readonly top: number
  readonly height: number
  /** Distance between bars; 6 when there is room. */
  readonly pitch: number
  readonly rows: number
  /** More claims than rows: drawn as how many there are at each moment, not one by one. */
  readonly dense: boolean
}
export interface Layout {
  readonly lanes: readonly Lane[]
  /** One entry an item, in ledger order. */
  readonly row: Uint32Array
  /** Index of the item's lane. */
  readonly lane: Uint8Array
  readonly x0: Float32Array
  readonly x1: Float32Array
  readonly y: Float32Array
  readonly height: number
}
/** Height of a bar where there is room; a crowded lane draws thinner ones. */
export const BAR = 4
const PITCH = 6
const PITCH_LEAST = 2.25
const ROWS_MOST = 40
const LANE_LEAST = 18
const LANE_DENSE = 20
const GAP = 3

/** Dated rows among those that `shown` marks. */
export function datedRows(columns: LedgerColumns, shown: Uint8Array): Uint32Array {
  const rows: number[] = []
  for (let row = 0; row < columns.count; row++) if (shown[row] && columns.rows.mode[row] !== 0) rows.push(row)
  return Uint32Array.from(rows)
}

/** First and last finite day of what is drawn, a little wider; the last century when nothing is dated. */
export function extentOf({ rows }: LedgerColumns, dated: Uint32Array): readonly [number, number] {
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for (const row of dated) {
    for (const day of [dayOf(rows.earliest[row]!), dayOf(rows.latest[row]!)]) {
      if (!Number.isFinite(day)) continue
      from = Math.min(from, day)
      to = Math.max(to, day)
    }
  }
  if (from > to) return [-25567, 20454]
  const margin = Math.max(30, (to - from) * 0.03)
  return [from - margin, to + margin]
}

/** Pixels a claim covers, soft parts and arrow included, clipped a little outside the view. */
function spanOf({ rows }: LedgerColumns, row: number, axis: Axis): readonly [number, number] {
  const clip = (x: number) => Math.max(-20, Math.min(axis.width + 20, x))
  const x0 = clip(axis.x(Math.min(dayOf(rows.softEarliest[row]!), dayOf(rows.earliest[row]!))))
  const x1 = clip(axis.x(Math.max(dayOf(rows.softLatest[row]!), dayOf(rows.latest[row]!)) + 1))
  const arrow = rows.timeFlags[row]! & TIME_FLAG.openEnd ? 6 : 0
  return [x0, Math.max(x0 + 2, x1) + arrow]
}

/** Packs by start: a claim takes the first row of its lane that is free; a lane that runs out of rows is dense. */
export function layOut(columns: LedgerColumns, dated: Uint32Array, axis: Axis, height: number): Layout {
  const x0 = new Float32Array(dated.length)
  const x1 = new Float32Array(dated.length)
  const slot = new Uint32Array(dated.length)
  const ends = DOMAINS.map<number[]>(() => [])
  const dense = DOMAINS.map(() => false)
  dated.forEach((row, i) => {
    const domain = columns.rows.domain[row]!
    const [from, to] = spanOf(columns, row, axis)
    x0[i] = from
    x1[i] = to
    if (dense[domain]) return
    const free = ends[domain]!
    let at = free.findIndex((end) => end <= from)
    if (at < 0) at = free.push(0) - 1
    dense[domain] = free.length > ROWS_MOST
    free[at] = to + GAP
    slot[i] = at
  })
  const lanes = placeLanes(
    ends.map((free) => free.length),
    dense,
    height,
  )
  const index = DOMAINS.map((domain) => lanes.findIndex((lane) => lane.domain === domain))
  const lane = Uint8Array.from(dated, (row) => index[columns.rows.domain[row]!]!)
  const y = Float32Array.from(dated, (_, i) => {
    const own = lanes[lane[i]!]!
    return own.dense ? own.top + own.height / 2 - BAR / 2 : own.top + 4 + slot[i]! * own.pitch
  })
  const last = lanes.at(-1)
  return { lanes, row: dated, lane, x0, x1, y, height: Math.max(height, (last?.top ?? 0) + (last?.height ?? 0)) }
}

/** Lanes of the domains that have something: as roomy as the panel allows, and scrolled where even thin bars do not fit. */
function placeLanes(rows: readonly number[], dense: readonly boolean[], height: number): readonly Lane[] {
  const used = DOMAINS.map((domain, i) => ({ domain, rows: rows[i]!, dense: dense[i]! })).filter(
    (lane) => lane.rows > 0,
  )
  const heightOf = (lane: (typeof used)[number], pitch: number) =>
    lane.dense ? Math.max(LANE_DENSE, Math.min(60, height / used.length)) : Math.max(LANE_LEAST, lane.rows * pitch + 5)
  const heightAt = (pitch: number) => used.reduce((sum, lane) => sum + heightOf(lane, pitch), 0)
  let pitch = PITCH
  while (pitch > PITCH_LEAST && heightAt(pitch) > height) pitch -= 0.25
  let top = 0
  return used.map((lane) => {
    const placed = { ...lane, top, height: heightOf(lane, pitch), pitch }
    top += placed.height
    return placed
  })
}
/** Height of the bars in a layout. */
export const barOf = ({ lanes }: Layout): number => Math.min(BAR, Math.max(2, (lanes[0]?.pitch ?? PITCH) - 1.5))

/** Index of the item under a point: the last drawn, or in a dense lane the shortest; −1 where nothing is. */
export function itemAt({ lanes, lane, x0, x1, y }: Layout, x: number, at: number): number {
  let found = -1
  for (let i = x0.length - 1; i >= 0; i--) {
    if (x < x0[i]! - 2 || x > x1[i]! + 2) continue
    const own = lanes[lane[i]!]!
    if (own.dense) {
      if (at < own.top || at > own.top + own.height) continue
      if (found < 0 || x1[i]! - x0[i]! < x1[found]! - x0[found]!) found = i
    } else if (at >= y[i]! - 2 && at <= y[i]! + BAR + 2) return i
  }
  return found
}

export const domainAt = (columns: LedgerColumns, row: number): Domain => CODES.domain[columns.rows.domain[row]!]!
