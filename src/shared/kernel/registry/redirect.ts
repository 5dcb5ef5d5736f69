// References to entities led to others (D23): in claims, links, times and lists. Reads and writes nothing.

import type { EntityId } from '../../model/base/ids'
import type { TimeValue } from '../../model/base/time-span'
import type { Claim, ClaimActor, ClaimPlace } from '../../model/claim'
import type { EntityLink } from '../../model/entity'

/** Which id stands in place of an id; the same id where nothing does. */
export type Redirect = (id: string) => EntityId

/** A redirect of all of these ids to one. */
export const redirectAll = (from: ReadonlySet<string>, to: string): Redirect => {
  return (id) => (from.has(id) ? to : id) as EntityId
}

/** Each entity once a role, the first one kept; of two strengths the higher. */
function redirectActors(actors: readonly ClaimActor[], redirect: Redirect): ClaimActor[] {
  const kept = new Map<string, ClaimActor>()
  for (const actor of actors) {
    const entityId = redirect(actor.entityId)
    const key = `${actor.role} ${entityId}`
    const known = kept.get(key)
    const strength = Math.max(known?.strength ?? 0, actor.strength ?? 0)
    const next = known ?? { ...actor, entityId }
    kept.set(key, strength === 0 ? next : { ...next, strength: strength as 1 | 2 | 3 })
  }
  return [...kept.values()]
}

/** The entity that would both gain and lose (D16), if one would. */
export function gainsAndLoses(actors: readonly ClaimActor[]): EntityId | undefined {
  const gains = new Set(actors.flatMap((actor) => (actor.role === 'beneficiary' ? [actor.entityId] : [])))
  return actors.find((actor) => actor.role === 'loser' && gains.has(actor.entityId))?.entityId
}
/** An entity that would both gain and lose does neither: it stays in its other roles, or else as an object. */
function dropToNeither(actors: readonly ClaimActor[], entityId: EntityId): ClaimActor[] {
  const weighs = (actor: ClaimActor) =>
    actor.entityId === entityId && (actor.role === 'beneficiary' || actor.role === 'loser')
  const first = actors.findIndex(weighs)
  const stays = actors.some((actor) => actor.entityId === entityId && !weighs(actor))
  return actors.flatMap((actor, i) => {
    if (!weighs(actor)) return [actor]
    return i === first && !stays ? [{ entityId, role: 'object' as const }] : []
  })
}

function redirectPlaces(places: readonly ClaimPlace[], redirect: Redirect): ClaimPlace[] {
  const kept = new Map<string, ClaimPlace>()
  for (const place of places) {
    const next = { ...place, placeId: redirect(place.placeId) }
    const key = `${next.role} ${next.order ?? ''} ${next.placeId}`
    if (!kept.has(key)) kept.set(key, next)
  }
  return [...kept.values()]
}

/** A time that rests on an entity rests on the other one; its EDTF is still that of before. */
export function redirectTime<T extends TimeValue | undefined>(time: T, redirect: Redirect): T {
  const anchor = time?.relative?.anchor
  if (!time?.relative || anchor?.kind !== 'entity' || anchor.id === undefined) return time
  return { ...time, relative: { ...time.relative, anchor: { ...anchor, id: redirect(anchor.id) } } }
}

/** Ids led on, each once, in their order. */
export const redirectIds = (ids: readonly string[], redirect: Redirect): EntityId[] => [...new Set(ids.map(redirect))]

type Referring = Pick<Claim, 'actors' | 'places' | 'attribution' | 'balanceOf' | 'eventTime' | 'statementTime'>
/** What a claim says of entities after a redirect, and the entity that it would then make both gain and lose. */
export interface RedirectedClaim {
  readonly changes: Referring
  readonly conflict?: EntityId
}
/** The entity fields of a claim led on. With `neither`, an entity that would both gain and lose does neither (D16). */
export function redirectClaim(claim: Referring, redirect: Redirect, neither = false): RedirectedClaim {
  const led = redirectActors(claim.actors, redirect)
  const conflict = gainsAndLoses(led)
  const changes = {
    actors: conflict !== undefined && neither ? dropToNeither(led, conflict) : led,
    places: redirectPlaces(claim.places, redirect),
    attribution: { ...claim.attribution, speakerIds: redirectIds(claim.attribution.speakerIds, redirect) },
    balanceOf: claim.balanceOf && redirect(claim.balanceOf),
    eventTime: redirectTime(claim.eventTime, redirect),
    statementTime: redirectTime(claim.statementTime, redirect),
  }
  return conflict === undefined ? { changes } : { changes, conflict }
}

/** The links of an entity led on: none to itself, none twice. */
export function redirectLinks(links: readonly EntityLink[], owner: string, redirect: Redirect): EntityLink[] {
  const kept = new Map<string, EntityLink>()
  for (const link of links) {
    const next = { ...link, to: redirect(link.to) }
    const key = [next.type, next.to, next.title ?? '', next.from ?? '', next.until ?? ''].join('\n')
    if (next.to !== owner && !kept.has(key)) kept.set(key, next)
  }
  return [...kept.values()]
}
