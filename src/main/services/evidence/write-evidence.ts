// Writes and takes away evidence in the caller's unit of work, with the passage that it rests on.
import type { EvidenceInput } from '@shared/contract/judging/evidence'
import type { AnchorInput } from '@shared/contract/views'
import type { Evidence } from '@shared/model/relation'
import type { z } from 'zod'
import type { Repositories, StoredClaim } from '../../store'
import { createAnchor, releaseAnchors } from '../claims/anchors'
import { requireGround } from '../claims/ground'
import type { Context } from '../core/context'
import { checkItem, checkOverride } from './check-evidence'

/** Evidence as it is asked for, without its claim. */
export type NewEvidence = Omit<z.output<typeof EvidenceInput>, 'claimId'>

/** Checks and inserts. Throws what `evidence.add` declares; `field` is what a passage is called in an error. */
export async function insertEvidence(
  { ports }: Pick<Context, 'ports'>,
  repos: Repositories,
  claim: StoredClaim,
  { item, ...judged }: NewEvidence,
  field = 'item.anchor',
): Promise<Evidence> {
  checkOverride(judged.reliabilityOverride)
  await checkItem(repos, claim, item)
  const named = async (): Promise<Evidence['item']> => {
    if ('claimId' in item) return { kind: 'claim', id: item.claimId }
    if ('documentId' in item) return { kind: 'document', id: item.documentId }
    return { kind: 'anchor', id: await passageId({ ports }, repos, item.anchor, field) }
  }
  return repos.evidence.insert({ ...judged, id: ports.ids.next(), claimId: claim.id, item: await named() })
}

const passageId = async (
  { ports }: Pick<Context, 'ports'>,
  repos: Repositories,
  anchor: AnchorInput,
  field: string,
): Promise<string> => (await createAnchor(repos, ports.ids, anchor, field)).id

/** Throws ANCHOR_MISSING for evidence that is all that its claim stands on (D13). */
export async function requireRemovable(repos: Repositories, { id, claimId }: Evidence): Promise<void> {
  const claim = await repos.claims.get(claimId)
  if (claim && !claim.deletedAt && claim.anchorIds.length === 0) await requireGround(repos, claim, id)
}

/** Takes it away with its own lineage and a passage that nothing else uses. Throws what `requireRemovable` does. */
export async function removeEvidence(repos: Repositories, evidence: Evidence): Promise<void> {
  await requireRemovable(repos, evidence)
  await dropEvidence(repos, evidence)
}

/** The same where the claim stands without it for sure. */
export async function dropEvidence(repos: Repositories, evidence: Evidence): Promise<void> {
  await repos.evidence.softDelete(evidence.id)
  await repos.lineageLinks.softDeleteAll(await repos.lineageLinks.from(evidence.id))
  if (evidence.item.kind === 'anchor') await releaseAnchors(repos, [evidence.item.id])
}
