// Adds, takes away and replaces actors and places of many claims.

import { Failure } from '@shared/contract/errors'
import type { BulkOperation } from '@shared/contract/ledger/bulk'
import type { ActorRole, PlaceRole } from '@shared/model/base/vocabulary'
import { ACTOR_ROLES, PLACE_ROLES } from '@shared/model/base/vocabulary'
import { isSame, type Repositories, type StoredClaim } from '../../../store'
import { surroundingsOf } from '../../claims/surroundings'
import { planChange, writeChanges } from '../../claims/update-claim'
import type { BulkMaker, BulkScope, BulkWork } from '../kind'
import { wordsOf } from '../words'
import type { FieldStep } from './set'

type Lists = Pick<StoredClaim, 'actors' | 'places'>
type Of<K extends BulkOperation['kind']> = Extract<BulkOperation, { kind: K }>

/** A work that makes other lists of a claim's own; the lists that stay the same are left out. */
async function listWork(
  { ctx, repos, world, claims }: BulkScope,
  named: readonly string[],
  subject: string,
  change: (claim: StoredClaim) => Partial<Lists>,
): Promise<BulkWork> {
  const words = wordsOf(world)
  const around = await surroundingsOf(repos, claims, named)
  return {
    subject,
    async plan(claim) {
      const lists = Object.entries(change(claim)).filter(([name, list]) => !isSame(list, claim[name as keyof Lists]))
      if (lists.length === 0) return undefined
      const patch: Partial<Lists> = Object.fromEntries(lists)
      const planned = await planChange(repos, around, claim, patch)
      const shown = () => [
        ...(patch.actors
          ? [{ field: 'actors', before: words.actors(claim.actors), after: words.actors(patch.actors) }]
          : []),
        ...(patch.places
          ? [{ field: 'places', before: words.places(claim.places), after: words.places(patch.places) }]
          : []),
      ]
      return { ...planned, shown }
    },
    write: (planned) => writeChanges(ctx, repos, around, planned as readonly FieldStep[]),
  }
}

async function requireEntity(repos: Repositories, id: string): Promise<void> {
  const found = await repos.entities.get(id)
  if (!found || found.deletedAt) throw new Failure('NOT_FOUND', { name: 'entity', place: id })
}

/** The work of `actor`. A strength stands on beneficiaries and losers only (D16), which each claim's check says. */
export const actorWork: BulkMaker<'actor'> = async (scope, { action, entityId, role, strength }: Of<'actor'>) => {
  await requireEntity(scope.repos, entityId)
  const stands = (actor: Lists['actors'][number]) => actor.entityId === entityId && actor.role === role
  const made = { entityId, role, ...(strength && { strength }) }
  const subject = `${action === 'add' ? '+' : '−'} ${wordsOf(scope.world).actors([made])}`
  return listWork(scope, [entityId], subject, ({ actors }) => {
    if (action === 'remove') return { actors: actors.filter((actor) => !stands(actor)) }
    return { actors: actors.some(stands) ? actors.map((actor) => (stands(actor) ? made : actor)) : [...actors, made] }
  })
}

/** The work of `place`. */
export const placeWork: BulkMaker<'place'> = async (scope, { action, entityId, role }: Of<'place'>) => {
  await requireEntity(scope.repos, entityId)
  const stands = (place: Lists['places'][number]) => place.placeId === entityId && place.role === role
  const subject = `${action === 'add' ? '+' : '−'} ${wordsOf(scope.world).places([{ placeId: entityId, role }])}`
  return listWork(scope, [entityId], subject, ({ places }) => {
    if (action === 'remove') return { places: places.filter((place) => !stands(place)) }
    return { places: places.some(stands) ? places : [...places, { placeId: entityId, role }] }
  })
}

/** The work of `replace`. Where both stood in one role, one of them stays. Throws INVALID_FIELD for a role of the other kind. */
export const replaceWork: BulkMaker<'replace'> = async (scope, operation: Of<'replace'>) => {
  const { role, from, to, inRole } = operation
  await requireEntity(scope.repos, to)
  const roles: readonly string[] = role === 'actor' ? ACTOR_ROLES : PLACE_ROLES
  if (inRole !== undefined && !roles.includes(inRole))
    throw new Failure('INVALID_FIELD', { field: 'inRole', detail: `“${inRole}” is no role of ${role}s` })
  const words = wordsOf(scope.world)
  const subject = `${words.entity(from)} → ${words.entity(to)}${inRole ? ` (${inRole})` : ''}`
  const meant = (entityId: string, itsRole: ActorRole | PlaceRole) =>
    entityId === from && (inRole === undefined || itsRole === inRole)
  return listWork(scope, [to], subject, ({ actors, places }) =>
    role === 'actor'
      ? { actors: distinct(actors.map((one) => (meant(one.entityId, one.role) ? { ...one, entityId: to } : one))) }
      : { places: distinct(places.map((one) => (meant(one.placeId, one.role) ? { ...one, placeId: to } : one))) },
  )
}

/** The first of those that name the same entity in the same role. */
function distinct<T extends { readonly role: string }>(list: readonly T[]): T[] {
  const seen = new Set<string>()
  return list.filter((one) => {
    const key = `${one.role} ${'entityId' in one ? one.entityId : (one as { placeId?: string }).placeId}`
    return !seen.has(key) && seen.add(key)
  })
}
