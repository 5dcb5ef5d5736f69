// Why a cell says what it says: its claims with the sum behind each, what moves the figure, and the claims to show.
import type { LedgerColumns } from '../ledger'
import { clustersOf, isLive } from './clusters'
import { indexOf, indexWithout } from './figures'
import { type Weight, weightAt } from './judge'
import { type Prepared, prepare } from './prepare'
import { membersOf } from './select'
import type { BalancePart, BalanceQuestion, BalanceReasons, BalanceRow, BalanceSwing } from './shape'
import { type Tally, tallierOf } from './tally'

interface Cell {
  readonly prepared: Prepared
  readonly clusters: Int32Array
  readonly certain: Uint8Array
}

/** The clusters of one row; of a power only, those that touch it. */
function cellOf(
  columns: LedgerColumns,
  visible: Uint8Array,
  question: BalanceQuestion,
  row: BalanceRow,
  power: number | undefined,
): Cell {
  const prepared = prepare(columns, question.polity, question.powers)
  const { start, cluster, certain } = membersOf(columns, visible, { ...question, rows: [row] }, prepared)
  const kept: number[] = []
  for (let i = start[1]!; i < start[2]!; i++)
    if (power === undefined || entryOf(prepared, cluster[i]!, power) >= 0) kept.push(i)
  return {
    prepared,
    clusters: Int32Array.from(kept, (i) => cluster[i]!),
    certain: Uint8Array.from(kept, (i) => certain[i]!),
  }
}

/** Index of a cluster's entry for a power, or −1. */
function entryOf({ entryStart, power }: Prepared, cluster: number, wanted: number): number {
  for (let i = entryStart[cluster]!; i < entryStart[cluster + 1]!; i++) if (power[i] === wanted) return i
  return -1
}

/** The claims of a cell, heaviest first, and each single thing that moves its index, farthest first (B14). */
export function reasonsOf(
  columns: LedgerColumns,
  visible: Uint8Array,
  question: BalanceQuestion,
  row: BalanceRow,
  power: string,
): BalanceReasons {
  const at = question.powers.indexOf(power)
  if (at < 0) return { parts: [], swings: [] }
  const { prepared, clusters, certain } = cellOf(columns, visible, question, row, at)
  const entity = columns.dictionaries.entities.findIndex(({ id }) => id === power)
  const expected = question.lane === 'expected'
  const parts = Array.from(clusters).flatMap((cluster, i) =>
    partsOf(columns, prepared.row[cluster]!, entity, expected, certain[i] === 1),
  )
  const tally = tallierOf(prepared)(clusters, certain)
  return {
    parts: parts.sort((a, b) => meanOf(b) - meanOf(a) || a.claim - b.claim || b.sign - a.sign),
    swings: swingsOf(columns, prepared, tally, clusters, at),
  }
}

const meanOf = ({ weights }: BalancePart): number =>
  weights.length === 0 ? -1 : weights.reduce((sum, { x }) => sum + x, 0) / weights.length

/** One part a sign: strengths of several effects of a sign add up, as their x do. */
function partsOf(
  columns: LedgerColumns,
  row: number,
  entity: number,
  expected: boolean,
  certain: boolean,
): BalancePart[] {
  const { lists, dictionaries } = columns
  const from = lists.judgement.start[row]!
  const judgements = lists.judgement.start[row + 1]! - from
  const judges = Array.from({ length: judgements }, (_, j) => ({
    analyst: judgements > 1 ? dictionaries.analysts?.[lists.judgement.analyst[from + j]!]?.id : undefined,
    weight: weightAt(columns, from + j, expected, false),
    whose: lists.judgement.ownEffects[from + j] ? j + 1 : 0,
  }))
  const restatements = restating(columns, row).length
  return ([1, -1] as const).flatMap((sign) => {
    const strengthOf = (whose: number) => strength(columns, row, { entity, sign, whose })
    const told = judges.length === 0 ? [0] : judges.map(({ whose }) => whose)
    const strongest = Math.max(...told.map(strengthOf))
    if (strongest === 0) return []
    const weights = judges.flatMap(({ analyst, weight, whose }) => {
      const own = strengthOf(whose)
      return weight && own > 0 ? [{ ...(analyst && { analyst }), ...weightOf(weight, own) }] : []
    })
    return [{ claim: row, sign, strength: weights[0]?.strength ?? strongest, weights, restatements, certain }]
  })
}
const weightOf = (weight: Weight, own: number) => ({
  strength: own,
  ...weight,
  x: own * weight.c * weight.k * (weight.p ?? 1),
})

