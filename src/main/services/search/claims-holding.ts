// Claims that words occur in, wherever analysts wrote them: what a word filter asks.
import type { Repositories } from '../../store'
import { smallHits } from './small-search'

/** Ids of live claims in whose text, notes, passages, forecast, assessments, evidence or relations the words occur. */
export async function claimsHolding(repos: Repositories, query: string): Promise<string[]> {
  const indexed = await repos.search.claimIds(query)
  const about = smallHits(await repos.search.smallTexts(), query).flatMap(({ text }) => text.claimIds)
  const known = new Set(indexed)
  const further = [...new Set(about)].filter((id) => !known.has(id))
  if (further.length === 0) return indexed
  const live = (await repos.claims.many(further)).filter((claim) => !claim.deletedAt)
  return [...indexed, ...live.map((claim) => claim.id as string)].sort()
}
