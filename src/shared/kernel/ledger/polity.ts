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
