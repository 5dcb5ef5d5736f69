// Makes sure that what a claim refers to is there and may be used. Throws NOT_FOUND naming kind and id.
import { Failure } from '@shared/contract/errors'
import type { Claim } from '@shared/model/claim'
import type { Repositories } from '../../store'
import { checkUses } from '../core/tag-rules'

type Referring = Pick<Claim, 'actors' | 'places' | 'attribution' | 'balanceOf'>

/** Entities that act, speak, are places or carry the balance. */
export const referredEntities = (claim: Referring): readonly string[] => [
  ...claim.actors.map((actor) => actor.entityId),
  ...claim.places.map((place) => place.placeId),
  ...claim.attribution.speakerIds,
  ...(claim.balanceOf ? [claim.balanceOf] : []),
]
/** Entities that a claim to be made refers to are there. */
export async function requireEntities(repos: Repositories, claim: Referring): Promise<void> {
  const ids = [...new Set(referredEntities(claim))]
  requireAll('entity', ids, await repos.entities.many(ids))
}

/** Tags that the claim is to carry; those it carries already are `held`. Throws INVALID_FIELD where one may not be used. */
export async function requireTags(repos: Repositories, ids: readonly string[], held: readonly string[] = []) {
  const codebook = ids.length > 0 ? await repos.tags.list() : []
  requireAll('tag', ids, codebook)
  const [kept, added] = [ids.filter((id) => held.includes(id)), ids.filter((id) => !held.includes(id))]
  checkUses(codebook, { held: kept, added }, 'tagIds')
}

function requireAll(name: string, ids: readonly string[], found: readonly { id: string; deletedAt?: string }[]): void {
  const live = new Set(found.filter((one) => !one.deletedAt).map((one) => one.id))
  const missing = ids.find((id) => !live.has(id))
  if (missing !== undefined) throw new Failure('NOT_FOUND', { name, place: missing })
}
