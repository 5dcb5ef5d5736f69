// Claims: read, create, edit, delete, anchor. Each method is one use case in one unit of work.

import { Failure } from '@shared/contract/errors'
import type { ClaimChanges, ClaimInput } from '@shared/contract/ledger/claims'
import type { AnchorInput, ClaimView } from '@shared/contract/views'
import type { Tlp } from '@shared/model/base/envelope'
import type { z } from 'zod'
import type { Repositories, StoredClaim } from '../../store'
import type { Context } from '../core/context'
import { subjectOf } from '../core/words'
import { claimIdsWhere } from '../search/where'
import { createAnchor, releaseAnchors } from './anchors'
import { claimViews } from './claim-views'
import { createClaim } from './create-claim'
import { deleteClaims } from './delete-claims'
import { deletePreview } from './delete-preview'
import { anchorsWithout } from './ground'
import { updateClaim } from './update-claim'

type Input = z.output<typeof ClaimInput>

/** The use cases of `contract/claims`. */
export function claimsService(ctx: Context) {
  return { ...reading(ctx), ...writing(ctx), ...anchoring(ctx) }
}

/** The claim as the contract shows it; throws NOT_FOUND. */
async function viewOf(ctx: Context, id: string): Promise<ClaimView> {
  const [found] = await ctx.read(async (repos) => claimViews(repos, await ctx.world.get(repos), ctx.today(), [id]))
  if (!found) throw new Failure('NOT_FOUND', { name: 'claim', place: id })
  return found
}

function reading(ctx: Context) {
  return {
    async list({ where }: { where?: string }) {
      const claims = await ctx.read(async (repos) => {
        const ids = where?.trim() ? await claimIdsWhere(ctx, repos, where) : undefined
        return claimViews(repos, await ctx.world.get(repos), ctx.today(), ids)
      })
      return { claims }
    },
    get: async ({ id }: { id: string }) => ({ claim: await viewOf(ctx, id) }),
    deletePreview: ({ ids }: { ids: readonly string[] }) =>
      ctx.read((repos) => deletePreview(repos, [...new Set(ids)])),
  }
}

function writing(ctx: Context) {
  return {
    async create(input: Input) {
      const options = { label: 'claim.create', policy: 'undoable', subject: subjectOf(input.text) } as const
      const id = await ctx.write(options, async (repos) => {
        const known = input.id && (await repos.claims.get(input.id))
        return known ? repeated(known, input) : createClaim(ctx, repos, input)
      })
      return { claim: await viewOf(ctx, id) }
    },

    async update({ id, rev, changes }: { id: string; rev?: number; changes: ClaimChanges }) {
      const coalesceKey = `${id} ${Object.keys(changes).sort().join(' ')}`
      let subject = ''
      const options = { label: 'claim.update', policy: 'coalesce', coalesceKey, subject: () => subject } as const
      await ctx.write(options, async (repos) => {
        const claim = await requireRev(repos, id, rev)
        subject = subjectOf(changes.text ?? claim.text)
        await updateClaim(ctx, repos, claim, changes)
      })
      return { claim: await viewOf(ctx, id) }
    },

    async downgrade({ id, to, reason }: { id: string; to: Tlp | null; reason: string }) {
      if (to !== null && reason.trim() === '') throw new Failure('REASON_REQUIRED', { field: 'downgrade.reason' })
      await ctx.write(await aboutClaim(ctx, 'claim.downgrade', id), async (repos, tx) => {
        const { author: by, time: at } = tx.write
        const downgrade = to === null ? undefined : { to, reason: reason.trim(), by, at }
        await repos.claims.update(id, { downgrade })
      })
      return { claim: await viewOf(ctx, id) }
    },

    async delete({ ids }: { ids: readonly string[] }) {
      const wanted = [...new Set(ids)]
      let subject = ''
      const options = { label: 'claim.delete', policy: 'undoable', subject: () => subject } as const
      const gone = await ctx.write(options, async (repos) => {
        const first = await repos.claims.require(wanted[0]!)
        subject = subjectOf(wanted.length > 1 ? `${first.text} (+${wanted.length - 1})` : first.text)
        return deleteClaims(repos, wanted)
      })
      return { deleted: gone.length }
    },
  }
}

function anchoring(ctx: Context) {
  return {
    async addAnchor({ id, anchor }: { id: string; anchor: AnchorInput }) {
      await ctx.write(await aboutClaim(ctx, 'claim.addAnchor', id), async (repos) => {
        const claim = await repos.claims.require(id)
        const made = await createAnchor(repos, ctx.ports.ids, anchor, 'anchor')
        await repos.claims.update(id, { anchorIds: [...claim.anchorIds, made.id] })
      })
      return { claim: await viewOf(ctx, id) }
    },

    async removeAnchor({ id, anchorId }: { id: string; anchorId: string }) {
      await ctx.write(await aboutClaim(ctx, 'claim.removeAnchor', id), async (repos) => {
        const claim = await repos.claims.require(id)
        await repos.claims.update(id, { anchorIds: await anchorsWithout(repos, claim, anchorId) })
        await releaseAnchors(repos, [anchorId])
      })
      return { claim: await viewOf(ctx, id) }
    },
  }
}

async function aboutClaim(ctx: Context, label: string, id: string) {
  const claim = await ctx.read((repos) => repos.claims.get(id))
  return { label, policy: 'undoable', subject: claim && subjectOf(claim.text) } as const
}

async function requireRev(repos: Repositories, id: string, rev: number | undefined): Promise<StoredClaim> {
  const claim = await repos.claims.require(id)
  if (rev !== undefined && rev !== claim.rev) throw new Failure('STALE', { name: `C-${claim.number}`, place: id })
  return claim
}

/** A request that came twice answers with the claim that it made; another claim under its id is a DUPLICATE. */
function repeated(known: StoredClaim, input: Input): string {
  if (known.deletedAt || known.text !== input.text)
    throw new Failure('DUPLICATE', { name: 'A claim with this id', field: 'id' })
  return known.id
}
