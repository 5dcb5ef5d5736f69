// Anchors: where in a version annotations stand. Resolving them is kernel/anchor's.
import type { Anchor } from '@shared/model/anchor'
import { selectorOf } from '../../dialect'
import type { Handle } from '../../handle'
import { anchorMap } from '../../mapping'
import { createRepository, liveWhere, type Repository } from '../base'

/** Anchors of the corpus. */
export interface AnchorRepository extends Repository<typeof Anchor> {
  byDocument(documentId: string): Promise<Anchor[]>
  /** Ids of the anchors, live or not, in any of these documents. */
  idsByDocuments(documentIds: readonly string[]): Promise<string[]>
  /** The document of each of these anchors that is live, by anchor; unchecked. */
  documentIds(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
  byVersion(versionId: string): Promise<Anchor[]>
  /** Live anchors of a claim, in id order; their order in the claim is `claim.anchorIds`. */
  byClaim(claimId: string): Promise<Anchor[]>
}
/** Anchors of the corpus over a handle. */
export function anchorRepository(handle: Handle): AnchorRepository {
  const where = (sql: string, ...parameters: unknown[]) => liveWhere(handle, anchorMap, { sql, parameters })
  return {
    ...createRepository(handle, anchorMap),
    byDocument: (documentId) => where('"documentId" = ?', documentId),
    async idsByDocuments(documentIds) {
      const only = selectorOf(documentIds)
      const query = handle.db.selectFrom('anchor').select('id')
      return (await query.where((eb) => only(eb.ref('documentId'))).execute()).map((row) => row.id)
    },
    async documentIds(ids) {
      const only = selectorOf(ids)
      const query = handle.db.selectFrom('anchor').select(['id', 'documentId']).where('deletedAt', 'is', null)
      const rows = await query.where((eb) => only(eb.ref('id'))).execute()
      return new Map(rows.map((row) => [row.id, row.documentId]))
    },
    byVersion: (versionId) => where('"versionId" = ?', versionId),
    byClaim: (claimId) => where('"id" in (select "anchorId" from "claim_anchor" where "claimId" = ?)', claimId),
  }
}
