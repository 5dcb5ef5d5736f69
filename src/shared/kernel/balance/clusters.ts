// The clusters of a ledger (D14): which row is the root, which restate it. Weighs nothing.
import { CODES, type LedgerColumns } from '../ledger'

/** Clusters of a column set, over ledger rows. */
export interface Clusters {
  /** Row of the claim with a number, −1 where there is none. */
  rowOf(number: number): number
  /** First row that restates a root, directly or through others; then the next one after it; −1 ends. */
  readonly first: Int32Array
  readonly next: Int32Array
  /** Row of the root of a row's cluster; −1 where the root is not there. */
  rootOf(row: number): number
}

const known = new WeakMap<LedgerColumns, Clusters>()

/** The clusters of a column set; made once for each. */
export function clustersOf(columns: LedgerColumns): Clusters {
  const found = known.get(columns) ?? findClusters(columns)
  known.set(columns, found)
  return found
}

function findClusters({ rows, count }: LedgerColumns): Clusters {
  let highest = 0
  for (let row = 0; row < count; row++) if (rows.number[row]! > highest) highest = rows.number[row]!
  const byNumber = new Int32Array(highest + 1).fill(-1)
  for (let row = 0; row < count; row++) byNumber[rows.number[row]!] = row
  const rowOf = (number: number): number => byNumber[number] ?? -1
  const first = new Int32Array(count).fill(-1)
  const next = new Int32Array(count).fill(-1)
  for (let row = count - 1; row >= 0; row--) {
    const root = rows.root[row] === 0 ? -1 : rowOf(rows.root[row]!)
    if (root < 0 || root === row) continue
    next[row] = first[root]!
    first[root] = row
  }
  return { rowOf, first, next, rootOf: (row) => (rows.root[row] === 0 ? row : rowOf(rows.root[row]!)) }
}

const WITHDRAWN = CODES.status.indexOf('withdrawn')
const PROPOSED = CODES.suggestion.indexOf('proposed')
const REJECTED = CODES.suggestion.indexOf('rejected')
const CORE = CODES.tier.indexOf('core')
const PRESUPPOSED = CODES.tier.indexOf('presupposed')

/** Neither withdrawn nor merely proposed (B2). */
export function isLive({ rows }: LedgerColumns, row: number): boolean {
  const suggestion = rows.suggestion[row]
  return rows.status[row] !== WITHDRAWN && suggestion !== PROPOSED && suggestion !== REJECTED
}
/** A live root of tier core or presupposed: what a cluster is represented by (B1). */
export function isRoot(columns: LedgerColumns, row: number): boolean {
  const { tier, root } = columns.rows
  return root[row] === 0 && (tier[row] === CORE || tier[row] === PRESUPPOSED) && isLive(columns, row)
}
