// What the rules look at around claims, read set by set, so that one claim and ten thousand take the same way. Decides nothing.
import { Failure } from '@shared/contract/errors'
import type { Claim, Forecast } from '@shared/model/claim'
import type { Document } from '@shared/model/document'
import type { Repositories, StoredClaim } from '../../store'
import { referredEntities } from './references'

/** Answers about the claims that it was read for. */
export interface Surroundings {
  /** The claim has an outgoing `restates` (D14). */
  restates(id: string): boolean
  /** The document of the first live passage: its date is the default statement time. */
  document(claim: Pick<Claim, 'anchorIds'>): Document | undefined
  forecast(id: string): Forecast | undefined
  /** A note or evidence stands on the claim: what one without a passage needs (D13). */
  grounded(id: string): boolean
  /** Throws NOT_FOUND for the first entity that is not there. */
  requireEntities(claim: Parameters<typeof referredEntities>[0]): void
}

/** Reads what surrounds these claims; `entityIds` are further entities that they are to name. */
export async function surroundingsOf(
  repos: Repositories,
  claims: readonly StoredClaim[],
  entityIds: readonly string[] = [],
): Promise<Surroundings> {
  const ids = claims.map((claim) => claim.id)
  const relations = await repos.claimRelations.byClaims(ids)
  const restating = new Set<string>(relations.flatMap(({ type, from }) => (type === 'restates' ? [from] : [])))
  const forecasts = new Map((await repos.forecasts.byClaims(ids)).map((one) => [one.claimId as string, one]))
  const wanted = new Set([...entityIds, ...claims.flatMap(referredEntities)])
  const entities = await repos.entities.many([...wanted])
  const live = new Set<string>(entities.flatMap(({ id, deletedAt }) => (deletedAt ? [] : [id])))
  const grounded = await groundedIds(repos, claims)
  return {
    restates: (id) => restating.has(id),
    document: await documentsOf(repos, claims),
    forecast: (id) => forecasts.get(id),
    grounded: (id) => grounded.has(id),
    requireEntities(claim) {
      const missing = referredEntities(claim).find((id) => !live.has(id))
      if (missing !== undefined) throw new Failure('NOT_FOUND', { name: 'entity', place: missing })
    },
  }
}

async function documentsOf(repos: Repositories, claims: readonly StoredClaim[]): Promise<Surroundings['document']> {
  const anchors = await repos.anchors.documentIds(claims.flatMap((claim) => claim.anchorIds))
  const documents = new Map((await repos.documents.many([...new Set(anchors.values())])).map((one) => [one.id, one]))
  return ({ anchorIds }) => {
    const id = anchorIds.map((anchorId) => anchors.get(anchorId)).find((found) => found !== undefined)
    return documents.get(id as Document['id'])
  }
}

async function groundedIds(repos: Repositories, claims: readonly StoredClaim[]): Promise<ReadonlySet<string>> {
  const ids = claims.filter((claim) => claim.anchorIds.length === 0).map((claim) => claim.id)
  if (ids.length === 0) return new Set()
  const notes = (await repos.notes.byTargets(ids)).map((note) => note.target.id as string)
  return new Set([...notes, ...(await repos.evidence.byClaims(ids)).map((one) => one.claimId as string)])
}
