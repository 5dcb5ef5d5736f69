// Chains of links that lead back to where they began, where that makes no sense (a part of itself).
import type { Entity, EntityLink } from '../../model/entity'

/** Link types of which a circle is an error. */
export const ACYCLIC_LINKS: readonly EntityLink['type'][] = ['part-of', 'located-in', 'successor-of']

/** A circle: the link of the entity that closes it, by its position, and the ids along it, the entity first and last. */
export interface LinkCycle {
  readonly link: number
  readonly ids: readonly string[]
}
type Linked = Pick<Entity, 'id' | 'links'>

/** The first circle that the entity's own links close over the others; one type at a time. */
export function linkCycle(entity: Linked, others: ReadonlyMap<string, Linked>): LinkCycle | undefined {
  for (const [link, { type, to }] of entity.links.entries()) {
    if (!ACYCLIC_LINKS.includes(type)) continue
    const back = pathTo(entity.id, to, type, others)
    if (back) return { link, ids: [entity.id, ...back] }
  }
  return undefined
}

/** Ids from `from` to `goal` along links of a type, both included; undefined where no path leads there. */
function pathTo(goal: string, from: string, type: EntityLink['type'], others: ReadonlyMap<string, Linked>) {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]])
  for (const at of cameFrom.keys()) {
    if (at === goal) {
      const path: string[] = []
      for (let step: string | undefined = at; step !== undefined; step = cameFrom.get(step)) path.unshift(step)
      return path
    }
    for (const link of others.get(at)?.links ?? [])
      if (link.type === type && !cameFrom.has(link.to)) cameFrom.set(link.to, at)
  }
  return undefined
}
