// What hangs from the beam: each power under its figure, ordered so that no line crosses a label, and the shares.
import type { Balance, BalanceCell } from '@shared/kernel/balance'
import type { LedgerColumns } from '@shared/kernel/ledger'
import { countWords, figureWords, nameOf, signed, spreadWords } from '../words'
import { type Geometry, HANG_TOP, onAxis } from './geometry'

const ctx = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d')
/** Width of words in the interface's type, strong or not; where there is nothing to measure with, near enough. */
export function widthOf(text: string, strong = false, size = 12): number {
  if (!ctx) return text.length * (strong ? 6.6 : 6.15) * (size / 12)
  ctx.font = `${strong ? 600 : 400} ${size}px "Inter Variable", Inter, system-ui, sans-serif`
  // figures are tabular in the drawing, and all as wide as a nought
  return ctx.measureText(text.replace(/\d/g, '0')).width
}

/** One power under the beam: where it hangs, and on which side its words stand. */
export interface Hung {
  readonly cell: BalanceCell
  /** Index in the project's order: its colour. */
  readonly power: number
  readonly row: number
  readonly words: readonly [name: string, spread: string, counts: string]
  /** Absent where there is no figure. */
  readonly x?: number
  readonly side: 'left' | 'right'
  readonly from: number
  readonly to: number
}
type Loose = Omit<Hung, 'row' | 'side' | 'from' | 'to'> & { readonly length: number }

const GAP = 12
function placed(item: Loose, row: number, side: Hung['side'], axis: readonly [number, number]): Hung {
  const { length, ...rest } = item
  const at = item.x ?? axis[0]
  const half = boxWidth(item.cell) / 2
  const from = item.x === undefined ? axis[0] + 16 : side === 'left' ? at - half - 10 - length : at + half + 10
  return { ...rest, row, side, from, to: from + length }
}
/** Width of what hangs: the number of clusters. */
export const boxWidth = ({ counts }: BalanceCell): number =>
  Math.min(72, Math.max(7, (counts.favouring + counts.against + counts.unassessed) * 0.9))

/** Where the words at the left of the beam end: those for narrow room, and the others from the axis on. */
const SHORT_WORDS = 88
const WORDS = 60
/** How many lines cross a label, and how far labels leave the room. */
export function faults(order: readonly Hung[], { axis, width, twoLines }: Geometry): number {
  const left = twoLines ? SHORT_WORDS : axis[0] - WORDS
  let sum = 0
  for (const label of order) {
    sum += Math.max(0, left - label.from) + Math.max(0, label.to - width + 8)
    for (const other of order)
      if (other.row > label.row && other.x !== undefined && other.x > label.from - 3 && other.x < label.to + 3)
        sum += 1000
  }
  return sum
}
function* permutations<T>(list: readonly T[]): Generator<readonly T[]> {
  if (list.length <= 1) yield list
  for (const [i, item] of list.entries())
    for (const rest of permutations([...list.slice(0, i), ...list.slice(i + 1)])) yield [item, ...rest]
}

function looseOf(
  balance: Balance,
  columns: LedgerColumns,
  axis: readonly [number, number],
  twoLines: boolean,
): Loose[] {
  return balance.total.cells.map((cell, power) => {
    const { index } = cell
    const value = index.kind === 'value'
    const name = nameOf(columns, cell.power)
    const words = [
      value ? `${name} ${signed(index.value)}` : name,
      value ? spreadWords(index) : figureWords(index),
      countWords(cell.counts),
    ] as const
    const first = widthOf(words[0], true) + widthOf(words[1]) + GAP / 2
    return {
      cell,
      power,
      words,
      ...(value && { x: onAxis(axis, index.value) }),
      length: twoLines ? Math.max(first, widthOf(words[2])) : first + widthOf(words[2]) + GAP,
    }
  })
}
/**
 * The powers under the beam, ordered so that no line crosses a label: by index with the words at the left where that
 * fits, else the order and sides with the fewest faults. Powers without a figure stand last and have no line.
 */
export function hang(balance: Balance, columns: LedgerColumns, geometry: Geometry): readonly Hung[] {
  const { axis, twoLines } = geometry
  const loose = looseOf(balance, columns, axis, twoLines)
  const none = loose.filter(({ x }) => x === undefined)
  const some = loose.filter(({ x }) => x !== undefined).sort((a, b) => (a.x ?? 0) - (b.x ?? 0))
  const rest = none.map((item, i) => placed(item, some.length + i, 'right', axis))
  let best = some.map((item, row) => placed(item, row, 'left', axis))
  let least = faults(best, geometry)
  if (least === 0 || some.length > 6) return [...best, ...rest]
  for (const order of permutations(some))
    for (let sides = 0; sides < 1 << some.length && least > 0; sides++) {
      const next = order.map((item, row) => placed(item, row, sides & (1 << row) ? 'right' : 'left', axis))
      const sum = faults(next, geometry)
      if (sum < least) [best, least] = [next, sum]
    }
  return [...best, ...rest]
}

/** Widths that the shares may have, the wider first. */
const SHARES = [276, 236] as const
export interface SharesPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly under: boolean
}
/** Where the shares stand: at the left or right under the beam, wherever no label does; else under all of them. */
export function sharesAt(hung: readonly Hung[], { axis, hang: step }: Geometry): SharesPlace {
  const low = hung.filter(({ row }) => row >= 2)
  const rows = Math.max(4, hung.length)
  const y = HANG_TOP + step * (rows - 2) + 12
  for (const width of SHARES)
    for (const x of [axis[0], axis[1] - width])
      if (low.every((one) => one.to < x - 8 || boxLeft(one) > x + width + 8)) return { x, y, width, under: false }
  return { x: axis[0], y: HANG_TOP + step * rows + 12, width: SHARES[0], under: true }
}
const boxLeft = (one: Hung): number => Math.min(one.from, (one.x ?? one.from) - boxWidth(one.cell) / 2)
