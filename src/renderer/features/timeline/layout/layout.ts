// Which lanes stand where, which of them are drawn claim by claim, and in which row of its lane each claim is. Pure.
import { type Axis, firstDayAt, lastDayAt } from '../axis/scale'
import { countIn, placesIn, type Tally } from '../index/tally'
import { type Lane, placeLanes } from './place-lanes'

export interface Layout {
  readonly lanes: readonly Lane[]
  /** One entry a claim that is drawn by itself; a claim stands once in each of its lanes. */
  readonly row: Uint32Array
  readonly lane: Uint8Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly y: Float32Array
  readonly bar: number
  /** Each claim has its words beside it. */
  readonly labelled: boolean
  readonly height: number
  /** Days that it holds for; a view inside them at the same scale need not be laid out anew. */
  readonly window: readonly [from: number, to: number]
  readonly scale: number
  readonly slots: ReadonlyMap<number, number>
}
/** Most claims in view that are drawn one by one. */
export const EXACT_MOST = 3000
const LABELLED_MOST = 120
const ROWS_MOST = 40
const GAP = 3
const LABEL_PITCH = 15

export interface Wanted {
  readonly shown: Tally
  readonly axis: Axis
  readonly height: number
  /** Pixels that a claim's words take. */
  readonly widthOf?: (row: number) => number
  readonly before?: Layout
}

interface Packed {
  readonly lane: number
  readonly places: readonly number[]
  readonly slots: readonly number[]
  readonly rows: number
  readonly dense: boolean
}

/** First fit by first day; a claim that had a row keeps it where it is free. */
function pack(
  { shown, axis, before }: Wanted,
  lane: number,
  places: readonly number[],
  room: (row: number) => number,
): Packed {
  const { index } = shown
  const kept = before && Math.abs(before.scale - scaleOf(axis)) < 1e-9 ? before.slots : undefined
  const ends: number[] = []
  const slots: number[] = []
  for (const place of places) {
    const x0 = Math.max(-1e6, axis.x(index.from[place]!))
    const x1 = Math.max(x0 + 2, Math.min(1e6, axis.x(index.to[place]! + 1))) + 6
    const old = kept?.get(place)
    let at = old !== undefined && (ends[old] ?? Number.NEGATIVE_INFINITY) <= x0 ? old : -1
    if (at < 0) at = ends.findIndex((end) => (end ?? Number.NEGATIVE_INFINITY) <= x0)
    if (at < 0) at = ends.length
    if (at >= ROWS_MOST) return { lane, places: [], slots: [], rows: 1, dense: true }
    while (ends.length <= at) ends.push(Number.NEGATIVE_INFINITY)
    ends[at] = x1 + GAP + room(index.row[place]!)
    slots.push(at)
  }
  return { lane, places, slots, rows: Math.max(1, ends.length), dense: false }
}

export const scaleOf = (axis: Axis): number => axis.width / (axis.to - axis.from)

function countAll(shown: Tally, lanes: readonly number[], first: number, last: number): number {
  return lanes.reduce((sum, lane) => sum + countIn(shown, lane, first, last), 0)
}

/** Whether a layout still holds for a view. */
export function holdsFor({ window, scale }: Layout, axis: Axis): boolean {
  return Math.abs(scale - scaleOf(axis)) < 1e-9 && axis.from >= window[0] && axis.to <= window[1]
}

/** The widest stretch around the view that is few enough to draw one by one; undefined where the view itself is not. */
function stretchOf({ shown, axis }: Wanted, lanes: readonly number[]): readonly [number, number] | undefined {
  const span = axis.to - axis.from
  for (const more of [1, 0]) {
    const [from, to] = [axis.from - span * more, axis.to + span * more]
    if (countAll(shown, lanes, Math.floor(from), Math.ceil(to)) <= EXACT_MOST) return [from, to]
  }
  return undefined
}

