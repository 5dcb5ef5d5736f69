// Numbers behind likelihood terms, and the state of a forecast. Shows nothing and converts no scale.
import type { Forecast } from '../../model/claim'
import { ICD203, type Likelihood, PHIA } from '../../model/grade'
import { bounds } from '../time'

/** The stated number, else the midpoint of the term's step on its own scale (DOMAIN 4.2); undefined for a foreign term. */
export function likelihoodP({ scale, term, p }: Likelihood): number | undefined {
  if (p !== undefined) return p
  const steps = scale === 'phia' ? PHIA : ICD203
  return steps.find((step) => step.term === term || step.row2 === term)?.mid
}

/** Derived, never stored (G15). */
export type ForecastState = 'open' | 'overdue' | 'yes' | 'no' | 'void'
/** The outcome if there is one; overdue once the horizon's latest day lies before `today`; else open (G15). */
export function forecastState(forecast: Pick<Forecast, 'outcome' | 'horizon'>, today: number): ForecastState {
  if (forecast.outcome) return forecast.outcome
  const edtf = forecast.horizon?.edtf
  const latest = edtf === undefined ? undefined : bounds(edtf)?.latest
  return latest !== undefined && latest < today ? 'overdue' : 'open'
}
