// Who does what to whom over the visible clusters: actors (or their polities) and the directed links between them.

import { isRoot } from '@shared/kernel/balance/clusters'
import { CODES, type LedgerColumns } from '@shared/kernel/ledger'

/** `acts`: from who acts to whom; `effects`: from who acts to who gains or loses by it. */
export const MODES = ['acts', 'effects'] as const
export type Mode = (typeof MODES)[number]
export const NODE_KINDS = ['actor', 'polity'] as const
export type NodeKind = (typeof NODE_KINDS)[number]

/** Ends are indexes of the entity dictionary; counts are clusters. */
export interface Link {
  readonly key: string
  readonly from: number
  readonly to: number
  /** In `effects` whether the end gains or loses; each is a link of its own. */
  readonly bearing?: 'favours' | 'disfavours'
  readonly clusters: number
  /** Code of the domain of most of them. */
  readonly domain: number
}
export interface Node {
  readonly entity: number
  readonly clusters: number
}
export interface Links {
  readonly nodes: readonly Node[]
  readonly links: readonly Link[]
  /** Visible clusters that name no pair of the kind asked for. */
  readonly without: number
}

interface Sum {
  readonly from: number
  readonly to: number
  readonly bearing: 0 | 1 | 2
  clusters: number
  readonly domains: Uint32Array
}
const [SUBJECT, OBJECT, BENEFICIARY, LOSER] = (['subject', 'object', 'beneficiary', 'loser'] as const).map((role) =>
  CODES.actorRole.indexOf(role),
)
const BEARINGS = [undefined, 'favours', 'disfavours'] as const

/** The entity that stands for each: itself, or its polity. */
function standInsOf({ dictionaries }: LedgerColumns, kind: NodeKind): Int32Array {
  const { entities } = dictionaries
  if (kind === 'actor') return Int32Array.from(entities.keys())
  const at = new Map(entities.map(({ id }, i) => [id, i]))
  return Int32Array.from(entities, ({ polity }, i) => (polity === undefined ? i : (at.get(polity) ?? i)))
}

/** A count in progress: rows are added in their order, then it is closed. */
export interface Counting {
  /** Adds the visible rows from `start` to before `end`. */
  readonly add: (start: number, end: number) => void
  readonly close: () => Links
}

/** What a role stands for as the end of a link: 0 acted on, 1 gains, 2 loses; undefined where it is none. */
const bearingOf = (mode: Mode, role: number): 0 | 1 | 2 | undefined => {
  if (mode === 'acts') return role === OBJECT ? 0 : undefined
  return role === BENEFICIARY ? 1 : role === LOSER ? 2 : undefined
}

/** Counts the links of the visible clusters. */
export function counting(columns: LedgerColumns, visible: Uint8Array, mode: Mode, kind: NodeKind): Counting {
  const { rows, lists } = columns
  const { start, role, entity } = lists.actor
  const standIn = standInsOf(columns, kind)
  const size = standIn.length
  const sums = new Map<number, Sum>()
  const weights = new Uint32Array(size)
  const seen = new Set<number>()
  const touched = new Set<number>()
  let without = 0
  const meet = (row: number, from: number, to: number, bearing: 0 | 1 | 2) => {
    const key = (from * size + to) * 3 + bearing
    if (from === to || seen.has(key)) return
    seen.add(key)
    const sum = sums.get(key) ?? { from, to, bearing, clusters: 0, domains: new Uint32Array(CODES.domain.length) }
    sums.set(key, sum)
    sum.clusters++
    sum.domains[rows.domain[row]!]!++
    touched.add(from).add(to)
  }
  const addRow = (row: number) => {
    seen.clear()
    touched.clear()
    for (let i = start[row]!; i < start[row + 1]!; i++) {
      if (role[i] !== SUBJECT) continue
      for (let j = start[row]!; j < start[row + 1]!; j++) {
        const bearing = bearingOf(mode, role[j]!)
        if (bearing !== undefined) meet(row, standIn[entity[i]!]!, standIn[entity[j]!]!, bearing)
      }
    }
    if (touched.size === 0) without++
    for (const one of touched) weights[one]!++
  }
  return {
    add: (first, end) => {
      for (let row = first; row < end; row++) if (visible[row] && isRoot(columns, row)) addRow(row)
    },
    close: () => ({
      nodes: nodesOf(weights),
      links: [...sums].map(([key, sum]) => linkOf(String(key), sum)).sort(byWeight),
      without,
    }),
  }
}

/** Links and nodes of the visible clusters, those of most clusters first, then by key: the same for the same claims. */
export function linksOf(columns: LedgerColumns, visible: Uint8Array, mode: Mode, kind: NodeKind): Links {
  const count = counting(columns, visible, mode, kind)
  count.add(0, columns.count)
  return count.close()
}

/** Rows of one slice: a few milliseconds. */
const SLICE = 20_000
/** The same in slices between frames; undefined when `signal` aborts first. */
export async function linksInSlices(
  columns: LedgerColumns,
  visible: Uint8Array,
  { mode, kind }: { readonly mode: Mode; readonly kind: NodeKind },
  signal: AbortSignal,
): Promise<Links | undefined> {
  const count = counting(columns, visible, mode, kind)
  for (let row = 0; row < columns.count; row += SLICE) {
    await new Promise((next) => setTimeout(next))
    if (signal.aborted) return undefined
    count.add(row, Math.min(columns.count, row + SLICE))
  }
  return count.close()
}

const byWeight = (a: Link, b: Link): number => b.clusters - a.clusters || a.from - b.from || a.to - b.to
function linkOf(key: string, { from, to, bearing, clusters, domains }: Sum): Link {
  const named = BEARINGS[bearing]
  return { key, from, to, clusters, domain: domains.indexOf(Math.max(...domains)), ...(named && { bearing: named }) }
}
function nodesOf(weights: Uint32Array): Node[] {
  const nodes: Node[] = []
  for (let entity = 0; entity < weights.length; entity++)
    if (weights[entity]! > 0) nodes.push({ entity, clusters: weights[entity]! })
  return nodes.sort((a, b) => b.clusters - a.clusters || a.entity - b.entity)
}

/** The nodes of most clusters and the links between them, none that would stand alone; the rest is told. */
export function topOf(
  { nodes, links }: Links,
  most: number,
): { readonly nodes: readonly Node[]; readonly links: readonly Link[] } {
  const kept = nodes.slice(0, most)
  const there = new Set(kept.map(({ entity }) => entity))
  const drawn = links.filter(({ from, to }) => there.has(from) && there.has(to))
  const linked = new Set(drawn.flatMap(({ from, to }) => [from, to]))
  return { nodes: kept.filter(({ entity }) => linked.has(entity)), links: drawn }
}
