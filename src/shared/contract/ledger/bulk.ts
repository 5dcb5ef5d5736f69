// Work on many claims at once: see what would change, then change it in one undoable step.
import { z } from 'zod'
import { Tlp } from '../../model/base/envelope'
import { ClaimId, EntityId, TagId } from '../../model/base/ids'
import { TimeUnit, TimeValue } from '../../model/base/time-span'
import {
  ActorRole,
  AttributionMode,
  AttributionStance,
  ClaimStatus,
  ClaimType,
  Domain,
  PlaceRole,
  Plover,
  Polarity,
  Reading,
  Tier,
} from '../../model/base/vocabulary'
import { Strength } from '../../model/claim'
import { Confidence, Credibility, Likelihood } from '../../model/grade'
import { command, query } from '../declare/operation'
import { ClaimIds } from '../views'

/** Fields that many claims may be given at once; null clears. A part of an attribution leaves the others as they are. */
export const BulkFields = z
  .object({
    type: ClaimType.optional(),
    domain: Domain.optional(),
    status: ClaimStatus.optional(),
    reading: Reading.optional(),
    polarity: Polarity.optional(),
    tier: Tier.optional(),
    marking: Tlp.nullable().optional(),
    attribution: z
      .object({
        mode: AttributionMode.optional(),
        speakerIds: z.array(EntityId).optional(),
        stance: AttributionStance.optional(),
      })
      .optional(),
    plover: Plover.nullable().optional(),
    balanceOf: EntityId.nullable().optional(),
  })
  .refine((fields) => Object.values(fields).some((value) => value !== undefined), 'choose at least one field')
export type BulkFields = z.infer<typeof BulkFields>

const set = z.object({ kind: z.literal('set'), fields: BulkFields })
const tag = z
  .object({ kind: z.literal('tag'), add: z.array(TagId).default([]), remove: z.array(TagId).default([]) })
  .refine(({ add, remove }) => add.length + remove.length > 0, { path: ['add'], error: 'choose at least one tag' })
  .refine(({ add, remove }) => !add.some((id) => remove.includes(id)), {
    path: ['remove'],
    error: 'a tag cannot be both added and taken away',
  })
/** Adds the assessment of the analyst who signs to each claim. */
const grade = z
  .object({
    kind: z.literal('grade'),
    credibility: Credibility.optional(),
    likelihood: Likelihood.optional(),
    confidence: Confidence.optional(),
    confidenceReason: z.string().optional(),
    rationale: z.string().trim().min(1, 'say why'),
  })
  .refine(({ credibility, likelihood, confidence }) => (credibility ?? likelihood ?? confidence) !== undefined, {
    path: ['credibility'],
    error: 'choose a credibility, a likelihood or a confidence',
  })
  .refine(({ confidence, confidenceReason }) => confidence === undefined || !!confidenceReason?.trim(), {
    path: ['confidenceReason'],
    error: 'a confidence needs a reason',
  })
/** One time for all, or a shift of what each has. */
const redate = z
  .object({
    kind: z.literal('redate'),
    eventTime: TimeValue.optional(),
    shift: z.object({ n: z.int().min(-100_000).max(100_000), unit: TimeUnit }).optional(),
  })
  .refine(({ eventTime, shift }) => (eventTime === undefined) !== (shift === undefined), {
    path: ['eventTime'],
    error: 'give a time or a shift',
  })
  .refine(({ shift }) => shift?.n !== 0, { path: ['shift', 'n'], error: 'a shift by nothing changes nothing' })
/** Puts one entity in the place of another, in one role or in all. */
const replace = z
  .object({
    kind: z.literal('replace'),
    role: z.enum(['actor', 'place']),
    from: EntityId,
    to: EntityId,
    inRole: z.union([ActorRole, PlaceRole]).optional(),
  })
  .refine(({ from, to }) => from !== to, { path: ['to'], error: 'choose another entity' })
const place = z.object({
  kind: z.literal('place'),
  action: z.enum(['add', 'remove']),
  entityId: EntityId,
  role: PlaceRole,
})
const actor = z.object({
  kind: z.literal('actor'),
  action: z.enum(['add', 'remove']),
  entityId: EntityId,
  role: ActorRole,
  strength: Strength.optional(),
})
/** Keeps `into` with all that stood on the others, which go; their wording stays in a note. */
const merge = z.object({ kind: z.literal('merge'), into: ClaimId })
const remove = z.object({ kind: z.literal('delete') })

/** What to do with every claim of a selection. */
export const BulkOperation = z.discriminatedUnion('kind', [
  set,
  tag,
  grade,
  redate,
  replace,
  place,
  actor,
  merge,
  remove,
])
export type BulkOperation = z.infer<typeof BulkOperation>
/** An operation before its defaults are filled in. */
export type BulkOperationInput = z.input<typeof BulkOperation>
export type BulkKind = BulkOperation['kind']

/** One field of one claim, as people read it; an empty string is "nothing". */
export const BulkDifference = z.object({
  id: ClaimId,
  number: z.int(),
  field: z.string(),
  before: z.string(),
  after: z.string(),
})
export type BulkDifference = z.infer<typeof BulkDifference>
/** A claim that a rule forbids to change so. `field` is what the rule is about. */
export const BulkSkipped = z.object({
  id: ClaimId,
  number: z.int(),
  code: z.string(),
  field: z.string().optional(),
  reason: z.string(),
})
export type BulkSkipped = z.infer<typeof BulkSkipped>

const Counts = z.object({ changed: z.int(), unchanged: z.int(), skipped: z.int() })
/** `examples` and `skippedClaims` hold the first ones; the counts are of all. */
export const BulkPreview = Counts.extend({
  /** "120 claims: domain → energy", the subject of the change set to come. */
  subject: z.string(),
  examples: z.array(BulkDifference),
  skippedClaims: z.array(BulkSkipped),
})
export type BulkPreview = z.infer<typeof BulkPreview>

const codes = [
  'NOT_FOUND',
  'INVALID_FIELD',
  'LIKELIHOOD_INVALID',
  'TIME_INVALID',
  'ANCHOR_MISSING',
  'FORECAST_REQUIRED',
  'ORIGINS_TOO_FEW',
  'MERGE_SELF',
  'CANCELLED',
] as const

/** Operations on many claims. */
export const bulk = {
  /** Reads only. Throws NOT_FOUND for a claim that is gone, and what makes the operation itself invalid. */
  preview: query(...codes)
    .input(z.object({ ids: ClaimIds.min(1), operation: BulkOperation, limit: z.int().min(0).max(1000).default(50) }))
    .output(BulkPreview),
  /**
   * One change set, all or nothing; aborting the call leaves everything as it was. Claims that a rule forbids are left
   * out with `skip`, else the first of them is the error.
   */
  apply: command('undoable', ...codes)
    .input(z.object({ ids: ClaimIds.min(1), operation: BulkOperation, skip: z.boolean().default(false) }))
    .output(Counts.extend({ subject: z.string() })),
}
