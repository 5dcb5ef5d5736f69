// Relations as the contract shows them: both claims with their standing (D35), and whether a contradiction is open.
import { Failure } from '@shared/contract/errors'
import type { RelationEnd, RelationView } from '@shared/contract/judging/relations'
import { counts } from '@shared/kernel/facts'
import { contentionOf, isSymmetric, isUnresolved } from '@shared/kernel/relate'
import type { ClaimRelation } from '@shared/model/relation'
import type { Repositories } from '../../store'
import { loadFacts, type StoredFacts } from '../claims/claim-views'
import type { Context } from '../core/context'

/** Views of relations in their order; those of which a claim is deleted, or that were only proposed, are out. */
export async function relationViews(
  ctx: Context,
  repos: Repositories,
  relations: readonly ClaimRelation[],
): Promise<RelationView[]> {
  const ids = [...new Set(relations.flatMap(({ from, to }) => [from as string, to as string]))]
  const facts = await loadFacts(repos, await ctx.world.get(repos), ctx.today(), ids)
  const known = new Map<string, StoredFacts>(facts.map((one) => [one.claim.id, one]))
  const contention = contentionOf(
    facts.map((one) => one.claim),
    await repos.claimRelations.byClaims(ids),
    facts.flatMap((one) => one.assessments),
  )
  return relations.filter(counts).flatMap((relation): RelationView[] => {
    const [from, to] = [known.get(relation.from), known.get(relation.to)]
    if (!from || !to) return []
    const ends = { fromClaim: endOf(from), toClaim: endOf(to) }
    return [
      { ...relation, ...ends, symmetric: isSymmetric(relation.type), unresolved: isUnresolved(relation, contention) },
    ]
  })
}

/** One relation; throws NOT_FOUND. */
export async function relationView(ctx: Context, repos: Repositories, id: string): Promise<RelationView> {
  const [view] = await relationViews(ctx, repos, [await repos.claimRelations.require(id)])
  if (!view) throw new Failure('NOT_FOUND', { name: 'relation', place: id })
  return view
}

const endOf = ({ claim, standing, assessment }: StoredFacts): RelationEnd => ({
  id: claim.id,
  number: claim.number,
  text: claim.text,
  status: claim.status,
  standing,
  ...(assessment?.credibility !== undefined && { credibility: assessment.credibility }),
})
