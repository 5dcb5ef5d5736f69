// What a claim without a passage stands on (D13).
import { Failure } from '@shared/contract/errors'
import type { Repositories, StoredClaim } from '../../store'

/** D13 for a claim without anchors: reading `inferred` with a note or evidence. */
export async function requireGround(repos: Repositories, claim: Pick<StoredClaim, 'id' | 'reading'>): Promise<void> {
  if (claim.reading === 'inferred') {
    if ((await repos.notes.byTarget(claim.id)).length > 0) return
    if ((await repos.evidence.byClaim(claim.id)).length > 0) return
  }
  throw new Failure('ANCHOR_MISSING', { field: 'anchors' })
}
