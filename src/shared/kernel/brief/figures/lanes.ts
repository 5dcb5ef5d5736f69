// Lanes of the timeline figure: every claim's bar as DOMAIN 3.4 draws it, on rows where nothing collides.
import { DOMAINS } from '@shared/model/base/vocabulary'
import type { NumberedClaim } from '../frame'
import { shorten } from '../prose'
import type { Axis } from './axis'
import type { TimelineItem, TimelineLane } from './figure-data'

/** Width of the plot in points; labels are measured by a generous estimate of Inter at 6.9 pt. */
const PLOT = 382
const GAP = 7
/** Printed as a chip with a code, or likely to be. */
const CHIP = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Extended_Pictographic}]/u
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
function letterWidth(letter: string): number {
  if (letter <= '~' && letter >= ' ') return /[A-ZmwMW]/u.test(letter) ? 4.9 : 3.5
  if (CHIP.test(letter)) return 24
  return WIDE.test(letter) ? 7 : 4.6
}
function widthOf(label: string, n: number): number {
  const letters = [...label].reduce((sum, letter) => sum + letterWidth(letter), 0)
  return letters + 4 + String(n).length * 3.9
}

/** The claims that a timeline can draw; the others stand in its tray. */
export const isDated = ({ bounds }: NumberedClaim): boolean =>
  bounds !== undefined && (Number.isFinite(bounds.earliest) || Number.isFinite(bounds.latest))

const clamp = (x: number) => Math.min(1, Math.max(0, x))

/** Width of an arrow's head as a part of the plot. */
const ARROW = 5 / PLOT

type Shape = Omit<TimelineItem, 'label' | 'side' | 'lx' | 'row' | 'to'>
function shapeOf(claim: NumberedClaim, axis: Axis): Shape {
  const { n, item, bounds } = claim
  if (!bounds) throw new Error('only dated claims are drawn')
  const day = (value: number) => clamp(axis.x(Math.min(Math.max(value, axis.from), axis.to)))
  const before = bounds.earliest < axis.from
  const after = bounds.openEnd || bounds.latest > axis.to
  const x0 = Math.max(day(bounds.earliest), before ? ARROW : 0)
  const x1 = Math.max(x0, Math.min(day(bounds.latest + 1), after ? 1 - ARROW : 1))
  const dashed = bounds.uncertain || item.claim.type === 'forecast'
  const base = { n, x0, x1, before, after, dashed }
  if (bounds.knownDay && !before && !after) return { ...base, mode: 'day' }
  const soft = {
    ...(bounds.approxStart && bounds.softEarliest < bounds.earliest ? { f0: day(bounds.softEarliest) } : {}),
    ...(bounds.approxEnd && bounds.softLatest > bounds.latest ? { f1: day(bounds.softLatest + 1) } : {}),
  }
  if (bounds.mode === 'within') return { ...base, ...soft, mode: 'within' }
  const empty = bounds.innerEarliest > bounds.innerLatest
  const inner = (value: number) => Math.min(x1, Math.max(x0, day(value)))
  const [i0, i1] = empty ? [x1, x1] : [inner(bounds.innerEarliest), inner(bounds.innerLatest + 1)]
  const whole = !empty && i0 - x0 < 0.004 && x1 - i1 < 0.004
  return { ...base, ...soft, ...(whole ? {} : { i0, i1 }), mode: 'throughout' }
}

interface Placed {
  readonly span: readonly [number, number]
  readonly side: 'left' | 'right'
  readonly lx: number
}
/** The label stands above its bar and begins with it; where it would cross the edge it ends with it. */
function placeLabel(shape: Shape, width: number): Placed {
  const start = (shape.f0 ?? shape.x0) * PLOT
  const end = Math.max((shape.f1 ?? shape.x1) * PLOT, shape.x0 * PLOT + 3) + (shape.after ? 6 : 0)
  if (start + width <= PLOT)
    return { span: [start, Math.max(end, start + width) + GAP], side: 'right', lx: start / PLOT }
  const right = Math.min(PLOT, Math.max(end, width))
  return { span: [Math.min(start, right - width), Math.max(end, right) + GAP], side: 'left', lx: right / PLOT }
}

/** A number stands before its bar; at the left edge after it. */
function placeNumber(shape: Shape, n: number): Placed {
  const width = String(n).length * 3.4 + 2
  const start = (shape.f0 ?? shape.x0) * PLOT - (shape.before ? 5 : 1)
  const end = Math.max((shape.f1 ?? shape.x1) * PLOT, shape.x0 * PLOT + 3) + (shape.after ? 5.5 : 1)
  if (start - width >= 0) return { span: [start - width, end + 3], side: 'left', lx: (start - 1) / PLOT }
  return { span: [start, end + width + 3], side: 'right', lx: (end + 1) / PLOT }
}

/** Lays claims on rows, first fit by their beginning; labels have at most `letters` characters, none at 0. */
export function lanesOf(claims: readonly NumberedClaim[], axis: Axis, letters: number): TimelineLane[] {
  const lanes = DOMAINS.map((domain) => {
    const rows: number[] = []
    const shapes = claims
      .filter(({ item }) => item.claim.domain === domain)
      .map((claim) => ({ claim, shape: shapeOf(claim, axis) }))
      .sort((a, b) => (a.shape.f0 ?? a.shape.x0) - (b.shape.f0 ?? b.shape.x0) || a.shape.n - b.shape.n)
    const items = shapes.map(({ claim, shape }): TimelineItem => {
      const open = claim.bounds?.unknownStart || claim.bounds?.unknownEnd ? ' ?' : ''
      const label = letters === 0 ? '' : shorten(claim.item.claim.text, letters) + open
      const { span, side, lx } =
        letters === 0 ? placeNumber(shape, shape.n) : placeLabel(shape, widthOf(label, shape.n))
      const free = rows.findIndex((taken) => taken <= span[0])
      const row = free < 0 ? rows.length : free
      rows[row] = span[1]
      return { ...shape, label, side, lx, row }
    })
    return { domain, rows: rows.length, items, bins: [], note: '' }
  })
  return lanes.filter((lane) => lane.items.length > 0)
}

const BINS = 45
/** How many claims may fall into each of equal periods, by domain: for more claims than a page can draw. */
export function countLanes(claims: readonly NumberedClaim[], axis: Axis): { lanes: TimelineLane[]; most: number } {
  const counted = DOMAINS.map((domain) => {
    const bins = new Array<number>(BINS).fill(0)
    const own = claims.filter(({ item }) => item.claim.domain === domain)
    for (const { bounds } of own) {
      if (!bounds) continue
      const from = Math.floor(clamp(axis.x(Math.max(bounds.earliest, axis.from))) * BINS)
      const to = Math.floor(clamp(axis.x(Math.min(bounds.latest, axis.to))) * BINS)
      for (let bin = Math.min(from, BINS - 1); bin <= Math.min(to, BINS - 1); bin++) bins[bin] = (bins[bin] ?? 0) + 1
    }
    return { domain, bins, claims: own.length }
  }).filter((lane) => lane.claims > 0)
  const most = Math.max(1, ...counted.flatMap(({ bins }) => bins))
  const lanes = counted.map(({ domain, bins, claims: count }) => ({
    domain,
    rows: 0,
    items: [],
    note: `${count} ${count === 1 ? 'claim' : 'claims'}`,
    bins: bins.flatMap((value, bin) =>
      value === 0 ? [] : [{ x0: bin / BINS, x1: (bin + 1) / BINS, share: Math.round((value / most) * 1e3) / 1e3 }],
    ),
  }))
  return { lanes, most }
}
