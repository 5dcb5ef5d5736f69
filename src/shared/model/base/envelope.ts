// The fields that every stored object carries besides its own.
import { z } from 'zod'
import { AnalystId, Timestamp } from './ids'

/** Traffic Light Protocol 2.0 (FIRST), lowest first; the order is the comparison. */
export const TLP_LABELS = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const
export const Tlp = z.enum(TLP_LABELS)
export type Tlp = z.infer<typeof Tlp>

export const Via = z.enum(['human', 'suggestion', 'import'])
export const Suggestion = z.object({
  rule: z.string().min(1),
  ruleVersion: z.string().min(1),
  decision: z.enum(['proposed', 'accepted', 'edited', 'rejected']).default('proposed'),
  decidedBy: AnalystId.optional(),
  decidedAt: Timestamp.optional(),
})

/** A signed lowering of an effective marking. */
export const Downgrade = z.object({ to: Tlp, reason: z.string().min(1), by: AnalystId, at: Timestamp })

/** Spread into each stored noun: `z.object({ id: ClaimId, ...envelope, … })`. */
export const envelope = {
  createdAt: Timestamp,
  createdBy: AnalystId,
  modifiedAt: Timestamp,
  rev: z.int().min(1),
  marking: Tlp.optional(),
  downgrade: Downgrade.optional(),
  via: Via.default('human'),
  suggestion: Suggestion.optional(),
  deletedAt: Timestamp.optional(),
}
const envelopeObject = z.object(envelope)
export type Envelope = z.infer<typeof envelopeObject>
