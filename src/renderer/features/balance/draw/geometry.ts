// Where everything of the balance stands, in pixels of the drawing. One axis, -1 to +1, in beam, matrix and periods.

export interface Geometry {
  readonly width: number
  readonly height: number
  /** Left edge of the first column, width of each. */
  readonly left: number
  readonly column: number
  /** Narrow columns have the origins on a line of their own. */
  readonly compact: boolean
  /** Bottom of the beam's part; of the column heads; top of the periods; height of a row. */
  readonly beam: number
  readonly head: number
  readonly row: number
  readonly periods: number
  /** From -1 to +1 on the beam. */
  readonly axis: readonly [number, number]
}

const WIDE = 192
const LEAST = 150
const HEAD = 44
const PERIODS = 186
/** Least height of the beam, and of each power that hangs from it. */
export const HANG = 27
export const HANG_TOP = 56
/** Height of the shares where they stand under all that hangs. */
const SHARES = 52

/** The whole at a width, for `powers` columns and `lines` rows; `sharesUnder` = the beam's part has a line more. */
export function geometryOf(room: number, powers: number, lines: number, sharesUnder = false): Geometry {
  const wideLeft = 163.5
  const wide = (room - wideLeft - 12.5) / Math.max(1, powers)
  const compact = wide < WIDE
  const left = compact ? 124.5 : wideLeft
  const column = compact ? Math.max(LEAST, (room - left - 6) / Math.max(1, powers)) : Math.min(wide, 320)
  const width = Math.max(room, left + column * powers + (compact ? 6 : 12.5))
  const beam = HANG_TOP + HANG * Math.max(3, powers - 1) + 42.5 + (sharesUnder ? SHARES : 0)
  const row = compact ? 72 : 56
  const head = beam + HEAD
  const periods = head + lines * row
  return {
    width,
    height: periods + PERIODS,
    left,
    column,
    compact,
    beam,
    head,
    row,
    periods,
    axis: [left + 20.5, width - 32],
  }
}

/** x of a value -1..+1 on an axis. */
export const onAxis = ([from, to]: readonly [number, number], value: number): number =>
  from + ((value + 1) / 2) * (to - from)

/** The axis of a column: 20 px less than it on both sides, as its ticks stand. */
export function columnAxis({ left, column, compact }: Geometry, at: number): readonly [number, number] {
  const start = left + at * column
  const half = (column - (compact ? 24 : 40)) / 2
  const middle = start + column / 2 - (compact ? 0 : 3.5)
  return [middle - half, middle + half]
}
