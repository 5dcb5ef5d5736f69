// Draws the marks on a canvas by the grammar of DOMAIN 3.4: tick, hollow, filled, hachure, dashes, arrow, question mark.
import { CODES, dayOf, type LedgerColumns, TIME_FLAG } from '@shared/kernel/ledger'
import type { Axis } from '../axis/scale'
import { barOf, domainAt, type Layout } from '../layout/layout'
import { paintAll, paintShown } from './density'

export interface Palette {
  readonly [token: string]: string
}
interface Pen {
  readonly context: CanvasRenderingContext2D
  readonly axis: Axis
  readonly columns: LedgerColumns
  readonly bar: number
}
const FORECAST = CODES.type.indexOf('forecast')

const colourIn = (colours: Palette) => (domain: string) => colours[`--domain-${domain}`] ?? '#000'

/** What does not depend on the filters: the profiles of crowded lanes. */
export function paintBehind(context: CanvasRenderingContext2D, axis: Axis, layout: Layout, colours: Palette): void {
  if (layout.lanes.some((lane) => lane.dense)) paintAll(context, axis, layout, colourIn(colours))
}

/** Bars inside the brush are full, those that `full` leaves out are faint. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  axis: Axis,
  columns: LedgerColumns,
  layout: Layout,
  full: Uint8Array,
  colours: Palette,
): void {
  const pen = { context, axis, columns, bar: barOf(layout) }
  const dense = layout.lanes.map((lane) => lane.dense)
  if (dense.includes(false))
    for (const faint of [true, false]) {
      context.globalAlpha = faint ? 0.35 : 1
      for (let i = 0; i < layout.row.length; i++) {
        const row = layout.row[i]!
        if (dense[layout.lane[i]!]) continue
        if ((full[row] === 0) !== faint || layout.x1[i]! < -8 || layout.x0[i]! > axis.width + 8) continue
        const colour = colours[`--domain-${domainAt(columns, row)}`] ?? '#000'
        context.fillStyle = colour
        context.strokeStyle = colour
        paintMark(pen, row, layout.y[i]!)
      }
    }
  context.globalAlpha = 1
  if (dense.includes(true)) paintShown(context, axis, layout, full, colourIn(colours))
}

function paintMark({ context, axis, columns, bar }: Pen, row: number, y: number): void {
  const { rows } = columns
  const flags = rows.timeFlags[row]!
  const clip = (x: number) => Math.max(-10, Math.min(axis.width + 10, x))
  const x0 = clip(axis.x(dayOf(rows.earliest[row]!)))
  const x1 = clip(axis.x(dayOf(rows.latest[row]!) + 1))
  const width = Math.max(2, x1 - x0)
  if (flags & TIME_FLAG.knownDay) {
    context.fillRect(x0, y - 1, Math.max(2, Math.min(3, width)), bar + 2)
    return
  }
  const throughout = rows.mode[row] === 2
  const hollow = !throughout || rows.type[row] === FORECAST
  context.lineWidth = 1
  context.setLineDash(flags & TIME_FLAG.uncertain ? [3, 2] : [])
  if (hollow) context.strokeRect(x0 + 0.5, y + 0.5, Math.max(2, width - 1), bar - 1)
  else fillThroughout({ context, axis, columns, bar }, row, y, x0, width)
  context.setLineDash([])
  softEnds({ context, axis, columns, bar }, row, y, x0, x0 + width)
  if (flags & TIME_FLAG.openEnd) arrow(context, x0 + width, y, bar)
  if (flags & (TIME_FLAG.unknownEnd | TIME_FLAG.unknownStart)) {
    context.font = '600 9px sans-serif'
    context.fillText('?', flags & TIME_FLAG.unknownEnd ? x0 + width + 2 : x0 - 7, y + bar + 2)
  }
}

/** Filled over the inner bounds, hatched to the outer. */
function fillThroughout({ context, axis, columns, bar }: Pen, row: number, y: number, x0: number, width: number): void {
  const { rows } = columns
  const flags = rows.timeFlags[row]!
  const inner0 = Math.max(x0, axis.x(dayOf(rows.innerEarliest[row]!)))
  const inner1 =
    flags & TIME_FLAG.openEnd ? x0 + width : Math.min(x0 + width, axis.x(dayOf(rows.innerLatest[row]!) + 1))
  if (flags & TIME_FLAG.uncertain || inner1 - inner0 < 2) {
    context.strokeRect(x0 + 0.5, y + 0.5, Math.max(2, width - 1), bar - 1)
    return
  }
  context.fillRect(inner0, y, inner1 - inner0, bar)
  for (let x = x0; x < inner0; x += 3) context.fillRect(x, y, 1, bar)
  for (let x = inner1 + 2; x < x0 + width; x += 3) context.fillRect(x, y, 1, bar)
}

/** Strokes that thin out over the soft part. */
function softEnds({ context, axis, columns, bar }: Pen, row: number, y: number, x0: number, x1: number): void {
  const { rows } = columns
  const soft0 = Math.max(-10, axis.x(dayOf(rows.softEarliest[row]!)))
  const soft1 = Math.min(axis.width + 10, axis.x(dayOf(rows.softLatest[row]!) + 1))
  let gap = 2
  for (let x = x0 - 2; x > soft0; x -= gap++) context.fillRect(x, y, 1, bar)
  gap = 2
  for (let x = x1 + 2; x < soft1; x += gap++) context.fillRect(x, y, 1, bar)
}
function arrow(context: CanvasRenderingContext2D, x: number, y: number, bar: number): void {
  context.beginPath()
  context.moveTo(x, y - 1)
  context.lineTo(x + 5, y + bar / 2)
  context.lineTo(x, y + bar + 1)
  context.fill()
}

/** Frames around the hovered and the selected items: 1 px and 2 px of the accent. */
export function paintSpots(
  context: CanvasRenderingContext2D,
  layout: Layout,
  spots: ReadonlyMap<number, 'hover' | 'selected'>,
  accent: string,
): void {
  context.strokeStyle = accent
  for (let i = 0; i < layout.row.length; i++) {
    const spot = spots.get(layout.row[i]!)
    if (!spot) continue
    context.lineWidth = spot === 'selected' ? 2 : 1
    context.strokeRect(layout.x0[i]! - 3, layout.y[i]! - 3, layout.x1[i]! - layout.x0[i]! + 6, barOf(layout) + 6)
  }
}
