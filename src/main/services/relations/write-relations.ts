// Writes relations by their rules (D14, D17) in the caller's unit of work; tiers follow what a claim restates.
import { Failure } from '@shared/contract/errors'
import { ACYCLIC_RELATIONS, ordered, type Related, relationFault } from '@shared/kernel/relate'
import type { ClaimRelation } from '@shared/model/relation'
import type { Repositories } from '../../store'
import type { Context } from '../core/context'
import { chainWords } from '../evidence/check-evidence'
import { freeRestatements } from './free-restatements'

/** Throws NOT_FOUND, INVALID_FIELD, DUPLICATE or CYCLE for a relation that may not stand beside the others. */
async function requireFit(repos: Repositories, relation: Related, except?: string): Promise<void> {
  await repos.claims.require(relation.from)
  await repos.claims.require(relation.to)
  const fault = relationFault(relation, await relationsAround(repos, relation, except))
  if (!fault) return
  switch (fault.fault) {
    case 'self':
      throw new Failure('INVALID_FIELD', { field: 'to', detail: 'a claim cannot be related to itself' })
    case 'duplicate':
      throw new Failure('DUPLICATE', { name: `This relation “${relation.type}”`, field: 'type' })
    case 'cycle':
      throw new Failure('CYCLE', { field: 'to', detail: await chainWords(repos, fault.chain) })
    case 'second-restatement': {
      const chain = await chainWords(repos, [relation.from, fault.to])
      throw new Failure('INVALID_FIELD', { field: 'type', detail: `it restates one claim already (${chain})` })
    }
  }
}

/** Relations of both claims, and where the type must not run in a circle, all that follow from its target. */
async function relationsAround(repos: Repositories, { type, from, to }: Related, except?: string) {
  const found = new Map<string, ClaimRelation>()
  const seen = new Set<string>()
  const follows = ACYCLIC_RELATIONS.includes(type)
  for (let next = new Set<string>([from, to]); next.size > 0; ) {
    const here = await repos.claimRelations.byClaims([...next])
    for (const id of next) seen.add(id)
    for (const one of here) if (one.id !== except) found.set(one.id, one)
    const onward = follows ? here.filter((one) => one.type === type).map((one) => one.to as string) : []
    next = new Set(onward.filter((id) => !seen.has(id)))
  }
  return [...found.values()]
}

/** D14: tier `restatement` comes and goes with the outgoing `restates`. */
async function settleTiers(
  repos: Repositories,
  before: Related | undefined,
  after: Related | undefined,
): Promise<void> {
  const restating = (relation: Related | undefined) => (relation?.type === 'restates' ? relation.from : undefined)
  const [was, is] = [restating(before), restating(after)]
  if (was === is) return
  const former = was && (await repos.claims.get(was))
  if (former && !former.deletedAt) await freeRestatements(repos, [former])
  if (is) await repos.claims.update(is, { tier: 'restatement' })
}

/** Inserts a relation, a symmetric one with the lower id first. */
export async function insertRelation(
  { ports }: Pick<Context, 'ports'>,
  repos: Repositories,
  input: Related & { readonly note?: string | undefined },
): Promise<ClaimRelation> {
  const relation = ordered(input)
  await requireFit(repos, relation)
  const made = await repos.claimRelations.insert({ ...relation, id: ports.ids.next() })
  await settleTiers(repos, undefined, made)
  return made
}

/** Changes ends, type or note of a relation; checks it as if it were new among the others. */
export async function changeRelation(
  repos: Repositories,
  known: ClaimRelation,
  changes: Partial<Related> & { readonly note?: string | undefined },
): Promise<ClaimRelation> {
  const next = ordered({ ...known, ...changes })
  const moved = (['type', 'from', 'to'] as const).some((field) => next[field] !== known[field])
  if (moved) await requireFit(repos, next, known.id)
  const { type, from, to, note } = next
  const written = await repos.claimRelations.update(known.id, { type, from, to, note })
  await settleTiers(repos, known, written)
  return written
}

/** Takes a relation away; what restated has its former tier again. */
export async function removeRelation(repos: Repositories, relation: ClaimRelation): Promise<void> {
  await repos.claimRelations.softDelete(relation.id)
  await settleTiers(repos, relation, undefined)
}
