// Likelihood on the project's scale: a term, a number, or none. Stands apart from confidence.
import { ICD203, PHIA } from '@shared/model/grade'
import { useId } from 'react'
import { string } from '../../../state/window/strings'
import form from '../../../ui/controls/Form.module.css'
import { type AssessmentDraft, probability, type Scale } from './form-state'
import styles from './Judge.module.css'
import { percent } from './words'

interface Props {
  readonly draft: AssessmentDraft
  readonly scale: Scale
  readonly onChange: (change: Partial<AssessmentDraft>) => void
}
export function LikelihoodFields({ draft, scale: { scale, row }, onChange }: Props) {
  const id = useId()
  const steps = (scale === 'phia' ? PHIA : ICD203).map((step) => ({
    term: (scale === 'icd203' && row === 2 && step.row2) || step.term,
    band: `${percent(step.low).slice(0, -2)}–${percent(step.high)}`,
  }))
  const foreign = draft.term !== '' && !steps.some((step) => step.term === draft.term)
  return (
    <fieldset className={`${form.group} ${styles.group}`}>
      <legend>{string('inspector.likelihood')}</legend>
      <label className={`${form.field} ${styles.field}`} htmlFor={`${id}-t`}>
        {string('judge.term')}
        <select id={`${id}-t`} value={draft.term} onChange={(e) => onChange({ term: e.target.value })}>
          <option value="">{string('judge.noTerm')}</option>
          {steps.map(({ term, band }) => (
            <option key={term} value={term}>
              {term}, {band}
            </option>
          ))}
          {foreign && <option value={draft.term}>{draft.term}</option>}
        </select>
      </label>
      <label className={`${form.field} ${styles.field}`} htmlFor={`${id}-p`}>
        {string('judge.percent')}
        <input
          id={`${id}-p`}
          inputMode="decimal"
          autoComplete="off"
          value={draft.percent}
          aria-invalid={draft.percent.trim() !== '' && probability(draft.percent) === undefined}
          onChange={(e) => onChange({ percent: e.target.value })}
        />
      </label>
    </fieldset>
  )
}
