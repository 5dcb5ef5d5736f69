// Relations of claims that are merged (D14, D17). Answers with those that had no place any more, for the note.
import { ordered, type Related, relationFault } from '@shared/kernel/relate'
import type { ClaimRelation } from '@shared/model/relation'
import type { Repositories, StoredClaim } from '../../../store'
import { freeRestatements } from '../../relations/free-restatements'

type Ends = Pick<Related, 'from' | 'to'>

/**
 * The relations go to the kept claim, but for what would relate it to itself, stand twice, close a circle, or make it
 * restate two claims. A claim that restates nothing any more has its former tier again.
 */
export async function moveRelations(
  repos: Repositories,
  kept: StoredClaim,
  others: readonly StoredClaim[],
): Promise<string[]> {
  const gone = new Set<string>(others.map(({ id }) => id))
  const all = await repos.claimRelations.list()
  const isTouched = ({ from, to }: Ends) => gone.has(from) || gone.has(to)
  const touched = all.filter(isTouched)
  const standing: Related[] = all.filter((one) => !isTouched(one))
  const dropped: ClaimRelation[] = []
  for (const relation of touched) {
    const moved = movedTo(relation, kept.id, gone)
    if (relationFault(moved, standing) || !mayRestate(moved, kept)) {
      await repos.claimRelations.softDelete(relation.id)
      dropped.push(relation)
      continue
    }
    await repos.claimRelations.update(relation.id, { from: moved.from, to: moved.to })
    standing.push(moved)
  }
  await freeThose(repos, standing, dropped, gone)
  return dropped.map(({ type, note }) => `a relation “${type}” had no place any more${note ? ` (${note})` : ''}`)
}

const movedTo = ({ from, to, type }: ClaimRelation, kept: ClaimRelation['from'], gone: ReadonlySet<string>): Related =>
  ordered({ from: gone.has(from) ? kept : from, to: gone.has(to) ? kept : to, type })

/** The kept claim stays what it is: only a restatement takes a claim to restate over. */
const mayRestate = ({ type, from }: Related, kept: StoredClaim): boolean =>
  type !== 'restates' || from !== kept.id || kept.tier === 'restatement'

/** D14: who lost the claim that it restated. */
async function freeThose(
  repos: Repositories,
  standing: readonly Related[],
  dropped: readonly ClaimRelation[],
  gone: ReadonlySet<string>,
): Promise<void> {
  const restating = new Set(standing.flatMap(({ type, from }) => (type === 'restates' ? [from] : [])))
  const lost = dropped.filter(({ type, from }) => type === 'restates' && !gone.has(from) && !restating.has(from))
  await freeRestatements(repos, await repos.claims.many([...new Set(lost.map(({ from }) => from))]))
}
