// The gap ledger: what is still open, and what is left open on purpose.
import { z } from 'zod'
import { AnyId, ClaimId } from '../../model/base/ids'
import { Acceptance, GapKind } from '../../model/collection'
import { command, query } from '../declare/operation'

/** One open question: what it stands on, the claim to go to, and the values that its sentence is made of. */
export const GapItem = z.object({
  kind: GapKind,
  targetId: AnyId,
  targetKind: z.enum(['claim', 'claim-relation', 'source', 'document', 'anchor']),
  claimId: ClaimId.optional(),
  number: z.int().optional(),
  /** The other claim of a contradiction. */
  otherId: ClaimId.optional(),
  /** The claim's text, the source's name, the document's title. */
  text: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Why it stays open, by whom and when, where that was decided. */
  accepted: Acceptance.pick({ reason: true, createdBy: true, createdAt: true }).optional(),
})
export type GapItem = z.infer<typeof GapItem>

/** How far a kind is worked off: `population` objects could have the gap, `open` have it, `accepted` keep it on purpose. */
export const GapCount = z.object({ kind: GapKind, open: z.int(), accepted: z.int(), population: z.int() })
export type GapCount = z.infer<typeof GapCount>

const named = z.object({ gap: GapKind, targetId: AnyId })

/** Operations on gaps. */
export const gaps = {
  /**
   * Counts of every kind, worst kind first, and `limit` items after the first `from`: the open ones of `kinds` (all where
   * it is left out), or with `accepted` those that are accepted. `where` keeps what concerns the claims it selects.
   */
  list: query('FILTER_INVALID')
    .input(
      z.object({
        where: z.string().optional(),
        kinds: z.array(GapKind).optional(),
        accepted: z.boolean().default(false),
        from: z.int().min(0).default(0),
        limit: z.int().min(0).max(100_000).default(200),
      }),
    )
    .output(z.object({ kinds: z.array(GapCount), items: z.array(GapItem), total: z.int() })),
  /** Leaves a gap open on purpose, with the reason; accepting it again changes the reason. */
  accept: command('undoable', 'NOT_FOUND', 'REASON_REQUIRED')
    .input(named.extend({ reason: z.string().max(2000) }))
    .output(z.object({ acceptance: Acceptance })),
  /** Takes the acceptance back. Throws NOT_FOUND where there is none. */
  reopen: command('undoable', 'NOT_FOUND').input(named).output(named),
}
