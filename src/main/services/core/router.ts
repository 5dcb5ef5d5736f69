// The contract, implemented: each branch hands the operations of one file of the contract to a service.
import type { Router } from '@orpc/server'
import type { workbenchContract } from '@shared/contract'
import { assessmentsBranch } from './branches/assessments'
import { balanceBranch } from './branches/balance'
import { bulkBranch } from './branches/bulk'
import { claimsBranch } from './branches/claims'
import { codebookBranch } from './branches/codebook'
import { collectionsBranch } from './branches/collections'
import { documentsBranch } from './branches/documents'
import { entitiesBranch } from './branches/entities'
import { evidenceBranch } from './branches/evidence'
import { findingBranch } from './branches/finding'
import { forecastsBranch } from './branches/forecasts'
import { gapsBranch } from './branches/gaps'
import { historyBranch } from './branches/history'
import { productBranch } from './branches/product'
import { projectBranch } from './branches/project'
import { sourcesBranch } from './branches/sources'
import { viewsBranch } from './branches/views'
import type { Context } from './context'
import { implementer, type RouterParts } from './implementer'

/** Written out, for what is inferred of so many operations is too long for the compiler to declare. */
export type WorkbenchRouter = Router<typeof workbenchContract, Record<never, never>>

/** A router for `workbenchContract` over an open corpus. */
export function workbenchRouter(ctx: Context, parts: RouterParts): WorkbenchRouter {
  const os = implementer(ctx)
  return os.router({
    ...projectBranch(os, ctx, parts),
    ...documentsBranch(os, ctx),
    ...sourcesBranch(os, ctx),
    ...claimsBranch(os, ctx),
    ...evidenceBranch(os, ctx),
    ...bulkBranch(os, ctx),
    ...assessmentsBranch(os, ctx),
    ...forecastsBranch(os, ctx),
    ...entitiesBranch(os, ctx),
    ...codebookBranch(os, ctx),
    ...collectionsBranch(os, ctx),
    ...viewsBranch(os, ctx),
    ...balanceBranch(os, ctx),
    ...gapsBranch(os, ctx, parts),
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
