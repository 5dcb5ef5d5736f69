// Anchors: where in a version annotations stand. Resolving them is kernel/anchor's.
import type { Anchor } from '@shared/model/anchor'
import type { Handle } from '../../handle'
import { anchorMap } from '../../mapping'
import { createRepository, liveWhere, type Repository } from '../base'

export interface AnchorRepository extends Repository<typeof Anchor> {
  byDocument(documentId: string): Promise<Anchor[]>
  byVersion(versionId: string): Promise<Anchor[]>
  /** Live anchors of a claim, in id order; their order in the claim is `claim.anchorIds`. */
  byClaim(claimId: string): Promise<Anchor[]>
}
export function anchorRepository(handle: Handle): AnchorRepository {
  const where = (sql: string, ...parameters: unknown[]) => liveWhere(handle, anchorMap, { sql, parameters })
  return {
    ...createRepository(handle, anchorMap),
    byDocument: (documentId) => where('"documentId" = ?', documentId),
    byVersion: (versionId) => where('"versionId" = ?', versionId),
    byClaim: (claimId) => where('"id" in (select "anchorId" from "claim_anchor" where "claimId" = ?)', claimId),
  }
}
