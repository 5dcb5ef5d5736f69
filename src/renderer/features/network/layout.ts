// Where the nodes stand: a force layout from a fixed start, worked out in slices between frames, the same each time.
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import type { Link, Node } from './links'

export interface Spot {
  readonly x: number
  readonly y: number
}
interface Body extends SimulationNodeDatum {
  readonly entity: number
  readonly wide: number
}
const TICKS = 320
/** Ticks of one slice: a few milliseconds for the nodes there are at most. */
const SLICE = 40

/** Where each entity stands within -1..1 both ways; undefined when `signal` aborts first. */
export async function spotsOf(
  nodes: readonly Node[],
  links: readonly Link[],
  signal: AbortSignal,
): Promise<ReadonlyMap<number, Spot> | undefined> {
  const most = nodes[0]?.clusters ?? 1
  // in a spiral by rank: what weighs most starts in the middle
  const bodies = nodes.map(({ entity, clusters }, i): Body => {
    const [angle, radius] = [i * 2.399963, 30 * Math.sqrt(i)]
    return {
      entity,
      wide: 22 + 26 * Math.sqrt(clusters / most),
      x: radius * Math.cos(angle),
      y: radius * Math.sin(angle),
    }
  })
  const at = new Map(bodies.map((body, i) => [body.entity, i]))
  const pairs = links.map(({ from, to, clusters }) => ({ source: at.get(from)!, target: at.get(to)!, clusters }))
  const simulation = forceSimulation(bodies)
    .stop()
    .force('charge', forceManyBody<Body>().strength(-420))
    .force(
      'link',
      forceLink<Body, (typeof pairs)[number]>(pairs)
        .distance(90)
        .strength(({ clusters }) => 0.15 + 0.5 * Math.sqrt(clusters / most)),
    )
    .force(
      'collide',
      forceCollide<Body>(({ wide }) => wide),
    )
    .force('x', forceX<Body>(0).strength(0.06))
    .force('y', forceY<Body>(0).strength(0.11))
  for (let done = 0; done < TICKS; done += SLICE) {
    simulation.tick(SLICE)
    await new Promise((next) => setTimeout(next))
    if (signal.aborted) return undefined
  }
  const [wide, high] = [spanOf(bodies.map(({ x = 0 }) => x)), spanOf(bodies.map(({ y = 0 }) => y))]
  return new Map(bodies.map(({ entity, x = 0, y = 0 }) => [entity, { x: wide(x), y: high(y) }]))
}
/** Puts values from the least to the greatest onto -1..1. */
function spanOf(values: readonly number[]): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return (value) => (high - low < 1 ? 0 : ((value - low) / (high - low)) * 2 - 1)
}

/** A node as it is drawn: middle and radius in pixels. */
export interface Disc extends Node {
  readonly x: number
  readonly y: number
  readonly r: number
  readonly name: string
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}
export interface Label {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}
const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/**
 * A place for each name beside its disc, what weighs most first, none over another or over a disc; undefined where there
 * is no such place: the name is then heard, hovered and listed.
 */
export function labelsOf(
  discs: readonly { readonly x: number; readonly y: number; readonly r: number; readonly width: number }[],
  room: { readonly width: number; readonly height: number },
): readonly (Label | undefined)[] {
  const taken: Box[] = discs.map(({ x, y, r }) => ({
    left: x - r - 1,
    top: y - r - 1,
    right: x + r + 1,
    bottom: y + r + 1,
  }))
  const high = 14
  return discs.map(({ x, y, r, width }) => {
    const places: readonly (readonly [Label, Box])[] = (
      [
        [{ x: x + r + 5, y: y + 4, anchor: 'start' }, x + r + 4, y - high / 2],
        [{ x: x - r - 5, y: y + 4, anchor: 'end' }, x - r - 4 - width, y - high / 2],
        [{ x, y: y + r + 14, anchor: 'middle' }, x - width / 2, y + r + 3],
        [{ x, y: y - r - 6, anchor: 'middle' }, x - width / 2, y - r - 3 - high],
      ] as const
    ).map(([label, left, top]) => [label, { left, top, right: left + width, bottom: top + high }])
    const found = places.find(
      ([, box]) =>
        box.left >= 2 &&
        box.top >= 2 &&
        box.right <= room.width - 2 &&
        box.bottom <= room.height - 2 &&
        taken.every((other) => !meets(box, other)),
    )
    if (found) taken.push(found[1])
    return found?.[0]
  })
}
