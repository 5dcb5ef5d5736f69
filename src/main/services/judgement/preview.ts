// Answers what a change would touch, over one state of the corpus. The comparing is impact.ts's.
import type { Impact, ImpactChange } from '@shared/contract/judging/impact'
import { counts } from '@shared/kernel/facts'
import type { Repositories } from '../../store'
import { anchorsWithout } from '../claims/ground'
import type { Context } from '../core/context'
import { requireRemovable } from '../evidence/write-evidence'
import { loadSlice } from '../ledger/load-slice'
import { impactOf } from './impact'
import { changedSlice } from './impact-change'

/** The impact of a change that is not made. Throws what the command that makes it would throw. */
export const previewImpact = (ctx: Context, change: ImpactChange): Promise<Impact> =>
  ctx.read(async (repos) => {
    await requireStanding(repos, change)
    const { slice } = await loadSlice(repos, await ctx.world.get(repos))
    const nextId = () => ctx.ports.ids.next()
    const signature = { by: ctx.session.analystId ?? nextId(), at: ctx.now(), nextId }
    const analysts = await repos.analysts.list()
    const briefs = (await repos.briefs.list()).filter(counts)
    return impactOf(slice, changedSlice(slice, change, signature), {
      analysts,
      briefs,
      today: ctx.today(),
      subjects: change.kind === 'withdraw-claim' ? [change.id] : [],
    })
  })

/** D13: what a claim would be left to stand on, as the commands look at it. */
async function requireStanding(repos: Repositories, change: ImpactChange): Promise<void> {
  if (change.kind === 'remove-evidence') await requireRemovable(repos, await repos.evidence.require(change.id))
  if (change.kind === 'remove-passage')
    await anchorsWithout(repos, await repos.claims.require(change.claimId), change.anchorId)
}
