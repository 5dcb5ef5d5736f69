// How claims and items hang together: relations, lineage, origins. Checks no cycle (D17 is the service's).
import type { ClaimRelation, LineageLink, Origin } from '@shared/model/relation'
import type { Handle } from '../../handle'
import { claimRelationMap, lineageLinkMap, originMap } from '../../mapping'
import { inIds } from '../../objects'
import { createRepository, liveWhere, type Repository } from '../base'

/** Relations between claims. */
export interface ClaimRelationRepository extends Repository<typeof ClaimRelation> {
  /** Live relations from or to this claim. */
  byClaim(claimId: string): Promise<ClaimRelation[]>
  /** Live relations from or to any of these claims, in one statement. */
  byClaims(claimIds: readonly string[]): Promise<ClaimRelation[]>
}
/** Links between items. */
export interface LineageLinkRepository extends Repository<typeof LineageLink> {
  /** Live links that leave this document or evidence. */
  from(id: string): Promise<LineageLink[]>
  /** Live links that lead to this document or origin. */
  to(id: string): Promise<LineageLink[]>
}
/** Roots outside the corpus. */
export type OriginRepository = Repository<typeof Origin>

/** Relations over a handle. */
export const claimRelationRepository = (handle: Handle): ClaimRelationRepository => ({
  ...createRepository(handle, claimRelationMap),
  byClaim: (claimId) =>
    liveWhere(handle, claimRelationMap, { sql: '"from" = ? or "to" = ?', parameters: [claimId, claimId] }),
  byClaims(claimIds) {
    const [from, to] = [inIds('from', claimIds), inIds('to', claimIds)]
    const parameters = [...from.parameters, ...to.parameters]
    return liveWhere(handle, claimRelationMap, { sql: `${from.sql} or ${to.sql}`, parameters })
  },
})
/** Lineage links over a handle. */
export const lineageLinkRepository = (handle: Handle): LineageLinkRepository => ({
  ...createRepository(handle, lineageLinkMap),
  from: (id) => liveWhere(handle, lineageLinkMap, { sql: '"fromId" = ?', parameters: [id] }),
  to: (id) => liveWhere(handle, lineageLinkMap, { sql: '"toId" = ?', parameters: [id] }),
})
/** Origins over a handle. */
export const originRepository = (handle: Handle): OriginRepository => createRepository(handle, originMap)
