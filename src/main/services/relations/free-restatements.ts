// What becomes of the tier of claims that restate no other any more (D14).
import type { Repositories, StoredClaim } from '../../store'

/** Each is again of the tier that it was last said to have; `core`, the default, where it never had another. */
export async function freeRestatements(repos: Repositories, claims: readonly StoredClaim[]): Promise<void> {
  if (claims.length === 0) return
  const tiers = repos.claims.formerTiers(claims.map(({ id }) => id))
  await repos.claims.updateAll(claims, ({ id }) => ({ tier: tiers.get(id) ?? 'core' }))
}
