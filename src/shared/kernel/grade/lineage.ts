// How items depend on each other: what an item rests on, its roots, and how many are independent (DOMAIN 6).

/** A document or an origin, by id. */
export interface LineageNode {
  readonly id: string
  /** An origin, or a document marked `original`: a root that is settled. */
  readonly settled: boolean
  /** Taken back by its originator: nothing rests on it any more (G20). */
  readonly retracted?: boolean
}
/** A lineage link between two nodes, by id. */
export interface LineageEdge {
  readonly from: string
  readonly to: string
  /** `same-origin` is symmetric and merges roots; every other type points upstream. */
  readonly sameOrigin: boolean
}
/** Answers about the graph of items and what they rest on. */
export interface Lineage {
  /** Everything upstream of a node, itself included. */
  upstream(id: string): ReadonlySet<string>
  /** The roots of a node, as ids that stand for one root each. */
  roots(id: string): ReadonlySet<string>
  isSettled(root: string): boolean
  /** Whether the node lies on a cycle or depends on one. */
  isCircular(id: string): boolean
  /** Whether the node is a root by itself, or a member of a cycle that is one. */
  isRoot(id: string): boolean
  /** Whether it is not retracted and something that it rests on is left (G20). */
  stands(id: string): boolean
}

class Merged {
  private readonly parent = new Map<string, string>()
  find(id: string): string {
    let root = id
    for (let up = this.parent.get(root); up !== undefined; up = this.parent.get(root)) root = up
    return root
  }
  /** Joins two sets under the lower id, so that the result does not hang on the order. */
  join(a: string, b: string): void {
    const [x, y] = [this.find(a), this.find(b)].sort() as [string, string]
    if (x !== y) this.parent.set(y, x)
  }
}

function reach(start: string, edges: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set([start])
  const queue = [start]
  for (let at = queue.pop(); at !== undefined; at = queue.pop())
    for (const next of edges.get(at) ?? [])
      if (!seen.has(next)) {
        seen.add(next)
        queue.push(next)
      }
  return seen
}

type Up = ReadonlyMap<string, readonly string[]>

/** What a set of ways upstream answers by itself. */
function walks(up: Up) {
  const upstream = memo((id) => reach(id, up))
  const onCycle = memo((id) => (up.get(id) ?? []).some((next) => upstream(next).has(id)))
  /** A cycle is named by its lowest member. */
  const nameOf = memo((id) => (onCycle(id) ? [...upstream(id)].filter((o) => upstream(o).has(id)).sort()[0]! : id))
  const isRoot = memo((id) => [...upstream(id)].every((next) => upstream(next).has(id)))
  const ends = memo((id) => new Set([...upstream(id)].filter(isRoot).map(nameOf)))
  return { up, upstream, onCycle, isRoot, ends }
}
type Walks = ReturnType<typeof walks>

/** Whether a way of nodes that are not retracted leads to a root that no retraction touches (G20). */
function standing(whole: Walks, retracted: ReadonlySet<string>): (id: string) => boolean {
  if (retracted.size === 0) return () => true
  const open = new Map([...whole.up].map(([from, to]) => [from, to.filter((id) => !retracted.has(id))]))
  const intact = memo((id) => whole.isRoot(id) && ![...whole.upstream(id)].some((one) => retracted.has(one)))
  return memo((id) => !retracted.has(id) && [...reach(id, open)].some(intact))
}

function waysUp(links: readonly LineageEdge[]): Up {
  const up = new Map<string, string[]>()
  for (const link of links) if (!link.sameOrigin) up.set(link.from, [...(up.get(link.from) ?? []), link.to])
  return up
}

/** What same-origin links make one; a retraction takes nothing of it away. */
function mergedRoots(links: readonly LineageEdge[], { ends }: Walks): Merged {
  const merged = new Merged()
  for (const link of links)
    if (link.sameOrigin) {
      const [first, ...rest] = [...ends(link.from), ...ends(link.to)]
      for (const other of rest) merged.join(first!, other)
    }
  return merged
}

/** Prepares a lineage for questions; O(nodes × what they rest on) over the nodes that have links. */
export function lineage(nodes: Iterable<LineageNode>, links: readonly LineageEdge[]): Lineage {
  const known = [...nodes]
  const whole = walks(waysUp(links))
  const merged = mergedRoots(links, whole)
  const retracted = new Set(known.flatMap((node) => (node.retracted ? [node.id] : [])))
  const stands = standing(whole, retracted)
  const now =
    retracted.size === 0 ? whole : walks(new Map([...whole.up].map(([from, to]) => [from, to.filter(stands)])))
  const settledNodes = new Set(known.flatMap(({ id, settled }) => (settled ? [id] : [])))
  const settled = new Set<string>()
  for (const id of new Set([...settledNodes, ...now.up.keys()]))
    for (const root of now.ends(id)) if (settledNodes.has(root) || now.onCycle(root)) settled.add(merged.find(root))
  return {
    upstream: now.upstream,
    roots: memo((id) => new Set([...now.ends(id)].map((root) => merged.find(root)))),
    isSettled: (root) => settled.has(merged.find(root)),
    isCircular: (id) => [...now.upstream(id)].some(now.onCycle),
    isRoot: now.isRoot,
    stands,
  }
}

function memo<T>(compute: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>()
  return (id) => {
    if (!known.has(id)) known.set(id, compute(id))
    return known.get(id)!
  }
}

/** Independent origins of items as [lo, hi]: settled roots, at least 1 if there is an item; all roots (G13, D36). */
export function independentOrigins(items: readonly ReadonlySet<string>[], settled: (root: string) => boolean) {
  const roots = new Set(items.flatMap((one) => [...one]))
  const sure = [...roots].filter(settled).length
  return [items.length === 0 ? 0 : Math.max(1, sure), roots.size] as [number, number]
}
