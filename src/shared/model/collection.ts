// What an analyst keeps beside the ledger: named filters, and gaps that are accepted with a reason.
import { z } from 'zod'
import { envelope } from './base/envelope'
import { AnyId } from './base/ids'

export const collectionFields = {
  name: z.string().trim().min(1, 'a collection needs a name').max(120),
  /** A filter of kernel/filter: the claims that pass it now are the collection. */
  where: z.string().min(1).max(4000),
  definition: z.string().max(2000).optional(),
}
/** A smart collection: a saved filter under a name (unique, case-insensitive). */
export const Collection = z.object({ id: AnyId, ...envelope, ...collectionFields })
export type Collection = z.infer<typeof Collection>

/** The kinds of gap that the gap ledger lists. */
export const GAP_KINDS = [
  'no-independent-source',
  'single-origin',
  'circular',
  'contradiction',
  'split',
  'stale',
  'forecast-due',
  'forecast-overdue',
  'source-unused',
  'source-ungraded',
  'ungraded',
  'undated',
  'unplaced',
  'anchor-uncertain',
  'lineage-unexamined',
] as const
export const GapKind = z.enum(GAP_KINDS)
export type GapKind = z.infer<typeof GapKind>

/** A gap that is left open on purpose: what it is about, and why. */
export const Acceptance = z.object({
  id: AnyId,
  ...envelope,
  gap: GapKind,
  targetId: AnyId,
  reason: z.string().trim().min(1, 'say why it may stay open').max(2000),
})
export type Acceptance = z.infer<typeof Acceptance>
