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
  /** From one power under the beam to the next. */
  readonly hang: number
  readonly twoLines: boolean
  /** From -1 to +1 on the beam. */
  readonly axis: readonly [number, number]
}

const WIDE = 192
const LEAST = 143
const HEAD = 44
const PERIODS = 186
/** Height of each power that hangs from the beam; where room is narrow its words take two lines. */
const HANG = 27
const HANG_TWO = 40
export const HANG_TOP = 56
/** Height of the shares where they stand under all that hangs. */
const SHARES = 52

/** What the height depends on beside the rows. */
export interface Extra {
  /** The shares stand under all that hangs. */
  readonly sharesUnder?: boolean
  /** Clusters behind a square, told in a line of its own where it is not one. */
  readonly unit?: number
  /** The words under the beam take two lines; where columns are narrow they always do. */
  readonly twoLines?: boolean
}

/** The whole at a width, for `powers` columns and `lines` rows. */
export function geometryOf(room: number, powers: number, lines: number, extra: Extra = {}): Geometry {
  const wideLeft = 163.5
  const wide = (room - wideLeft - 12.5) / Math.max(1, powers)
  const compact = wide < WIDE
  const left = compact ? 124.5 : wideLeft
  const column = compact ? Math.max(LEAST, (room - left - 6) / Math.max(1, powers)) : Math.min(wide, 320)
  const width = Math.max(room, left + column * powers + (compact ? 6 : 12.5))
  const twoLines = compact || extra.twoLines === true
  const hang = twoLines ? HANG_TWO : HANG
  const beam = HANG_TOP + hang * Math.max(3, powers - 1) + 42.5 + (extra.sharesUnder ? SHARES : 0)
  const row = compact ? 72 : 56
  const head = beam + HEAD + ((extra.unit ?? 1) > 1 ? 17 : 0)
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
    hang,
    twoLines,
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
