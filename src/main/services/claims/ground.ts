// What a claim without a passage stands on (D13).
import { Failure } from '@shared/contract/errors'
import type { Repositories, StoredClaim } from '../../store'

/** D13 for a claim without anchors: reading `inferred`, and `grounded` by a note or evidence. */
export function checkGround({ reading }: Pick<StoredClaim, 'reading'>, grounded: boolean): void {
  if (reading !== 'inferred' || !grounded) throw new Failure('ANCHOR_MISSING', { field: 'anchors' })
}

/** The same for a claim whose notes and evidence are to be looked up. */
export async function requireGround(repos: Repositories, claim: Pick<StoredClaim, 'id' | 'reading'>): Promise<void> {
  const notes = await repos.notes.byTarget(claim.id)
  checkGround(claim, notes.length > 0 || (await repos.evidence.byClaim(claim.id)).length > 0)
}
