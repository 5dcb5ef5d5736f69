// Two passages linked through a claim, in one unit of work: the claim, its evidence, and where the texts have it from.

import { Failure } from '@shared/contract/errors'
import type { LinkPassages } from '@shared/contract/judging/evidence'
import { ClaimInput } from '@shared/contract/ledger/claims'
import type { AnchorInput } from '@shared/contract/views'
import { counts } from '@shared/kernel/facts'
import type { AnchorId } from '@shared/model/base/ids'
import type { z } from 'zod'
import type { Repositories, StoredClaim } from '../../store'
import { createAnchor } from '../claims/anchors'
import { createClaim } from '../claims/create-claim'
import type { Context } from '../core/context'
import { checkLink } from '../lineage/check-link'
import { samePassage } from './check-evidence'
import { insertEvidence } from './write-evidence'

type Input = z.output<typeof LinkPassages>
/** What was made or found. */
export interface LinkedPassages {
  readonly claim: StoredClaim
  readonly evidenceId: string
  readonly anchorId: AnchorId
}

/** Throws what `evidence.linkPassages` declares. */
export async function linkPassages(ctx: Context, repos: Repositories, input: Input): Promise<LinkedPassages> {
  const { passage, counterpart, stance, credibility, lineage } = input
  if (samePassage(passage, counterpart))
    throw new Failure('INVALID_FIELD', { field: 'counterpart', detail: 'both passages are the same' })
  const { claim, anchorId } = await claimWith(ctx, repos, input, passage)
  const judged = { stance, ...(credibility !== undefined && { credibility }) }
  const made = await insertEvidence(ctx, repos, claim, { item: { anchor: counterpart }, ...judged }, 'counterpart')
  if (lineage) await linkDocuments(ctx, repos, input, lineage)
  return { claim, evidenceId: made.id, anchorId }
}

/** The claim that carries the passage, made where it is not there yet. */
async function claimWith(ctx: Context, repos: Repositories, { claimId, claim: fresh }: Input, passage: AnchorInput) {
  if ((claimId === undefined) === (fresh === undefined))
    throw new Failure('INVALID_FIELD', { field: 'claim', detail: 'give either a claim that is there or a new one' })
  if (fresh) {
    const claim = await repos.claims.require(
      await createClaim(ctx, repos, ClaimInput.parse({ ...fresh, anchors: [passage] })),
    )
    return { claim, anchorId: claim.anchorIds[0]! }
  }
  const claim = await repos.claims.require(claimId as string)
  const own = await repos.anchors.many(claim.anchorIds)
  const known = own.find((anchor) => !anchor.deletedAt && samePassage(anchor, passage))
  if (known) return { claim, anchorId: known.id }
  const { id } = await createAnchor(repos, ctx.ports.ids, passage, 'passage')
  return { claim: await repos.claims.update(claim.id, { anchorIds: [...claim.anchorIds, id] }), anchorId: id }
}

/** The document of one passage has it from that of the other. */
async function linkDocuments(
  { ports }: Context,
  repos: Repositories,
  { passage, counterpart }: Input,
  { type, upstream, basis }: NonNullable<Input['lineage']>,
): Promise<void> {
  const [source, taker] = upstream === 'passage' ? [passage, counterpart] : [counterpart, passage]
  const from = { kind: 'document', id: taker.documentId } as const
  const to = { kind: 'document', id: source.documentId } as const
  const around = {
    documents: await repos.documents.list(),
    origins: await repos.origins.list(),
    lineageLinks: (await repos.lineageLinks.list()).filter(counts),
  }
  checkLink({ from, to, type, allowCircular: false }, around)
  await repos.lineageLinks.insert({ id: ports.ids.next(), from, to, type, basis })
}
