// Relations of claims that are merged (D14, D17). Answers with those that had no place any more, for the note.
import { closedCircle, ordered, type Related } from '@shared/kernel/relate'
import type { ClaimRelation } from '@shared/model/relation'
import type { Repositories, StoredClaim } from '../../../store'

type Ends = Related
const keyOf = ({ from, to, type }: Ends): string => `${type} ${from} ${to}`

/**
 * The relations go to the kept claim, but for what would relate it to itself, stand twice, close a circle, or make it
 * restate two claims. A claim that restates nothing any more is of tier core.
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
  const standing: Ends[] = all.filter((one) => !isTouched(one))
  const dropped: ClaimRelation[] = []
  for (const relation of touched) {
    const moved = movedTo(relation, kept.id, gone)
    if (moved.from === moved.to || !fits(moved, standing, kept)) {
      await repos.claimRelations.softDelete(relation.id)
      dropped.push(relation)
      continue
    }
    await repos.claimRelations.update(relation.id, { from: moved.from, to: moved.to })
    standing.push(moved)
  }
  await freeRestatements(repos, standing, dropped, gone)
  return dropped.map(({ type, note }) => `a relation “${type}” had no place any more${note ? ` (${note})` : ''}`)
}

function movedTo({ from, to, type }: ClaimRelation, kept: ClaimRelation['from'], gone: ReadonlySet<string>): Ends {
  return ordered({ type, from: gone.has(from) ? kept : from, to: gone.has(to) ? kept : to })
}

function fits(moved: Ends, standing: readonly Ends[], kept: StoredClaim): boolean {
  if (standing.some((one) => keyOf(one) === keyOf(moved))) return false
  if (closedCircle(moved, standing)) return false
  if (moved.type !== 'restates' || moved.from !== kept.id) return true
  return kept.tier === 'restatement' && !standing.some((one) => one.type === 'restates' && one.from === kept.id)
}

/** D14: who lost the claim that it restated. */
async function freeRestatements(
  repos: Repositories,
  standing: readonly Ends[],
  dropped: readonly ClaimRelation[],
  gone: ReadonlySet<string>,
): Promise<void> {
  const restating = new Set(standing.flatMap(({ type, from }) => (type === 'restates' ? [from] : [])))
  const lost = dropped.filter(({ type, from }) => type === 'restates' && !gone.has(from) && !restating.has(from))
  for (const id of new Set(lost.map(({ from }) => from))) await repos.claims.update(id, { tier: 'core' })
}
