// Credibility 1 to 6 with its meanings; 1 on too few origins asks for a signed reason (D37).
import { CREDIBILITY_LABEL, type Credibility } from '@shared/model/grade'
import { useId } from 'react'
import { string } from '../../../state/window/strings'
import form from '../../../ui/controls/Form.module.css'
import { GradePie } from '../../../ui/marks/Grade'
import type { AssessmentDraft } from './form-state'
import styles from './Judge.module.css'
import { rangeWords } from './words'

const STEPS: readonly Credibility[] = [1, 2, 3, 4, 5, 6]
interface Props {
  readonly draft: AssessmentDraft
  readonly origins: readonly [number, number]
  readonly onChange: (change: Partial<AssessmentDraft>) => void
}
export function CredibilityField({ draft, origins, onChange }: Props) {
  const id = useId()
  const { credibility } = draft
  return (
    <div className={styles.stack}>
      <fieldset className={`${form.group} ${styles.group}`}>
        <legend>{string('inspector.credibility')}</legend>
        {[undefined, ...STEPS].map((step) => (
          <label key={step ?? 'none'} className={styles.choice}>
            <input
              type="radio"
              name={id}
              checked={credibility === step}
              onChange={() => onChange({ credibility: step })}
            />
            {step === undefined ? (
              string('judge.notJudged')
            ) : (
              <>
                <GradePie credibility={step} /> {step} {CREDIBILITY_LABEL[step]}
              </>
            )}
          </label>
        ))}
      </fieldset>
      {credibility === 1 && origins[0] < 2 && (
        <label className={`${form.field} ${styles.field} ${styles.warn}`} htmlFor={`${id}-o`}>
          {string('judge.override', { origins: rangeWords(origins) })}
          <textarea
            id={`${id}-o`}
            rows={2}
            required
            value={draft.overrideReason}
            onChange={(e) => onChange({ overrideReason: e.target.value })}
          />
        </label>
      )}
    </div>
  )
}
