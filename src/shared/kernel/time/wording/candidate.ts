// A time that a piece of text may mean. Everything that reads wording returns these.
import type { z } from 'zod'
import type { Span } from '../../../model/base/ids'
import type { TimeMode, TimeValue } from '../../../model/base/time-span'
import { parseEdtf } from '../parse-edtf'

export interface TimeCandidate {
  readonly value: TimeValue
  /** Where the wording stands in the text that was read, half-open, UTF-16. */
  readonly span: Span
  /** Number of the rule in SPEC.md that read it, as `T22`. */
  readonly rule: string
  /** The wording leaves open whether a state or an event is meant, so that `value.mode` is only a proposal. */
  readonly modeOpen: boolean
  /** It counts from the document date, which is not known: no `edtf`. */
  readonly needsDocumentDate: boolean
}

export interface CandidateDraft {
  readonly edtf?: string | undefined
  readonly mode: z.infer<typeof TimeMode>
  readonly basis?: TimeValue['basis']
  readonly relative?: TimeValue['relative']
  readonly rule: string
  readonly modeOpen?: boolean
  readonly needsDocumentDate?: boolean
}

/** Completes a draft; undefined if its EDTF is not valid, as with an end before its start. */
export function candidate(text: string, start: number, end: number, draft: CandidateDraft): TimeCandidate | undefined {
  const parsed = draft.edtf === undefined ? undefined : parseEdtf(draft.edtf)
  if (parsed && !parsed.ok) return undefined
  const { mode, basis = 'stated', relative, rule, modeOpen = false, needsDocumentDate = false } = draft
  return {
    value: {
      ...(parsed ? { edtf: parsed.canonical } : {}),
      mode,
      basis,
      wording: text.slice(start, end),
      ...(relative ? { relative } : {}),
    },
    span: { start, end },
    rule,
    modeOpen,
    needsDocumentDate,
  }
}
