// Values as people read them in a difference. Looks names up in the world; invents none.
import { formatTime } from '@shared/kernel/time'
import type { Likelihood } from '@shared/model/grade'
import type { StoredClaim } from '../../store'
import type { World } from '../ledger/world'

/** Names of entities and tags; an id that is not there shows itself. */
export interface Words {
  entity(id: string | undefined): string
  tag(id: string): string
  /** Fields of a claim by their name in the contract. */
  field(claim: Partial<StoredClaim>, name: string): string
  actors(actors: StoredClaim['actors']): string
  places(places: StoredClaim['places']): string
}

/** Words over a world. */
export function wordsOf({ entities, tags }: Pick<World, 'entities' | 'tags'>): Words {
  const names = new Map<string, string>(entities.map(({ id, name }) => [id, name]))
  const tagNames = new Map<string, string>(tags.map(({ id, name }) => [id, name]))
  const entity = (id: string | undefined) => (id === undefined ? '' : (names.get(id) ?? id))
  return {
    entity,
    tag: (id) => tagNames.get(id) ?? id,
    field: (claim, name) => fieldWords(claim, name, entity),
    actors: (actors) =>
      actors
        .map(({ entityId, role, strength }) => `${entity(entityId)} (${strength ? `${role} ${strength}` : role})`)
        .join(', '),
    places: (places) => places.map(({ placeId, role }) => `${entity(placeId)} (${role})`).join(', '),
  }
}

function fieldWords(claim: Partial<StoredClaim>, name: string, entity: Words['entity']): string {
  switch (name) {
    case 'attribution.mode':
      return claim.attribution?.mode ?? ''
    case 'attribution.stance':
      return claim.attribution?.stance ?? ''
    case 'attribution.speakerIds':
      return (claim.attribution?.speakerIds ?? []).map(entity).join(', ')
    case 'balanceOf':
      return entity(claim.balanceOf)
    case 'eventTime':
      return claim.eventTime ? formatTime(claim.eventTime) : ''
    default:
      return String(claim[name as keyof StoredClaim] ?? '')
  }
}

/** A likelihood as its term, else its number. */
export const likelihoodWords = (likelihood: Likelihood | undefined): string =>
  likelihood?.term ?? (likelihood?.p === undefined ? '' : `${Math.round(likelihood.p * 100)} %`)
