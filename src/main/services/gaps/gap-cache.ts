// The gaps of the whole corpus as of its newest commit and today. Derived once a state, kept until the next.
import { claimFacts, counts } from '@shared/kernel/facts'
import { findGaps, type GapLedger } from '@shared/kernel/gaps'
import type { Repositories } from '../../store'
import type { Context } from '../core/context'
import { loadSlice } from '../ledger/load-slice'

/** Gaps as of a state of the corpus. */
export interface GapCache {
  /** As of `sequence`, the newest commit. */
  get(repos: Repositories, sequence: number): Promise<GapLedger>
}

/** A cache that holds nothing yet. */
export function createGapCache(ctx: Context): GapCache {
  let held: { readonly sequence: number; readonly today: number; readonly gaps: GapLedger } | undefined
  return {
    async get(repos, sequence) {
      const today = ctx.today()
      if (held?.sequence !== sequence || held.today !== today)
        held = { sequence, today, gaps: await deriveGaps(ctx, repos, today) }
      return held.gaps
    },
  }
}

async function deriveGaps(ctx: Context, repos: Repositories, today: number): Promise<GapLedger> {
  const world = await ctx.world.get(repos)
  const { slice } = await loadSlice(repos, world)
  const documentOf = new Map(slice.anchors.map((anchor) => [anchor.id, anchor.documentId]))
  const evidence = slice.evidence.filter(counts).flatMap(({ claimId, item }) => {
    const documentId = item.kind === 'document' ? item.id : documentOf.get(item.id)
    return documentId === undefined ? [] : [{ claimId, documentId }]
  })
  const facts = claimFacts(slice, today, counts)
  const { sources, documents, lineageLinks } = world
  return findGaps({ facts, relations: slice.relations, sources, documents, lineageLinks, evidence, today })
}
