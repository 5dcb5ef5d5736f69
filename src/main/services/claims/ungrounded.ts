// Inferred claims that lose all they rest on when something goes (D13). Writes nothing.
import type { Repositories, StoredClaim } from '../../store'

/** Live claims without passages and notes all of whose evidence is of `gone`, and those that rest on these alone, to the end. */
export async function ungroundedWithout(repos: Repositories, gone: Iterable<string>): Promise<StoredClaim[]> {
  const without = new Set(gone)
  const lost: StoredClaim[] = []
  for (let next = await ungrounded(repos, without); next.length > 0; next = await ungrounded(repos, without)) {
    for (const { id } of next) without.add(id)
    lost.push(...next)
  }
  return lost
}

async function ungrounded(repos: Repositories, gone: ReadonlySet<string>): Promise<StoredClaim[]> {
  const ids = (await repos.evidence.claimIdsByItems([...gone])).filter((id) => !gone.has(id))
  const resting = (await repos.claims.many(ids)).filter((one) => !one.deletedAt && one.anchorIds.length === 0)
  const noted = new Set<string>(
    (await repos.notes.byTargets(resting.map(({ id }) => id))).map(({ target }) => target.id),
  )
  const evidence = await repos.evidence.byClaims(resting.map(({ id }) => id))
  const held = new Set<string>(evidence.filter(({ item }) => !gone.has(item.id)).map(({ claimId }) => claimId))
  return resting.filter(({ id }) => !noted.has(id) && !held.has(id))
}