export function layOut(wanted: Wanted): Layout {
  const { shown, axis, height, widthOf } = wanted
  const { index } = shown
  const used = index.keys.flatMap((_, lane) => (countIn(shown, lane, -1e9, 1e9) > 0 ? [lane] : []))
  const stretch = stretchOf(wanted, used)
  const placesOf = (lane: number) =>
    stretch ? placesIn(shown, lane, Math.floor(stretch[0]), Math.ceil(stretch[1])) : []
  const places = used.map(placesOf)
  const dense = (lane: number): Packed => ({ lane, places: [], slots: [], rows: 1, dense: true })
  const packAll = (room: (row: number) => number) =>
    used.map((lane, i) => (stretch ? pack(wanted, lane, places[i]!, room) : dense(lane)))
  const few =
    widthOf !== undefined &&
    stretch !== undefined &&
    places.reduce((sum, list) => sum + list.length, 0) <= LABELLED_MOST
  const worded = few ? packAll((row) => widthOf(row)) : []
  const fits = few && worded.reduce((sum, lane) => sum + lane.rows * LABEL_PITCH + 6, 0) <= height
  const packed = fits ? worded : packAll(() => 0)
  const lanes = placeLanes(
    packed.map((lane) => ({ key: index.keys[lane.lane]!, lane: lane.lane, rows: lane.rows, dense: lane.dense })),
    height,
    fits ? LABEL_PITCH : undefined,
  )
  return assemble(wanted, packed, lanes, fits, stretch ?? [axis.from, axis.to])
}

function assemble(
  { shown: { index }, axis, height }: Wanted,
  packed: readonly Packed[],
  lanes: readonly Lane[],
  labelled: boolean,
  window: readonly [number, number],
): Layout {
  const all = packed.flatMap(({ places }) => places)
  const pitch = lanes[0]?.pitch ?? 6
  const last = lanes.at(-1)
  const top = labelled ? 6 : 4
  return {
    lanes,
    row: Uint32Array.from(all, (place) => index.row[place]!),
    lane: Uint8Array.from(packed.flatMap(({ places }, at) => places.map(() => at))),
    from: Int32Array.from(all, (place) => index.from[place]!),
    to: Int32Array.from(all, (place) => index.to[place]!),
    y: Float32Array.from(packed.flatMap(({ slots }, at) => slots.map((slot) => lanes[at]!.top + top + slot * pitch))),
    bar: labelled ? 5 : Math.min(4, Math.max(2, pitch - 1.5)),
    labelled,
    height: Math.max(height, (last?.top ?? 0) + (last?.height ?? 0)),
    window,
    scale: scaleOf(axis),
    slots: new Map(packed.flatMap(({ places, slots }) => places.map((place, i) => [place, slots[i]!] as const))),
  }
}

/** Pixels that an entry covers from left to right: at least two, an arrow or outcome not counted. */
export function edgesOf(layout: Layout, axis: Axis, entry: number): readonly [x0: number, x1: number] {
  const x0 = axis.x(layout.from[entry]!)
  return [x0, Math.max(x0 + 2, axis.x(layout.to[entry]! + 1))]
}

/** The lane at a height. */
export const laneAt = ({ lanes }: Layout, y: number): Lane | undefined =>
  lanes.find((lane) => y >= lane.top && y < lane.top + lane.height)

/** Rows of the claims under a pixel: all of a crowded lane's column, or the bars within two pixels; at most `most`. */
export function rowsAt(
  layout: Layout,
  shown: Tally,
  axis: Axis,
  x: number,
  y: number,
  most?: number,
): readonly number[] {
  const lane = laneAt(layout, y)
  if (!lane || x < 0 || x >= axis.width) return []
  if (lane.dense) {
    const column = Math.floor(x)
    const found = placesIn(shown, lane.lane, firstDayAt(axis, column), lastDayAt(axis, column), most)
    return found.map((place) => shown.index.row[place]!)
  }
  const found: number[] = []
  for (let entry = layout.row.length - 1; entry >= 0; entry--) {
    if (y < layout.y[entry]! - 2 || y > layout.y[entry]! + layout.bar + 2) continue
    const [x0, x1] = edgesOf(layout, axis, entry)
    if (x >= x0 - 2 && x <= x1 + 2) found.push(layout.row[entry]!)
  }
  return found
}

/** Entries of a claim; none where its lane is crowded or it is out of the stretch. */
export const entriesOf = ({ row }: Layout, wanted: number): readonly number[] => {
  const at: number[] = []
  for (let entry = 0; entry < row.length; entry++) if (row[entry] === wanted) at.push(entry)
  return at
}
