// The contract, implemented: each branch hands the operations of one file of the contract to a service.
import { bulkBranch } from './branches/bulk'
import { claimsBranch } from './branches/claims'
import { codebookBranch } from './branches/codebook'
import { documentsBranch } from './branches/documents'
import { entitiesBranch } from './branches/entities'
import { findingBranch } from './branches/finding'
import { historyBranch } from './branches/history'
import { productBranch } from './branches/product'
import { projectBranch } from './branches/project'
import type { Context } from './context'
import { implementer, type RouterParts } from './implementer'

/** A router for `workbenchContract` over an open corpus. */
export function workbenchRouter(ctx: Context, parts: RouterParts) {
  const os = implementer(ctx)
  return os.router({
    ...projectBranch(os, ctx, parts),
    ...documentsBranch(os, ctx),
    ...claimsBranch(os, ctx),
    ...bulkBranch(os, ctx),
    ...entitiesBranch(os, ctx),
    ...codebookBranch(os, ctx),
    ...historyBranch(os, ctx, parts),
    ...findingBranch(os, ctx, parts),
    ...productBranch(os, ctx),
    events: {
      subscribe: os.events.subscribe.handler(async function* ({ signal }) {
        yield* ctx.hub.subscribe(signal)
      }),
    },
  })
}
