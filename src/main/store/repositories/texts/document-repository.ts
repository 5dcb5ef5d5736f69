// Documents. Their versions and texts are version-repository's.
import type { Document } from '@shared/model/document'
import type { Handle } from '../../handle'
import { documentMap } from '../../mapping'
import { createRepository, liveWhere, type Repository } from '../base'

/** Documents of the corpus. */
export interface DocumentRepository extends Repository<typeof Document> {
  /** The first live document that has a version with this text, held here or not. */
  byTextSha256(textSha256: string): Promise<Document | undefined>
  bySource(sourceId: string): Promise<Document[]>
  /** Number of live claims with a live anchor in each document that has any. */
  claimCounts(): Promise<ReadonlyMap<string, number>>
  /** Each live claim with each document in which it has a live anchor. */
  claimsOn(): Promise<readonly { readonly claimId: string; readonly documentId: string }[]>
}
/** Documents of the corpus over a handle. */
export function documentRepository(handle: Handle): DocumentRepository {
  const where = (sql: string, ...parameters: unknown[]) => liveWhere(handle, documentMap, { sql, parameters })
  return {
    ...createRepository(handle, documentMap),
    byTextSha256: async (textSha256) =>
      (await where('"id" in (select "documentId" from "version" where "textSha256" = ?)', textSha256))[0],
    bySource: (sourceId) => where('"sourceId" = ?', sourceId),
    claimsOn: () =>
      handle.db
        .selectFrom('claim_anchor')
        .innerJoin('anchor', 'anchor.id', 'claim_anchor.anchorId')
        .innerJoin('claim', 'claim.id', 'claim_anchor.claimId')
        .select(['claim_anchor.claimId', 'anchor.documentId'])
        .distinct()
        .where('anchor.deletedAt', 'is', null)
        .where('claim.deletedAt', 'is', null)
        .execute(),
    async claimCounts() {
      const rows = await handle.db
        .selectFrom('claim_anchor')
        .innerJoin('anchor', 'anchor.id', 'claim_anchor.anchorId')
        .innerJoin('claim', 'claim.id', 'claim_anchor.claimId')
        .select((eb) => ['anchor.documentId', eb.fn.count<number>('claim.id').distinct().as('n')])
        .where('anchor.deletedAt', 'is', null)
        .where('claim.deletedAt', 'is', null)
        .groupBy('anchor.documentId')
        .execute()
      return new Map(rows.map((row) => [row.documentId, row.n]))
    },
  }
}
