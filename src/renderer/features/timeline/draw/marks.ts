// Stamps one claim by the grammar of DOMAIN 3.4: tick, hollow, filled, hachure, dashes, arrow, members of a set, outcome.
import { CODES, DAY_MIN, dayOf, type LedgerColumns, TIME_FLAG } from '@shared/kernel/ledger'
import type { Axis } from '../axis/scale'
import type { Clock } from '../index/clocks'
import { membersOf } from './members'
import { type Ink, outline, type Raster, stamp } from './raster'

export interface Pen {
  readonly raster: Raster
  readonly axis: Axis
  readonly columns: LedgerColumns
  readonly clock: Clock
  readonly bar: number
}
const FORECAST = CODES.type.indexOf('forecast')

const isSet = ({ rows, strings }: LedgerColumns, row: number): boolean =>
  membersOf(strings[rows.edtf[row]!] ?? '') !== undefined

/** A day's left edge, a little outside the view at most. */
const xOf = (axis: Axis, day: number): number => Math.max(-12, Math.min(axis.width + 12, axis.x(day)))

export function stampMark(pen: Pen, row: number, y: number, ink: Ink): void {
  if (pen.clock === 'event') stampEvent(pen, row, y, ink)
  else stampSpan(pen, row, y, ink)
}

/** A statement or an access: a day, or a moment inside its bounds. */
function stampSpan(pen: Pen, row: number, y: number, ink: Ink): void {
  const { rows } = pen.columns
  const first = pen.clock === 'statement' ? rows.statementEarliest[row]! : rows.accessed[row]!
  const last = pen.clock === 'statement' ? rows.statementLatest[row]! : first
  const x0 = xOf(pen.axis, dayOf(first))
  const x1 = xOf(pen.axis, dayOf(last) + 1)
  if (first === last) tick(pen, x0, x1, y, ink)
  else outline(pen.raster, x0, y, Math.max(2, x1 - x0), pen.bar, ink, false)
}

const tick = ({ raster, bar }: Pen, x0: number, x1: number, y: number, ink: Ink): void =>
  stamp(raster, x0, y - 1, Math.max(2, Math.min(3, x1 - x0)), bar + 2, ink)

function stampEvent(pen: Pen, row: number, y: number, ink: Ink): void {
  const { raster, axis, columns, bar } = pen
  const { rows } = columns
  const flags = rows.timeFlags[row]!
  const x0 = xOf(axis, dayOf(rows.earliest[row]!))
  const x1 = Math.max(x0 + 2, xOf(axis, dayOf(rows.latest[row]!) + 1))
  if (flags & TIME_FLAG.knownDay) tick(pen, x0, x1, y, ink)
  else if (rows.mode[row] === 2 && rows.type[row] !== FORECAST && !isSet(columns, row))
    throughout(pen, row, y, x0, x1, ink)
  else within(pen, row, y, x0, x1, ink)
  softEnds(pen, row, y, x0, x1, ink)
  const end = deadline(pen, row, y, x1, ink)
  if (flags & TIME_FLAG.openEnd && dayOf(rows.latest[row]!) + 1 >= axis.from) arrow(pen, Math.max(x1, end), y, ink)
  if (flags & TIME_FLAG.unknownEnd) question(pen, x1 + 3, y, ink)
  if (flags & TIME_FLAG.unknownStart) question(pen, x0 - 6, y, ink)
  if (bar > 4 && flags & TIME_FLAG.openStart) stamp(raster, x0, y + bar / 2, 3, 1, ink)
}

/** One moment inside the bounds: hollow; one of several, each of them hollow on a thin line. */
function within({ raster, axis, columns, bar }: Pen, row: number, y: number, x0: number, x1: number, ink: Ink): void {
  const dash = (columns.rows.timeFlags[row]! & TIME_FLAG.uncertain) !== 0
  const members = membersOf(columns.strings[columns.rows.edtf[row]!] ?? '')
  if (!members) {
    outline(raster, x0, y, x1 - x0, bar, ink, dash)
    return
  }
  for (let x = Math.max(0, x0); x < Math.min(x1, axis.width); x += 3) stamp(raster, x, y + bar / 2 - 0.5, 1, 1, ink)
  for (const { from, to } of members.days) {
    const [a, b] = [xOf(axis, from), xOf(axis, to + 1)]
    if (members.all) stamp(raster, a, y, Math.max(2, b - a), bar, ink)
    else outline(raster, a, y, Math.max(2, b - a), bar, ink, dash)
  }
}

