// What makes a claim valid by itself (DOMAIN 2.4, D14–D18, D24, D27, D31). Looks nothing up.
import { Failure } from '@shared/contract/errors'
import { type ClockProblem, checkClocks, parseEdtf } from '@shared/kernel/time'
import type { TimeValue } from '@shared/model/base/time-span'
import type { Claim, Forecast } from '@shared/model/claim'
import { requireLikelihood } from '../judgement/check-likelihood'

/** The written fields that the rules speak of. */
export type CheckedClaim = Pick<Claim, 'tier' | 'type' | 'attribution' | 'actors' | 'eventTime' | 'sourceLikelihood'>
type ForecastTimes = Pick<Forecast, 'horizon' | 'reviewAt'>

const invalid = (field: string, detail: string): Failure => new Failure('INVALID_FIELD', { field, detail })

/** The canonical spelling of an EDTF string; throws TIME_INVALID naming the field (D24). */
export function canonicalEdtf(edtf: string, field: string): string {
  const parsed = parseEdtf(edtf)
  if (!parsed.ok) throw new Failure('TIME_INVALID', { field, detail: parsed.message })
  return parsed.canonical
}
/** A time value with its EDTF in canonical spelling. */
export function canonicalTime<T extends TimeValue | undefined>(time: T, field: string): T {
  return time?.edtf === undefined ? time : { ...time, edtf: canonicalEdtf(time.edtf, `${field}.edtf`) }
}
/** A forecast with its horizon and review date in canonical spelling. */
export function canonicalForecast<T extends ForecastTimes>(forecast: T): T {
  return {
    ...forecast,
    ...(forecast.horizon && { horizon: canonicalTime(forecast.horizon, 'forecast.horizon') }),
    ...(forecast.reviewAt && { reviewAt: canonicalEdtf(forecast.reviewAt, 'forecast.reviewAt') }),
  }
}

/** What the rules need to know beside the claim. */
export interface Around {
  readonly isRestatement?: boolean
  /** EDTF of when it was said: the statement time, else the document date. Absent: the clocks are not compared. */
  readonly statement?: string | undefined
  /** The likelihood is as it was stored: an edit of anything else is not held up by it. */
  readonly keepsLikelihood?: boolean
}

/** Throws INVALID_FIELD, LIKELIHOOD_INVALID or TIME_INVALID for the first rule that the claim breaks. */
export function checkClaim(
  claim: CheckedClaim,
  { isRestatement = false, statement, keepsLikelihood = false }: Around = {},
): void {
  checkTier(claim, isRestatement)
  checkAttribution(claim)
  checkActors(claim)
  if (!keepsLikelihood) requireLikelihood(claim.sourceLikelihood, 'sourceLikelihood')
  checkTimes(claim, statement)
}

/** D14. */
function checkTier({ tier }: CheckedClaim, isRestatement: boolean): void {
  if (tier === 'restatement' && !isRestatement) throw invalid('tier', 'a restatement needs the claim that it restates')
  if (tier !== 'restatement' && isRestatement) throw invalid('tier', 'a claim that restates another is a restatement')
}

/** D18. */
function checkAttribution({ attribution: { mode, speakerIds } }: CheckedClaim): void {
  if (mode === 'named' && speakerIds.length === 0)
    throw invalid('attribution.speakerIds', 'a named attribution needs a speaker')
  if (mode !== 'named' && speakerIds.length > 0) {
    throw invalid(
      'attribution.speakerIds',
      `an attribution to ${mode === 'author' ? 'the author' : 'an unnamed source'} has no speakers`,
    )
  }
}

/** D16. */
function checkActors({ actors }: CheckedClaim): void {
  const gains = new Set(actors.filter((actor) => actor.role === 'beneficiary').map((actor) => actor.entityId))
  for (const [i, { entityId, role, strength }] of actors.entries()) {
    if (role === 'loser' && gains.has(entityId))
      throw invalid(`actors.${i}`, 'one entity cannot both gain and lose in a claim')
    if (strength !== undefined && role !== 'beneficiary' && role !== 'loser') {
      throw invalid(`actors.${i}.strength`, 'only a beneficiary or a loser has a strength')
    }
  }
  const seen = new Set<string>()
  for (const [i, { entityId, role }] of actors.entries()) {
    if (seen.has(`${role} ${entityId}`)) throw invalid(`actors.${i}`, 'the same entity stands twice in one role')
    seen.add(`${role} ${entityId}`)
  }
}

const CLOCK_ERRORS: Readonly<Partial<Record<ClockProblem, string>>> = {
  'event-after-statement': 'it begins after it was said',
  'event-before-statement': 'a forecast ends before it was said',
}

/** D27. */
function checkTimes({ type, eventTime: event }: CheckedClaim, statement: string | undefined): void {
  for (const problem of checkClocks({ type, event, statement })) {
    const error = CLOCK_ERRORS[problem]
    if (error) throw new Failure('TIME_INVALID', { field: 'eventTime', detail: `${error} (${statement})` })
  }
}

/** D15: forecasts have a forecast record, other claims have none. */
export function checkForecast(type: Claim['type'], forecast: unknown): void {
  if (type === 'forecast' && forecast === undefined) throw new Failure('FORECAST_REQUIRED', { field: 'forecast' })
  if (type !== 'forecast' && forecast !== undefined) throw invalid('forecast', 'only a claim of type forecast has one')
}
