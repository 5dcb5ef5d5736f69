// How well founded the judgement is, always with a reason (DOMAIN 4.4). Stands apart from likelihood.
import type { Confidence } from '@shared/model/grade'
import { useId } from 'react'
import { string } from '../../../state/window/strings'
import form from '../../../ui/controls/Form.module.css'
import { ConfidenceBars } from '../../../ui/marks/Grade'
import type { AssessmentDraft } from './form-state'
import styles from './Judge.module.css'

const LEVELS: readonly Confidence[] = ['low', 'moderate', 'high']
interface Props {
  readonly draft: AssessmentDraft
  readonly onChange: (change: Partial<AssessmentDraft>) => void
}
export function ConfidenceFields({ draft, onChange }: Props) {
  const id = useId()
  return (
    <fieldset className={`${form.group} ${styles.group}`}>
      <legend>{string('inspector.confidence')}</legend>
      {[undefined, ...LEVELS].map((level) => (
        <label key={level ?? 'none'} className={styles.choice} title={level && string(`judge.confidence.${level}`)}>
          <input
            type="radio"
            name={id}
            checked={draft.confidence === level}
            onChange={() => onChange({ confidence: level })}
          />
          {level === undefined ? (
            string('judge.notJudged')
          ) : (
            <>
              <ConfidenceBars confidence={level} /> {string(`confidence.${level}`)}
            </>
          )}
        </label>
      ))}
      {draft.confidence && (
        <label className={`${form.field} ${styles.field}`} htmlFor={`${id}-r`}>
          {string('judge.confidenceReason')}
          <textarea
            id={`${id}-r`}
            rows={2}
            required
            value={draft.confidenceReason}
            onChange={(e) => onChange({ confidenceReason: e.target.value })}
          />
          <small>{string(`judge.confidence.${draft.confidence}`)}</small>
        </label>
      )}
    </fieldset>
  )
}