/** Holds over all of it: filled over the inner bounds, hatched to the outer. */
function throughout(pen: Pen, row: number, y: number, x0: number, x1: number, ink: Ink): void {
  const { raster, axis, columns, bar } = pen
  const { rows } = columns
  const flags = rows.timeFlags[row]!
  const inner0 = Math.max(x0, xOf(axis, dayOf(rows.innerEarliest[row]!)))
  const inner1 = flags & TIME_FLAG.openEnd ? x1 : Math.min(x1, xOf(axis, dayOf(rows.innerLatest[row]!) + 1))
  if (flags & TIME_FLAG.uncertain || inner1 - inner0 < 2) {
    outline(raster, x0, y, x1 - x0, bar, ink, (flags & TIME_FLAG.uncertain) !== 0)
    return
  }
  stamp(raster, inner0, y, inner1 - inner0, bar, ink)
  for (let x = x0; x < inner0; x += 3) stamp(raster, x, y, 1, bar, ink)
  for (let x = inner1 + 2; x < x1; x += 3) stamp(raster, x, y, 1, bar, ink)
}

/** Strokes that thin out over the soft part. */
function softEnds({ raster, axis, columns, bar }: Pen, row: number, y: number, x0: number, x1: number, ink: Ink): void {
  const soft0 = xOf(axis, dayOf(columns.rows.softEarliest[row]!))
  const soft1 = xOf(axis, dayOf(columns.rows.softLatest[row]!) + 1)
  let gap = 2
  for (let x = x0 - 2; x > soft0; x -= gap++) stamp(raster, x, y, 1, bar, ink)
  gap = 2
  for (let x = x1 + 2; x < soft1; x += gap++) stamp(raster, x, y, 1, bar, ink)
}

/** A forecast goes on, hollow, to its deadline and carries its outcome there; answers where it ends. */
function deadline({ raster, axis, columns, bar }: Pen, row: number, y: number, x1: number, ink: Ink): number {
  const { rows } = columns
  const outcome = CODES.forecast[rows.forecast[row]!] ?? ''
  const day = rows.deadline[row]!
  const end = day === DAY_MIN ? x1 : Math.max(x1, xOf(axis, day + 1))
  if (end > x1) outline(raster, x1, y, end - x1, bar, ink, false)
  if (outcome === '' || outcome === 'open' || end > axis.width) return end
  const mark = OUTCOMES[outcome] ?? []
  mark.forEach((line, dy) => {
    for (let dx = 0; dx < 5; dx++) if (line[dx] === '#') stamp(raster, end + 2 + dx, y + bar / 2 - 2.5 + dy, 1, 1, ink)
  })
  return end
}
/** Five by five: came true, did not, cannot be said, is overdue. */
const OUTCOMES: Readonly<Record<string, readonly string[]>> = {
  yes: ['....#', '...##', '#..#.', '###..', '.#...'],
  no: ['#...#', '.#.#.', '..#..', '.#.#.', '#...#'],
  void: ['.###.', '#...#', '#...#', '#...#', '.###.'],
  overdue: ['..#..', '..#..', '..#..', '.....', '..#..'],
}

function arrow({ raster, bar }: Pen, x: number, y: number, ink: Ink): void {
  const middle = y + bar / 2
  for (let step = 0; step < 5; step++) {
    const half = (bar / 2 + 1) * (1 - step / 5)
    stamp(raster, x + step, middle - half, 1, half * 2, ink)
  }
}
const QUESTION = ['.##.', '#..#', '..#.', '....', '..#.']
function question({ raster, bar }: Pen, x: number, y: number, ink: Ink): void {
  QUESTION.forEach((line, dy) => {
    for (let dx = 0; dx < 4; dx++) if (line[dx] === '#') stamp(raster, x + dx, y + bar / 2 - 2.5 + dy, 1, 1, ink)
  })
}
