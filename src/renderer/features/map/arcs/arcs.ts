// Who does what to whom, as curves from polity to polity: pairs of the claims left, laid in pixels. Pure.
import { CODES, type LedgerColumns } from '@shared/kernel/ledger'
import type { LonLat, View, XY } from '../draw/projection'
import { pixelOf } from '../draw/projection'

/** Claims whose subject belongs to one polity and whose object belongs to another; entities of the dictionary. */
export interface Pair {
  readonly from: number
  readonly to: number
  readonly count: number
}
export interface Arc extends Pair {
  readonly points: readonly XY[]
  readonly width: number
}
const SUBJECT = CODES.actorRole.indexOf('subject')
const OBJECT = CODES.actorRole.indexOf('object')

/** Of each entity, the polity that it belongs to, as an index; -1 for none. */
function politiesOf({ dictionaries: { entities } }: LedgerColumns): Int32Array {
  const index = new Map(entities.map(({ id }, i) => [id, i]))
  return Int32Array.from(entities, ({ polity, kind }, i) =>
    polity === undefined ? (kind === 'polity' ? i : -1) : (index.get(polity) ?? -1),
  )
}

/** Calls `visit` with each pair of a row, once. */
function eachPair(columns: LedgerColumns, polity: Int32Array, row: number, visit: (from: number, to: number) => void) {
  const { start, entity, role } = columns.lists.actor
  const [first, end] = [start[row]!, start[row + 1]!]
  const seen: number[] = []
  for (let i = first; i < end; i++) {
    if (role[i] !== SUBJECT) continue
    for (let j = first; j < end; j++) {
      const [from, to] = [polity[entity[i]!]!, polity[entity[j]!]!]
      if (role[j] !== OBJECT || from < 0 || to < 0 || from === to) continue
      const key = from * polity.length + to
      if (seen.includes(key)) continue
      seen.push(key)
      visit(from, to)
    }
  }
}

/** Pairs of the claims left, most claims first. */
export function pairsOf(columns: LedgerColumns, visible: Uint8Array): Pair[] {
  const polity = politiesOf(columns)
  const counts = new Map<number, number>()
  for (let row = 0; row < columns.count; row++) {
    if (!visible[row]) continue
    eachPair(columns, polity, row, (from, to) => {
      const key = from * polity.length + to
      counts.set(key, (counts.get(key) ?? 0) + 1)
    })
  }
  return [...counts]
    .map(([key, count]) => ({ from: Math.floor(key / polity.length), to: key % polity.length, count }))
    .sort((a, b) => b.count - a.count || a.from - b.from || a.to - b.to)
}

/** The claims left of one pair, ascending. */
export function rowsOfPair(columns: LedgerColumns, visible: Uint8Array, pair: Pick<Pair, 'from' | 'to'>): number[] {
  const polity = politiesOf(columns)
  const rows: number[] = []
  for (let row = 0; row < columns.count; row++)
    if (visible[row])
      eachPair(columns, polity, row, (from, to) => {
        if (from === pair.from && to === pair.to) rows.push(row)
      })
  return rows
}

/** Pieces of a curve, and by how much of its length it bends. */
const PIECES = 24
const BEND = 0.18

/** Curves that bend to their left, so that there and back stand apart; pairs without two places are left out. */
export function layArcs(pairs: readonly Pair[], placeOf: (entity: number) => LonLat | undefined, view: View): Arc[] {
  return pairs.flatMap((pair): Arc[] => {
    const [from, to] = [placeOf(pair.from), placeOf(pair.to)]
    if (!from || !to) return []
    const [a, b] = [pixelOf(view, ...from), pixelOf(view, ...to)]
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
    const middle: XY = [(a[0] + b[0]) / 2 + dy * BEND * 2, (a[1] + b[1]) / 2 - dx * BEND * 2]
    const points = Array.from({ length: PIECES + 1 }, (_, i): XY => {
      const t = i / PIECES
      const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
      return [p * a[0] + q * middle[0] + r * b[0], p * a[1] + q * middle[1] + r * b[1]]
    })
    return [{ ...pair, points, width: Math.min(4, 1 + Math.log2(pair.count) * 0.4) }]
  })
}
