// Numbers behind likelihood terms, what may be stored as one, and the state of a forecast. Converts no scale.
import type { Forecast } from '../../model/claim'
import { ICD203, type Likelihood, type LikelihoodStep, PHIA } from '../../model/grade'
import { findListedTerms } from '../suggest/likelihood-terms'
import { bounds } from '../time'

/** The stated number, else the midpoint of the term's step on its own scale (DOMAIN 4.2); undefined for a foreign term. */
export function likelihoodP({ scale, term, p }: Likelihood): number | undefined {
  if (p !== undefined) return p
  return stepsOf(scale).find((step) => step.term === term || step.row2 === term)?.mid
}

const stepsOf = (scale: Likelihood['scale']): readonly LikelihoodStep[] => (scale === 'phia' ? PHIA : ICD203)

/** The terms of one row of a scale, lowest first; PHIA has one row. */
export const termsOf = (scale: Likelihood['scale'], row: 1 | 2 = 1): string[] =>
  stepsOf(scale).map((step) => (row === 2 && step.row2) || step.term)

/** What is wrong with a likelihood, and in which of its fields. */
export interface LikelihoodProblem {
  readonly field: 'term' | 'row' | 'p' | 'wording'
  readonly detail: string
}
/**
 * The first rule that a likelihood breaks: its term is of its scale and row, p lies in 0..1, `stated` is worded so (G18,
 * D31). What a text states is kept as it states it; elsewhere a number lies in the band of its term (DOMAIN 4.2).
 */
export function likelihoodProblem(likelihood: Likelihood): LikelihoodProblem | undefined {
  const { scale, term, row, p, basis, wording } = likelihood
  if (p !== undefined && !(p >= 0 && p <= 1)) return { field: 'p', detail: `${p} is no probability from 0 to 1` }
  if (term === undefined && p === undefined) return { field: 'term', detail: 'a term or a number is required' }
  if (scale === 'phia' && row !== undefined) return { field: 'row', detail: 'the PHIA yardstick has one row' }
  if (term !== undefined && scale === 'icd203' && row === undefined)
    return { field: 'row', detail: 'a term of ICD 203 stands in row 1 or row 2' }
  if (term !== undefined && !termsOf(scale, row).includes(term))
    return { field: 'term', detail: `“${term}” is not a term of ${scale}${row ? ` row ${row}` : ''}` }
  if (basis !== 'stated' && term !== undefined && p !== undefined && !isInBand(scale, term, p))
    return { field: 'p', detail: `${p} lies outside the band of “${term}”` }
  if (basis === 'stated' && !isWorded(wording ?? '', likelihood))
    return { field: 'wording', detail: `the wording does not contain “${term ?? `${p}`}”, so it is not stated` }
  return undefined
}

/** ICD bands are closed below and open above, the last one closed; PHIA's are closed, but for the one that ends below 50 %. */
function isInBand(scale: Likelihood['scale'], term: string, p: number): boolean {
  const step = stepsOf(scale).find((one) => one.term === term || one.row2 === term)
  if (!step) return true
  const open = scale === 'phia' ? step.term === 'realistic possibility' : step.term !== 'almost certain'
  return p >= step.low && (open ? p < step.high : p <= step.high)
}

/** Whether words contain the term or the number. */
function isWorded(wording: string, { scale, row, term, p }: Likelihood): boolean {
  const forms = term === 'likely or probable' ? ['likely', 'probable', term] : [term]
  if (findListedTerms(wording, scale, row ?? 1).some((found) => forms.includes(found.likelihood.term ?? '')))
    return true
  if (p === undefined) return false
  const numbers = [...wording.matchAll(/\d+(?:[.,]\d+)?/g)].map((match) => Number(match[0].replace(',', '.')))
  return numbers.some((n) => Math.abs(n - p) < 1e-9 || Math.abs(n - p * 100) < 1e-9)
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
