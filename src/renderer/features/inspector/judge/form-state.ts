// The own assessment while it is being written: what its fields hold, what is still missing, what is sent.
import type { AssessmentInput, AssessmentView } from '@shared/contract/judging/assessments'
import type { Confidence, Credibility } from '@shared/model/grade'

type Strength = 1 | 2 | 3
/** One power: no effect, or a sign with its strength. */
export interface EffectDraft {
  readonly sign: '+' | '−' | 'none'
  readonly strength: Strength
}
/** Fields as a person leaves them; empty text is absent. */
export interface AssessmentDraft {
  readonly credibility?: Credibility
  readonly term: string
  /** Per cent, as typed. */
  readonly percent: string
  readonly confidence?: Confidence
  readonly confidenceReason: string
  /** Absent: nothing is said of effects. */
  readonly effects?: Readonly<Record<string, EffectDraft>>
  readonly rationale: string
  readonly adjudicates: boolean
  readonly overrideReason: string
}
/** The scale that the project's terms are of. */
export interface Scale {
  readonly scale: 'icd203' | 'phia'
  readonly row: 1 | 2
}

const EMPTY: AssessmentDraft = {
  term: '',
  percent: '',
  confidenceReason: '',
  rationale: '',
  adjudicates: false,
  overrideReason: '',
}

/** A form that repeats the own last assessment, for a person to change; empty without one. */
export function draftOf(own: AssessmentView['assessment'] | undefined): AssessmentDraft {
  if (!own) return EMPTY
  const { credibility, likelihood, confidence, confidenceReason = '', effects, rationale = '', override } = own
  return {
    ...EMPTY,
    credibility,
    term: likelihood?.term ?? '',
    percent: likelihood?.p === undefined ? '' : `${Math.round(likelihood.p * 1000) / 10}`,
    confidence,
    confidenceReason,
    ...(effects && {
      effects: Object.fromEntries(effects.map(({ entityId, sign, strength }) => [entityId, { sign, strength }])),
    }),
    rationale,
    overrideReason: override?.reason ?? '',
  }
}

/** What was begun and neither recorded nor dropped, by claim and who signs: looking at another claim loses nothing. */
const begun = new Map<string, AssessmentDraft>()
/** The draft that this analyst left on this claim. */
export const keptDraft = (claimId: string, name: string): AssessmentDraft | undefined => begun.get(`${claimId} ${name}`)
/** Keeps a draft, or drops it. */
export function keepDraft(claimId: string, name: string, draft: AssessmentDraft | undefined): void {
  if (draft) begun.set(`${claimId} ${name}`, draft)
  else begun.delete(`${claimId} ${name}`)
}

/** A number of per cent as a probability; undefined where it is none from 0 to 100. */
export function probability(percent: string): number | undefined {
  const text = percent.trim().replace(',', '.')
  const value = Number(text) / 100
  return text !== '' && value >= 0 && value <= 1 ? value : undefined
}

/** What keeps the form from being recorded, as a key of `judge.missing`; undefined when nothing does. */
export function missing(draft: AssessmentDraft, lowestOrigins: number): string | undefined {
  const { credibility, term, percent, confidence, confidenceReason, effects, rationale, overrideReason } = draft
  if (percent.trim() !== '' && probability(percent) === undefined) return 'percent'
  if (confidence && confidenceReason.trim() === '') return 'reason'
  if (credibility === 1 && lowestOrigins < 2 && overrideReason.trim() === '') return 'override'
  const anything = credibility ?? confidence ?? effects ?? (term || percent.trim() || rationale.trim())
  return anything ? undefined : 'anything'
}

/** What is sent: a number stands for itself, a term for its step. */
export function inputOf(claimId: string, draft: AssessmentDraft, { scale, row }: Scale, lowestOrigins: number) {
  const p = probability(draft.percent)
  const isTerm = draft.term !== ''
  const overrides = draft.credibility === 1 && lowestOrigins < 2
  return {
    claimId,
    credibility: draft.credibility,
    ...((isTerm || p !== undefined) && {
      likelihood: {
        scale,
        basis: 'assigned' as const,
        ...(isTerm && { term: draft.term, ...(scale === 'icd203' && { row }) }),
        ...(p !== undefined && { p }),
      },
    }),
    confidence: draft.confidence,
    ...(draft.confidence && { confidenceReason: draft.confidenceReason.trim() }),
    ...(draft.effects && { effects: effectsOf(draft.effects) }),
    rationale: draft.rationale.trim() || undefined,
    adjudicates: draft.adjudicates,
    ...(overrides && { override: { rule: 'D37', reason: draft.overrideReason.trim() } }),
  } as AssessmentInput
}

const effectsOf = (effects: Readonly<Record<string, EffectDraft>>) =>
  Object.entries(effects).flatMap(([entityId, { sign, strength }]) =>
    sign === 'none' ? [] : [{ entityId, sign, strength }],
  )
