// Where the boxes of a lineage stand: roots above, whoever rests on them below. Knows no words and no colours.
import type { LineageView } from '@shared/contract/corpus/lineage'

export const BOX = { width: 136, height: 44, across: 20, down: 36, edge: 6 } as const

/** A box by its upper left corner, in pixels. */
export interface Placed {
  readonly id: string
  readonly x: number
  readonly y: number
}
export interface Layout {
  readonly boxes: readonly Placed[]
  readonly width: number
  readonly height: number
}
type Graph = Pick<LineageView, 'nodes' | 'links'>

/** Layers by the longest way to a root; within one, each box near the middle of what it rests on. Equal input, equal layout. */
export function layoutOf({ nodes, links }: Graph): Layout {
  const up = new Map(nodes.map(({ id }) => [id, [] as string[]]))
  for (const { from, to, type } of links) if (type !== 'same-origin') up.get(from.id)?.push(to.id)
  const depth = depths(up)
  const layers: string[][] = []
  for (const { id } of nodes) {
    const at = depth.get(id) ?? 0
    layers[at] ??= []
    layers[at].push(id)
  }
  const filled = layers.filter(Boolean)
  const step = BOX.width + BOX.across
  const widest = Math.max(1, ...filled.map((layer) => layer.length))
  const x = new Map<string, number>()
  const boxes = filled.flatMap((layer, at) => {
    const wanted = (id: string) => {
      const above = (up.get(id) ?? []).flatMap((target) => x.get(target) ?? [])
      return above.length === 0 ? 0 : above.reduce((sum, one) => sum + one, 0) / above.length
    }
    const ordered = layer.map((id) => ({ id, wanted: wanted(id) })).sort((a, b) => a.wanted - b.wanted)
    const start = ((widest - layer.length) * step) / 2
    return ordered.map(({ id }, i): Placed => {
      x.set(id, start + i * step)
      return { id, x: BOX.edge + start + i * step, y: BOX.edge + at * (BOX.height + BOX.down) }
    })
  })
  return {
    boxes,
    width: 2 * BOX.edge + widest * step - BOX.across,
    height: 2 * BOX.edge + filled.length * (BOX.height + BOX.down) - BOX.down,
  }
}

/** Longest way upstream of each node; a way that comes back to where it was ends there. */
function depths(up: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const known = new Map<string, number>()
  const visit = (id: string, above: ReadonlySet<string>): number => {
    const found = known.get(id)
    if (found !== undefined) return found
    const within = new Set([...above, id])
    const targets = (up.get(id) ?? []).filter((target) => !within.has(target))
    const depth = targets.length === 0 ? 0 : 1 + Math.max(...targets.map((target) => visit(target, within)))
    known.set(id, depth)
    return depth
  }
  for (const id of up.keys()) visit(id, new Set())
  return known
}

/** A title in at most two lines that fit a box, cut with an ellipsis. */
export function linesOf(title: string, letters = 18): string[] {
  const words = title.replace(/\s+/g, ' ').trim().split(' ')
  const lines = ['']
  for (const word of words) {
    const last = lines.at(-1) ?? ''
    const joined = last === '' ? word : `${last} ${word}`
    if ([...joined].length <= letters || last === '') lines[lines.length - 1] = joined
    else lines.push(word)
  }
  const shown = lines.slice(0, 2).map((line) => ([...line].length > letters ? cut(line, letters) : line))
  if (lines.length > 2) shown[1] = cut(`${shown[1] ?? ''}…`, letters)
  return shown
}
const cut = (line: string, letters: number): string =>
  [...line].length <= letters ? line : `${[...line].slice(0, letters - 1).join('')}…`
