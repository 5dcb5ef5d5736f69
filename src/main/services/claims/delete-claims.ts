// Takes claims away with all that stands on them: passages, forecast, tags, notes, relations, evidence for and by them.
import type { ClaimRelation } from '@shared/model/relation'
import type { Repositories } from '../../store'
import { clearTargets } from '../core/targets'
import { releaseAnchors } from './anchors'

/** Deletes softly, so that undo brings every row back. Throws NOT_FOUND. Assessments stay: they are never edited (D34). */
export async function deleteClaims(repos: Repositories, ids: readonly string[]): Promise<void> {
  const claims = []
  for (const id of ids) claims.push(await repos.claims.softDelete(id))
  for (const forecast of await repos.forecasts.byClaims(ids)) await repos.forecasts.softDelete(forecast.id)
  await clearTargets(repos, ids)
  const evidence = await repos.evidence.byClaims(ids)
  for (const one of evidence) await repos.evidence.softDelete(one.id)
  for (const id of ids) for (const one of await repos.evidence.byItem(id)) await repos.evidence.softDelete(one.id)
  await deleteRelations(repos, ids)
  const items = evidence.filter((one) => one.item.kind === 'anchor').map((one) => one.item.id)
  await releaseAnchors(repos, [...claims.flatMap((claim) => claim.anchorIds), ...items])
}

/** D14: what restated a claim that goes is a claim of its own from now on. */
async function deleteRelations(repos: Repositories, ids: readonly string[]): Promise<void> {
  const gone = new Set(ids)
  const relations = new Map<string, ClaimRelation>()
  for (const id of ids) for (const one of await repos.claimRelations.byClaim(id)) relations.set(one.id, one)
  for (const { id, type, from } of relations.values()) {
    await repos.claimRelations.softDelete(id)
    if (type === 'restates' && !gone.has(from)) await repos.claims.update(from, { tier: 'core' })
  }
}
