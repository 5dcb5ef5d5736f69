// The NATO (Admiralty) grades and the two ICD 203 quantities: likelihood and confidence.
import { z } from 'zod'
import { AnalystId, Edtf, Timestamp } from './base/ids'
import { Domain } from './base/vocabulary'

export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export const Reliability = z.enum(RELIABILITIES)
export type Reliability = z.infer<typeof Reliability>

export const Credibility = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)])
export type Credibility = z.infer<typeof Credibility>

export const RELIABILITY_LABEL: Readonly<Record<Reliability, string>> = {
  A: 'Completely reliable',
  B: 'Usually reliable',
  C: 'Fairly reliable',
  D: 'Not usually reliable',
  E: 'Unreliable',
  F: 'Reliability cannot be judged',
}
export const CREDIBILITY_LABEL: Readonly<Record<Credibility, string>> = {
  1: 'Confirmed by other sources',
  2: 'Probably true',
  3: 'Possibly true',
  4: 'Doubtful',
  5: 'Improbable',
  6: 'Truth cannot be judged',
}

export const SourceGrade = z.object({
  reliability: Reliability,
  domain: Domain.optional(),
  from: Edtf.optional(),
  to: Edtf.optional(),
  reason: z.string().min(1),
  by: AnalystId,
  at: Timestamp,
})
export type SourceGrade = z.infer<typeof SourceGrade>

export const Confidence = z.enum(['low', 'moderate', 'high'])
export type Confidence = z.infer<typeof Confidence>

export const LikelihoodScale = z.enum(['icd203', 'phia'])

/** A probability as a term of a scale, a number, or both; DOMAIN 4.2. */
export const Likelihood = z
  .object({
    scale: LikelihoodScale,
    term: z.string().optional(),
    row: z.union([z.literal(1), z.literal(2)]).optional(),
    p: z.number().min(0).max(1).optional(),
    basis: z.enum(['stated', 'mapped', 'assigned']),
    wording: z.string().optional(),
  })
  .refine((value) => value.term !== undefined || value.p !== undefined, {
    path: ['term'],
    error: 'a term or a number is required',
  })
export type Likelihood = z.infer<typeof Likelihood>

/** One step of a scale: `low`, `high` and `mid` as probabilities 0..1; row 2 is ICD 203's second row of terms. */
export interface LikelihoodStep {
  readonly term: string
  readonly row2?: string
  readonly low: number
  readonly high: number
  readonly mid: number
}
export const ICD203: readonly LikelihoodStep[] = [
  { term: 'almost no chance', row2: 'remote', low: 0.01, high: 0.05, mid: 0.03 },
  { term: 'very unlikely', row2: 'highly improbable', low: 0.05, high: 0.2, mid: 0.125 },
  { term: 'unlikely', row2: 'improbable', low: 0.2, high: 0.45, mid: 0.325 },
  { term: 'roughly even chance', row2: 'roughly even odds', low: 0.45, high: 0.55, mid: 0.5 },
  { term: 'likely', row2: 'probable', low: 0.55, high: 0.8, mid: 0.675 },
  { term: 'very likely', row2: 'highly probable', low: 0.8, high: 0.95, mid: 0.875 },
  { term: 'almost certain', row2: 'nearly certain', low: 0.95, high: 0.99, mid: 0.97 },
]
export const PHIA: readonly LikelihoodStep[] = [
  { term: 'remote chance', low: 0, high: 0.05, mid: 0.025 },
  { term: 'highly unlikely', low: 0.1, high: 0.2, mid: 0.15 },
  { term: 'unlikely', low: 0.25, high: 0.35, mid: 0.3 },
  { term: 'realistic possibility', low: 0.4, high: 0.5, mid: 0.45 },
  { term: 'likely or probable', low: 0.55, high: 0.75, mid: 0.65 },
  { term: 'highly likely', low: 0.8, high: 0.9, mid: 0.85 },
  { term: 'almost certain', low: 0.95, high: 1, mid: 0.975 },
]