function strength(
  { lists: { effect } }: LedgerColumns,
  row: number,
  { entity, sign, whose }: { readonly entity: number; readonly sign: 1 | -1; readonly whose: number },
): number {
  let sum = 0
  for (let i = effect.start[row]!; i < effect.start[row + 1]!; i++)
    if (effect.entity[i] === entity && effect.judgement[i] === whose && (effect.favours[i] === 1) === (sign === 1))
      sum += effect.strength[i]!
  return sum
}

/** A smaller change of an index is rounding. */
const MOVES = 1e-6

function swingsOf(
  { dictionaries }: LedgerColumns,
  prepared: Prepared,
  tally: Tally,
  clusters: Int32Array,
  power: number,
): BalanceSwing[] {
  const now = indexOf(tally.favour[power]!, tally.disfavour[power]!)
  const { documents, origins = [], analysts = [] } = dictionaries
  const nameOf = (origin: number) => (documents[origin] ?? origins[origin - documents.length])?.id ?? ''
  const without = (key: number, losses: Tally['byOrigin']) => indexWithout(tally, losses, key, power, prepared.powers)
  const swings: BalanceSwing[] = []
  for (const key of tally.byOrigin.keys.subarray(0, tally.byOrigin.count))
    swings.push({ without: 'origin', key: nameOf(key), index: without(key, tally.byOrigin) })
  for (const cluster of clusters)
    if (prepared.contested[cluster]) {
      const entry = entryOf(prepared, cluster, power)
      const favour = tally.favour[power]! - prepared.favour[entry]!
      const index = indexOf(favour, tally.disfavour[power]! - prepared.disfavour[entry]!)
      swings.push({ without: 'contradicted', key: prepared.row[cluster]!, index })
    }
  for (const key of tally.byAnalyst.keys.subarray(0, tally.byAnalyst.count))
    swings.push({ without: 'others', key: analysts[key]?.id ?? '', index: without(key, tally.byAnalyst) })
  const distance = ({ index }: BalanceSwing) =>
    index === undefined || now === undefined ? Infinity : Math.abs(index - now)
  return swings
    .filter(({ index }) => (index === undefined ? now !== undefined : Math.abs(index - (now ?? Infinity)) > MOVES))
    .sort((a, b) => {
      const [x, y] = [distance(a), distance(b)]
      return x === y ? 0 : y - x
    })
}

/** The live rows that restate a root. */
function restating(columns: LedgerColumns, root: number): number[] {
  const { first, next } = clustersOf(columns)
  const rows: number[] = []
  for (let row = first[root]!; row >= 0; row = next[row]!) if (isLive(columns, row)) rows.push(row)
  return rows
}

/** Ledger rows of all claims behind a cell, those that restate among them, in their order; without a power, of the row. */
export function clustersIn(
  columns: LedgerColumns,
  visible: Uint8Array,
  question: BalanceQuestion,
  row: BalanceRow,
  power: string | undefined,
): Uint32Array {
  const at = power === undefined ? undefined : question.powers.indexOf(power)
  if (at === -1) return new Uint32Array(0)
  const { prepared, clusters } = cellOf(columns, visible, question, row, at)
  const rows = Array.from(clusters).flatMap((cluster) => {
    const root = prepared.row[cluster]!
    return [root, ...restating(columns, root)]
  })
  return Uint32Array.from(rows).sort()
}
