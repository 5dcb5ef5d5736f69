// Figures of agreement as they are written: undefined is said, never shown as a number (D45).
import type { AgreementView, CoefficientView } from '@shared/contract/judging/assessments'
import { CREDIBILITY_LABEL } from '@shared/model/grade'
import { string } from '../../state/window/strings'

/** Three decimal places, or why there is none. */
export const figureWords = (coefficient: CoefficientView): string =>
  coefficient.state === 'value'
    ? coefficient.value.toFixed(3).replace('-', '−')
    : string(`agreement.undefined.${coefficient.why}`)

/** A value as the analyst gave it, credibility with its meaning. */
export function valueWords(field: AgreementView['field'], value: string): string {
  if (field === 'effects' && value === 'none') return string('agreement.noEffect')
  if (field !== 'credibility') return value
  const label = Object.entries(CREDIBILITY_LABEL).find(([step]) => step === value)?.[1]
  return label ? `${value} ${label.toLowerCase()}` : value
}
