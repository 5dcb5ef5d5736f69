// Forecasts: what falls due, entries over time, outcomes, and how well probabilities were stated.
import { z } from 'zod'
import { AnalystId, AnyId, ClaimId, DocumentId, SourceId, Span, Timestamp } from '../../model/base/ids'
import { Forecast } from '../../model/claim'
import { command, query } from '../declare/operation'
import { AnchorInput, ClaimIds } from '../views'

/** States of a forecast (DOMAIN 2.5). */
export const FORECAST_STATES = ['open', 'overdue', 'yes', 'no', 'void'] as const

const EntryView = z.object({
  analystId: AnalystId,
  at: Timestamp,
  /** The number, or the midpoint of the term; absent for a term that no scale has. */
  p: z.number().optional(),
  term: z.string().optional(),
  /** `p` is a term's midpoint. */
  midpoint: z.boolean(),
})
/** What an outcome is based on: a document, or a passage of it with its words where the corpus holds them. */
const CitedView = z.object({
  id: AnyId,
  documentId: DocumentId,
  title: z.string(),
  quote: z.string().optional(),
  span: Span.optional(),
})
/** A forecast with the claim that it is of. */
export const ForecastView = z.object({
  claimId: ClaimId,
  number: z.int(),
  text: z.string(),
  forecast: Forecast,
  state: z.enum(FORECAST_STATES),
  /** Last day of the horizon, since 1970-01-01; absent without one. */
  latest: z.int().optional(),
  /** Days from today to that day, negative when it is past; absent once resolved. */
  dueIn: z.int().optional(),
  entries: z.array(EntryView),
  cited: z.array(CitedView),
  /** Brier scores of analysts, 0..1, once it came out yes or no (D44); `fromSource`: of its source's own wording. */
  scores: z.array(z.object({ analystId: AnalystId, brier: z.number(), midpoint: z.boolean() })),
  fromSource: z.object({ sourceId: SourceId, brier: z.number(), midpoint: z.boolean() }).optional(),
})
export type ForecastView = z.infer<typeof ForecastView>

const Bin = z.object({
  term: z.string(),
  low: z.number(),
  high: z.number(),
  n: z.int(),
  meanP: z.number().optional(),
  share: z.object({ value: z.number(), low: z.number(), high: z.number() }).optional(),
})
/** The calibration of one analyst or source. */
export const CalibrationView = z.object({
  id: AnyId,
  name: z.string(),
  n: z.int(),
  yes: z.int(),
  brier: z.number().optional(),
  murphy: z.object({ rel: z.number(), res: z.number(), unc: z.number() }).optional(),
  bins: z.array(Bin),
  /** Scored by a term's midpoint. */
  midpoints: z.int(),
  tooFew: z.boolean(),
})
export type CalibrationView = z.infer<typeof CalibrationView>

/** A time that the calendar has; the 30th of February is none. */
const Moment = Timestamp.refine((time) => {
  const at = Date.parse(time)
  return !Number.isNaN(at) && new Date(at).toISOString() === time
}, 'there is no such moment')
const where = z.object({ where: z.string().optional() })

/** Operations on forecasts. `where` as kernel/filter reads it, or `ids` of claims; absent: all. */
export const forecasts = {
  /** Overdue first, then by the last day of the horizon, those without one, the resolved last. */
  list: query('FILTER_INVALID')
    .input(where)
    .output(z.object({ forecasts: z.array(ForecastView) })),
  /** A probability 0..1 or a term of the project's scale, signed and dated now; RESOLVED after an outcome (D44). */
  addEntry: command('undoable', 'NOT_FOUND', 'LIKELIHOOD_INVALID', 'RESOLVED')
    .input(z.object({ claimId: ClaimId, p: z.number().optional(), term: z.string().optional() }))
    .output(z.object({ forecast: ForecastView })),
  /**
   * `resolvedAt` absent: now; never in the future. Passages given become anchors. Evidence may be an anchor, a document or
   * an evidence item; without any a `note` must say why.
   */
  resolve: command('undoable', 'NOT_FOUND', 'INVALID_FIELD', 'REASON_REQUIRED', 'RESOLVED', 'ANCHOR_OUTSIDE')
    .input(
      z.object({
        claimId: ClaimId,
        outcome: z.enum(['yes', 'no', 'void']),
        resolvedAt: Moment.optional(),
        evidenceIds: z.array(AnyId).default([]),
        passages: z.array(AnchorInput).default([]),
        note: z.string().optional(),
      }),
    )
    .output(z.object({ forecast: ForecastView })),
  /** Takes the outcome back, with what it was based on. */
  reopen: command('undoable', 'NOT_FOUND', 'INVALID_FIELD')
    .input(z.object({ claimId: ClaimId }))
    .output(z.object({ forecast: ForecastView })),
  /** Per analyst from entries, or per source from the likelihood that its text states. What is not scored is counted. */
  calibration: query('FILTER_INVALID')
    .input(where.extend({ ids: ClaimIds.optional(), by: z.enum(['analyst', 'source']).default('analyst') }))
    .output(
      z.object({
        by: z.enum(['analyst', 'source']),
        calibrations: z.array(CalibrationView),
        /** Forecasts without a score: not resolved, void, not resolvable, resolved without a stated probability. */
        left: z.object({ open: z.int(), void: z.int(), unresolvable: z.int(), unstated: z.int() }),
        forecasts: z.int(),
      }),
    ),
}
