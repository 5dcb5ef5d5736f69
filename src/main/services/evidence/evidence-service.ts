// Evidence for and against claims. Each method is one use case in one unit of work.
import { Failure } from '@shared/contract/errors'
import type { EvidenceChanges, EvidenceInput, LinkPassages } from '@shared/contract/judging/evidence'
import type { z } from 'zod'
import type { Repositories } from '../../store'
import { claimViews } from '../claims/claim-views'
import { cleared } from '../core/cleared'
import type { Context } from '../core/context'
import { checkOverride } from './check-evidence'
import { evidenceList, evidenceView } from './evidence-views'
import { linkPassages } from './link-passages'
import { type About, writeAbout } from './write-about'
import { insertEvidence, removeEvidence } from './write-evidence'

/** The use cases of `contract/evidence`. */
export function evidenceService(ctx: Context) {
  const view = (id: string) =>
    ctx.read(async (repos) => ({ evidence: await evidenceView(ctx, repos, await repos.evidence.require(id)) }))
  return {
    list: ({ claimId }: { claimId: string }) => ctx.read((repos) => evidenceList(ctx, repos, claimId)),

    async add({ claimId, ...input }: z.output<typeof EvidenceInput>) {
      const made = await writeAbout(ctx, 'evidence.add', async ({ repos, about }) => {
        const claim = await repos.claims.require(claimId)
        about(claim.text)
        return insertEvidence(ctx, repos, claim, input)
      })
      return view(made.id)
    },

    async update({ id, changes }: { id: string; changes: z.output<typeof EvidenceChanges> }) {
      const work = async ({ repos, about }: About) => {
        checkOverride(changes.reliabilityOverride)
        const { claimId } = await repos.evidence.update(id, cleared(changes))
        about((await repos.claims.get(claimId))?.text)
      }
      await writeAbout(ctx, 'evidence.update', work, `${id} ${Object.keys(changes).sort().join(' ')}`)
      return view(id)
    },

    async remove({ id }: { id: string }) {
      await writeAbout(ctx, 'evidence.remove', async ({ repos, about }) => {
        const evidence = await repos.evidence.require(id)
        about((await repos.claims.get(evidence.claimId))?.text)
        await removeEvidence(repos, evidence)
      })
      return { id }
    },

    async linkPassages(input: z.output<typeof LinkPassages>) {
      const { claim, ...linked } = await writeAbout(ctx, 'evidence.link', async ({ repos, about }) => {
        const made = await linkPassages(ctx, repos, input)
        about(made.claim.text)
        return made
      })
      const look = async (repos: Repositories) => claimViews(repos, await ctx.world.get(repos), ctx.today(), [claim.id])
      const [view] = await ctx.read(look)
      if (!view) throw new Failure('NOT_FOUND', { name: 'claim', place: claim.id })
      return { ...linked, claim: view }
    },
  }
}
