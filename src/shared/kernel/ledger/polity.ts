// Which polity an entity belongs to (DOMAIN 2.3), in the time that it is asked for (D22).
import type { Entity } from '../../model/entity'
import { bounds } from '../time'

type Link = Entity['links'][number]
/** Days since 1970-01-01, both included; a single day is its own range. */
export interface DayRange {
  readonly earliest: number
  readonly latest: number
}
/** DOMAIN 2.3, in this order; membership and ownership are never followed. */
const TO_POLITY: readonly Link['type'][] = ['stands-for', 'government-of', 'holds-office-in', 'seat-of']

/** Whether a link holds on any day of a range; a limit that cannot be read does not limit. */
export function linkHolds({ from, until }: Link, { earliest, latest }: DayRange): boolean {
  const start = from === undefined ? undefined : bounds(from)?.earliest
  const end = until === undefined ? undefined : bounds(until)?.latest
  return (start ?? -Infinity) <= latest && earliest <= (end ?? Infinity)
}

/** The polity that an entity belongs to in a range of days, itself if it is one; undefined if no link leads to one. */
export function polityOf(entity: Entity, entities: ReadonlyMap<string, Entity>, when: DayRange): string | undefined {
  const seen = new Set<string>()
  const queue: Entity[] = [entity]
  for (let at = queue.shift(); at; at = queue.shift()) {
    if (at.kind === 'polity') return at.id
    if (seen.has(at.id)) continue
    seen.add(at.id)
    const links = at.links.filter((link) => linkHolds(link, when))
    for (const type of TO_POLITY)
      for (const link of links) {
        const next = link.type === type ? entities.get(link.to) : undefined
        if (next) queue.push(next)
      }
  }
  return undefined
}

/**
 * `polityOf` over fixed entities, each answer kept: an entity from which no link with a limit is reached is asked once
 * for all times. Undefined for an entity that is not there.
 */
export function polities(entities: ReadonlyMap<string, Entity>): (id: string, when: DayRange) => string | undefined {
  const dated = new Map<string, boolean>()
  const known = new Map<string, string | undefined>()
  return (id, when) => {
    const entity = entities.get(id)
    if (!entity) return undefined
    if (!dated.has(id)) dated.set(id, reachesLimit(entity, entities))
    const key = dated.get(id) ? `${id} ${when.earliest} ${when.latest}` : id
    if (!known.has(key)) known.set(key, polityOf(entity, entities, when))
    return known.get(key)
  }
}

/** Whether a link with a limit lies on any way to a polity. */
function reachesLimit(entity: Entity, entities: ReadonlyMap<string, Entity>): boolean {
  const seen = new Set<Entity>([entity])
  for (const at of seen)
    for (const link of at.links.filter(({ type }) => TO_POLITY.includes(type))) {
      if (link.from !== undefined || link.until !== undefined) return true
      const next = entities.get(link.to)
      if (next) seen.add(next)
    }
  return false
}
