// What a claim without a passage stands on (D13).
import { Failure } from '@shared/contract/errors'
import type { Repositories, StoredClaim } from '../../store'

/** D13 for a claim without anchors: reading `inferred`, and `grounded` by a note or evidence. */
export function checkGround({ reading }: Pick<StoredClaim, 'reading'>, grounded: boolean): void {
  if (reading !== 'inferred' || !grounded) throw new Failure('ANCHOR_MISSING', { field: 'anchors' })
}

/** The same for a claim whose notes and evidence are to be looked up; `without` is evidence that is to go. */
export async function requireGround(
  repos: Repositories,
  claim: Pick<StoredClaim, 'id' | 'reading'>,
  without?: string,
): Promise<void> {
  const notes = await repos.notes.byTarget(claim.id)
  checkGround(claim, notes.length > 0 || (await repos.evidence.byClaim(claim.id)).some(({ id }) => id !== without))
}

/** The anchors of a claim without one. Throws NOT_FOUND where it has no such, ANCHOR_MISSING where it needs it (D13). */
export async function anchorsWithout(
  repos: Repositories,
  claim: Pick<StoredClaim, 'id' | 'reading' | 'anchorIds'>,
  anchorId: string,
): Promise<StoredClaim['anchorIds']> {
  const anchorIds = claim.anchorIds.filter((one) => one !== anchorId)
  if (anchorIds.length === claim.anchorIds.length) throw new Failure('NOT_FOUND', { name: 'anchor', place: anchorId })
  if (anchorIds.length === 0) await requireGround(repos, claim)
  return anchorIds
}
