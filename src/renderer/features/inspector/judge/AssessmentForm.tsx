// The signing analyst's own assessment: filled in, then recorded as one (Ctrl+Enter). Earlier ones stay as they are (D34).
import type { AssessmentView } from '@shared/contract/judging/assessments'
import type { ClaimView } from '@shared/contract/views'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { useProject } from '../../../state/corpus/queries'
import { addAssessment } from '../../../state/review/judgement'
import { string } from '../../../state/window/strings'
import { Button } from '../../../ui/controls/Button'
import boxes from '../../../ui/controls/Form.module.css'
import { ConfidenceFields } from './ConfidenceFields'
import { CredibilityField } from './CredibilityField'
import { EffectsFields } from './EffectsFields'
import { type AssessmentDraft, draftOf, inputOf, keepDraft, keptDraft, missing, type Scale } from './form-state'
import styles from './Judge.module.css'
import { LikelihoodFields } from './LikelihoodFields'

interface Props {
  readonly claim: ClaimView
  /** The own active assessment, which the form begins with. */
  readonly own?: AssessmentView['assessment']
  /** Who signs. */
  readonly name: string
  readonly onClose: () => void
}
export function AssessmentForm({ claim, own, name, onClose }: Props) {
  const id = useId()
  const project = useProject().data?.project
  const scale: Scale = { scale: project?.likelihoodScale ?? 'icd203', row: project?.likelihoodRow ?? 1 }
  const kept = keptDraft(claim.id, name)
  const [draft, setDraft] = useState<AssessmentDraft>(() => kept ?? draftOf(own))
  const [form, setForm] = useState<HTMLFormElement | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => form?.querySelector<HTMLElement>('input:checked, input')?.focus(), [form])
  const put = (change: Partial<AssessmentDraft>) => {
    const next = { ...draft, ...change }
    keepDraft(claim.id, name, next)
    setDraft(next)
  }
  const close = () => {
    keepDraft(claim.id, name, undefined)
    onClose()
  }
  const lacks = missing(draft, claim.origins[0])
  const record = async () => {
    if (lacks || busy) return
    setBusy(true)
    const written = await addAssessment(inputOf(claim.id, draft, scale, claim.origins[0]))
    setBusy(false)
    if (written) close()
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void record()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const fields = { draft, onChange: put }
  return (
    <form
      ref={setForm}
      className={styles.form}
      aria-label={string('judge.formOf', { name })}
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault()
        void record()
      }}
    >
      <CredibilityField {...fields} origins={claim.origins} />
      <div className={styles.stack}>
        <LikelihoodFields {...fields} scale={scale} />
        <EffectsFields {...fields} />
      </div>
      <div className={styles.stack}>
        <ConfidenceFields {...fields} />
        <label className={`${boxes.field} ${styles.field}`} htmlFor={`${id}-r`}>
          {string('judge.rationale')}
          <textarea
            id={`${id}-r`}
            rows={3}
            value={draft.rationale}
            onChange={(e) => put({ rationale: e.target.value })}
          />
        </label>
        <label className={styles.check}>
          <input type="checkbox" checked={draft.adjudicates} onChange={(e) => put({ adjudicates: e.target.checked })} />
          <span>
            {string('judge.adjudicate')}
            <small>{string('judge.adjudicateHelp')}</small>
          </span>
        </label>
      </div>
      <div className={styles.foot}>
        <output>{lacks ? string(`judge.missing.${lacks}`) : string('judge.ready', { name })}</output>
        <Button onPress={close}>{string('dialog.cancel')}</Button>
        <Button kind="primary" type="submit" isDisabled={lacks !== undefined || busy}>
          {string('judge.record')} <kbd>Ctrl+Enter</kbd>
        </Button>
      </div>
    </form>
  )
}
