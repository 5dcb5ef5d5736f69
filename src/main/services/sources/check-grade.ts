// Whether what was sent is a grade (D30, DOMAIN 4.1). Writes nothing.
import { Failure } from '@shared/contract/errors'
import type { GradeInput } from '@shared/contract/judging/impact'
import { bounds } from '@shared/kernel/time'
import { RELIABILITIES, type SourceGrade } from '@shared/model/grade'
import { canonicalEdtf } from '../claims/check-claim'

/** A grade before it is signed and dated. */
export type CheckedGrade = Omit<SourceGrade, 'by' | 'at'>

/** The grade, its dates in canonical spelling; throws INVALID_FIELD for no letter, TIME_INVALID naming the date. */
export function checkGrade(input: Omit<GradeInput, 'id'>): CheckedGrade {
  const reliability = RELIABILITIES.find((letter) => letter === input.reliability)
  if (!reliability)
    throw new Failure('INVALID_FIELD', {
      field: 'reliability',
      detail: `“${input.reliability}” is no letter from A to F`,
    })
  const from = input.from?.trim() ? canonicalEdtf(input.from.trim(), 'from') : undefined
  const to = input.to?.trim() ? canonicalEdtf(input.to.trim(), 'to') : undefined
  const [first, last] = [from && bounds(from), to && bounds(to)]
  if (first && last && last.latest < first.earliest)
    throw new Failure('TIME_INVALID', { field: 'to', detail: `${to} ends before ${from} begins` })
  return {
    reliability,
    reason: input.reason.trim(),
    ...(input.domain && { domain: input.domain }),
    ...(from && { from }),
    ...(to && { to }),
  }
}
