// Whether a claim's clocks can all be right (D27). Outer bounds only: what is written, not what is padded.
import type { TimeValue } from '../../model/base/time-span'
import type { ClaimType } from '../../model/base/vocabulary'
import { bounds } from './bounds'

/** The three clocks of a claim, as far as they are known. */
export interface Clocks {
  readonly type: ClaimType
  readonly event?: TimeValue | undefined
  /** EDTF of the statement time, else of the document date. */
  readonly statement?: string | undefined
  readonly accessDay?: number | undefined
}
/** A pair of clocks that cannot both be right. */
export type ClockProblem = 'event-after-statement' | 'event-before-statement' | 'statement-after-access'

/** What is wrong with a claim's clocks (D27): the first two are errors, the last is a warning. */
export function checkClocks({ type, event, statement, accessDay }: Clocks): ClockProblem[] {
  const said = statement === undefined ? undefined : bounds(statement)
  const happened = event?.edtf === undefined ? undefined : bounds(event.edtf)
  const problems: ClockProblem[] = []
  if (said && happened) {
    const past = type === 'fact' || type === 'causal'
    if (past && happened.earliest > said.latest) problems.push('event-after-statement')
    if (type === 'forecast' && happened.latest < said.earliest) problems.push('event-before-statement')
  }
  if (said && accessDay !== undefined && said.earliest > accessDay) problems.push('statement-after-access')
  return problems
}
