// Work on many claims at once. Each method is one use case; what is done with a claim is in bulk/kinds.
import type { BulkOperation } from '@shared/contract/ledger/bulk'
import type { Repositories } from '../../store'
import { requireClaims } from '../claims/delete-claims'
import type { Context } from '../core/context'
import type { BulkScope } from './kind'
import { carryOut, lookAhead, shownOf } from './run'

interface Selected {
  readonly ids: readonly string[]
  readonly operation: BulkOperation
}
const LABEL = 'claims.bulk'
const NEVER = new AbortController().signal

async function scopeOf(
  ctx: Context,
  repos: Repositories,
  ids: readonly string[],
  author: string | undefined,
): Promise<BulkScope> {
  const claims = await requireClaims(repos, [...new Set(ids)])
  return { ctx, repos, world: await ctx.world.get(repos), claims, author }
}

/** The use cases of `contract/bulk`. */
export function bulkService(ctx: Context) {
  return {
    preview: ({ ids, operation, limit }: Selected & { readonly limit: number }) =>
      ctx.read(async (repos) =>
        shownOf(await lookAhead(await scopeOf(ctx, repos, ids, ctx.session.analystId), operation), limit),
      ),

    async apply({ ids, operation, skip }: Selected & { readonly skip: boolean }, signal: AbortSignal = NEVER) {
      const job = ctx.ports.ids.next()
      let subject = ''
      return ctx.write({ label: LABEL, policy: 'undoable', subject: () => subject }, async (repos, { write }) => {
        const outlook = await lookAhead(await scopeOf(ctx, repos, ids, write.author), operation)
        const [refused] = outlook.skipped
        if (refused && !skip) throw refused.failure
        subject = outlook.subject
        const total = outlook.planned.length
        await carryOut(outlook, write, signal, (done) => {
          ctx.hub.publish({ type: 'progress', job, label: LABEL, done, total })
        })
        return { changed: total, unchanged: outlook.unchanged, skipped: outlook.skipped.length, subject }
      })
    },
  }
}
