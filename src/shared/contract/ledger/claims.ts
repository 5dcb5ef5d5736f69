// Claims: read, create, edit, delete, anchor.
import { z } from 'zod'
import { Tlp } from '../../model/base/envelope'
import { AnchorId, BriefId, ClaimId, TagId } from '../../model/base/ids'
import { claimFields, forecastFields } from '../../model/claim'
import { command, query } from '../declare/operation'
import { editOf } from '../declare/patch'
import { worded } from '../declare/worded'
import { AnchorInput, ClaimIds, ClaimView } from '../views'

const { anchorIds: _anchorIds, ...fields } = claimFields
const written = { ...fields, text: worded(fields.text) }
/** What a person writes of a forecast; entries and outcome come later, each with its own operation. */
export const ForecastInput = z
  .object({ ...forecastFields, question: worded(forecastFields.question), criterion: worded(forecastFields.criterion) })
  .omit({ entries: true, evidenceIds: true, resolvedBy: true, resolvedAt: true, outcome: true })

/** Everything a person may write of a claim. Needs an anchor, or reading `inferred` with a note (D13). */
export const ClaimInput = z.object({
  ...written,
  /** Chosen by the caller so that a repeated request makes no second claim. */
  id: ClaimId.optional(),
  anchors: z.array(AnchorInput).default([]),
  tagIds: z.array(TagId).default([]),
  forecast: ForecastInput.optional(),
  /** Makes a Note on the claim in the same change set. */
  note: z.string().optional(),
  marking: Tlp.optional(),
})
export type ClaimInput = z.input<typeof ClaimInput>

/** A patch: only the named fields change; null clears an optional one. */
export const ClaimChanges = editOf(z.object({ ...written, marking: Tlp.optional() })).extend({
  tagIds: z.array(TagId).optional(),
  forecast: ForecastInput.optional(),
})
export type ClaimChanges = z.infer<typeof ClaimChanges>

const invalid = [
  'NOT_FOUND',
  'INVALID_FIELD',
  'TIME_INVALID',
  'LIKELIHOOD_INVALID',
  'ANCHOR_OUTSIDE',
  'ANCHOR_MISSING',
  'FORECAST_REQUIRED',
  'STALE',
  'DUPLICATE',
] as const

const Numbered = z.object({ id: ClaimId, number: z.int(), text: z.string() })
/** What deleting claims would touch beyond them. */
export const ClaimsDeletePreview = z.object({
  /** How many claims were asked for. */
  claims: z.int(),
  /** Inferred claims that rest on these alone: they go too (D13). */
  ungrounded: z.array(Numbered),
  /** Claims that stay and lose one of these as evidence. */
  evidence: z.array(Numbered),
  /** Relations to claims that stay. */
  relations: z.int(),
  /** Briefs that cite any of these, by the numbers of the claims; `issued` = it has left in print. */
  briefs: z.array(z.object({ id: BriefId, title: z.string(), issued: z.boolean(), cites: z.array(z.int()) })),
})
export type ClaimsDeletePreview = z.infer<typeof ClaimsDeletePreview>

/** Operations on claims. */
export const claims = {
  /** `where` as kernel/filter reads it. */
  list: query('FILTER_INVALID')
    .input(z.object({ where: z.string().optional() }))
    .output(z.object({ claims: z.array(ClaimView) })),
  get: query('NOT_FOUND')
    .input(z.object({ id: ClaimId }))
    .output(z.object({ claim: ClaimView })),
  create: command('undoable', ...invalid)
    .input(ClaimInput)
    .output(z.object({ claim: ClaimView })),
  /** `rev`, when given, must still be the stored one, else STALE. */
  update: command('coalesce', ...invalid)
    .input(z.object({ id: ClaimId, rev: z.int().optional(), changes: ClaimChanges }))
    .output(z.object({ claim: ClaimView })),
  deletePreview: query('NOT_FOUND')
    .input(z.object({ ids: ClaimIds.min(1) }))
    .output(ClaimsDeletePreview),
  /** Inferred claims that rest on these alone go too; `deleted` counts them. */
  delete: command('undoable', 'NOT_FOUND')
    .input(z.object({ ids: ClaimIds.min(1) }))
    .output(z.object({ deleted: z.int() })),
  /** Lowers (or with `to` null no longer lowers) the effective marking, signed and with its reason (D47). */
  downgrade: command('undoable', 'NOT_FOUND', 'INVALID_FIELD', 'REASON_REQUIRED')
    .input(z.object({ id: ClaimId, to: Tlp.nullable(), reason: z.string().max(2000).default('') }))
    .output(z.object({ claim: ClaimView })),
  addAnchor: command('undoable', ...invalid)
    .input(z.object({ id: ClaimId, anchor: AnchorInput }))
    .output(z.object({ claim: ClaimView })),
  removeAnchor: command('undoable', ...invalid)
    .input(z.object({ id: ClaimId, anchorId: AnchorId }))
    .output(z.object({ claim: ClaimView })),
}
