// Relations between claims, and how a contradiction is settled (DOMAIN 2.4, D14, D17).
import { z } from 'zod'
import { AnyId, ClaimId } from '../../model/base/ids'
import { ClaimStatus, STANDINGS } from '../../model/base/vocabulary'
import { Credibility } from '../../model/grade'
import { ClaimRelation, RELATION_TYPES } from '../../model/relation'
import { command, query } from '../declare/operation'

/** One end of a relation; a claim is never shown without its standing (D35). */
export const RelationEnd = z.object({
  id: ClaimId,
  number: z.int(),
  text: z.string(),
  standing: z.enum(STANDINGS),
  credibility: Credibility.optional(),
  status: ClaimStatus,
})
export type RelationEnd = z.infer<typeof RelationEnd>

/** A relation with both its claims; `unresolved` = a contradiction that nobody has settled. */
export const RelationView = ClaimRelation.extend({
  fromClaim: RelationEnd,
  toClaim: RelationEnd,
  symmetric: z.boolean(),
  unresolved: z.boolean(),
})
export type RelationView = z.infer<typeof RelationView>

const RelationType = z.enum(RELATION_TYPES)
export type RelationType = z.infer<typeof RelationType>

const Note = z.string().max(4000)
const broken = ['NOT_FOUND', 'INVALID_FIELD', 'DUPLICATE', 'CYCLE'] as const
const one = z.object({ relation: RelationView })

/** How a contradiction ends: one side stands, both do (they are in tension), or neither can be relied on. */
export const VERDICTS = ['from', 'to', 'both', 'neither'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Operations on relations. */
export const relations = {
  /** By the number of the claim that they leave; all, or those that touch a claim. */
  list: query('NOT_FOUND')
    .input(
      z.object({
        claimId: ClaimId.optional(),
        type: RelationType.optional(),
        unresolved: z.boolean().default(false),
      }),
    )
    .output(z.object({ relations: z.array(RelationView) })),
  /** A `restates` makes its claim a restatement (D14); a symmetric type is stored with the lower id first (D17). */
  add: command('undoable', ...broken)
    .input(z.object({ from: ClaimId, to: ClaimId, type: RelationType, note: Note.optional() }))
    .output(one),
  /** Null clears the note. */
  update: command('undoable', ...broken)
    .input(z.object({ id: AnyId, type: RelationType.optional(), note: Note.nullable().optional() }))
    .output(one),
  /** Refused for a symmetric type. */
  reverse: command('undoable', ...broken)
    .input(z.object({ id: AnyId }))
    .output(one),
  remove: command('undoable', 'NOT_FOUND')
    .input(z.object({ id: AnyId }))
    .output(z.object({ id: AnyId })),
  /**
   * Settles a contradiction, signed, in one change set. `from` or `to`: an adjudication of `credibility` (2 unless given)
   * for the side that stands and of 5 for the other. `neither`: 4 for both. `both`: it becomes `in-tension-with`.
   * Credibility 1 needs two settled origins or an override (D37).
   */
  resolve: command('undoable', ...broken, 'REASON_REQUIRED', 'ORIGINS_TOO_FEW')
    .input(
      z.object({
        id: AnyId,
        verdict: z.enum(VERDICTS),
        rationale: z.string().max(4000).default(''),
        credibility: Credibility.optional(),
        override: z.object({ rule: z.string(), reason: z.string() }).optional(),
      }),
    )
    .output(one),
}
