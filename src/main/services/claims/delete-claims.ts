// Takes claims away with all that stands on them: passages, forecast, tags, notes, relations, evidence for and by them.
import { Failure } from '@shared/contract/errors'
import type { Repositories, StoredClaim } from '../../store'
import { clearTargets } from '../core/targets'
import { freeRestatements } from '../relations/free-restatements'
import { releaseAnchors } from './anchors'
import { ungroundedWithout } from './ungrounded'

/**
 * Deletes softly, so that undo brings every row back; inferred claims that rest on these alone go too (D13). Answers all
 * that went. Throws NOT_FOUND. Assessments stay: they are never edited (D34).
 */
export async function deleteClaims(repos: Repositories, ids: readonly string[]): Promise<StoredClaim[]> {
  return removeClaims(repos, await requireClaims(repos, ids))
}

/** The live claims of these ids, in their order. Throws NOT_FOUND for the first that is missing or deleted. */
export async function requireClaims(repos: Repositories, ids: readonly string[]): Promise<StoredClaim[]> {
  const found = new Map<string, StoredClaim>((await repos.claims.many(ids)).map((claim) => [claim.id, claim]))
  return ids.map((id) => {
    const claim = found.get(id)
    if (!claim || claim.deletedAt !== undefined) throw new Failure('NOT_FOUND', { name: 'claim', place: id })
    return claim
  })
}

/** The same for claims that this unit of work has read. */
export async function removeClaims(repos: Repositories, asked: readonly StoredClaim[]): Promise<StoredClaim[]> {
  const askedIds = asked.map(({ id }) => id)
  const claims = [...asked, ...(await ungroundedWithout(repos, askedIds))]
  const ids = claims.map((claim) => claim.id)
  await repos.claims.softDeleteAll(claims)
  await repos.forecasts.softDeleteAll(await repos.forecasts.byClaims(ids))
  await clearTargets(repos, ids)
  const evidence = await repos.evidence.byClaims(ids)
  await repos.evidence.softDeleteAll(evidence)
  const elsewhere = await repos.evidence.byItems(ids)
  await repos.evidence.softDeleteAll(elsewhere)
  await deleteLineage(repos, [...evidence, ...elsewhere])
  await deleteRelations(repos, ids)
  const items = evidence.filter((one) => one.item.kind === 'anchor').map((one) => one.item.id)
  await releaseAnchors(repos, [...claims.flatMap((claim) => claim.anchorIds), ...items])
  return claims
}

/** Links that say where a piece of evidence that goes had it from. */
async function deleteLineage(repos: Repositories, evidence: readonly { readonly id: string }[]): Promise<void> {
  if (evidence.length === 0) return
  const gone = new Set(evidence.map(({ id }) => id))
  const links = await repos.lineageLinks.list()
  await repos.lineageLinks.softDeleteAll(links.filter(({ from }) => from.kind === 'evidence' && gone.has(from.id)))
}

/** D14: what restated a claim that goes restates nothing from now on. */
async function deleteRelations(repos: Repositories, ids: readonly string[]): Promise<void> {
  const gone = new Set<string>(ids)
  const relations = await repos.claimRelations.byClaims(ids)
  await repos.claimRelations.softDeleteAll(relations)
  const freed = relations.filter(({ type, from }) => type === 'restates' && !gone.has(from)).map(({ from }) => from)
  await freeRestatements(repos, await repos.claims.many(freed))
}
