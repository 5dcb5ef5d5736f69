// The judgement of one piece of evidence; each field saves on its own. An override of the reliability needs its reason.
import type { EvidenceChanges, EvidenceView } from '@shared/contract/judging/evidence'
import { EvidenceStance } from '@shared/model/base/vocabulary'
import {
  CREDIBILITY_LABEL,
  type Credibility,
  RELIABILITIES,
  RELIABILITY_LABEL,
  type Reliability,
} from '@shared/model/grade'
import { useId, useState } from 'react'
import { updateEvidence } from '../../../state/review/evidence'
import { string } from '../../../state/window/strings'
import form from '../../../ui/controls/Form.module.css'
import styles from './Evidence.module.css'
import { Select } from './Select'

export const CREDIBILITIES: readonly Credibility[] = [1, 2, 3, 4, 5, 6]
const ACCESS = ['firsthand', 'secondhand', 'unknown'] as const
const LINEAGE = ['inherit', 'original'] as const
/** A credibility as a choice: `2 Probably true`. */
export const credibilityName = (credibility: Credibility): string => `${credibility} ${CREDIBILITY_LABEL[credibility]}`

export function EvidenceEditor({ view }: { readonly view: EvidenceView }) {
  const id = useId()
  const save = (changes: EvidenceChanges) => void updateEvidence(view.id, changes)
  const saveReason = (credibilityReason: string) => {
    if (credibilityReason !== (view.credibilityReason ?? '')) save({ credibilityReason: credibilityReason || null })
  }
  return (
    <div className={styles.editor}>
      <Select
        label={string('evidence.stance')}
        value={view.stance}
        options={EvidenceStance.options}
        nameOf={(stance) => string(`evidence.stances.${stance}`)}
        onChange={(stance) => save({ stance })}
      />
      <Select
        label={string('inspector.credibility')}
        value={view.credibility ?? 6}
        options={CREDIBILITIES}
        nameOf={credibilityName}
        onChange={(credibility) => save({ credibility })}
      />
      <label className={form.field} htmlFor={`${id}-c`}>
        {string('evidence.reason')}
        <input
          id={`${id}-c`}
          key={view.credibilityReason}
          defaultValue={view.credibilityReason}
          onBlur={(event) => saveReason(event.target.value.trim())}
        />
      </label>
      <Select
        label={string('evidence.accessLabel')}
        value={view.access ?? 'unknown'}
        options={ACCESS}
        nameOf={(access) => string(`evidence.access.${access}`)}
        onChange={(access) => save({ access })}
      />
      {view.item.kind !== 'claim' && (
        <Select
          label={string('evidence.lineage')}
          value={view.lineage ?? 'inherit'}
          options={LINEAGE}
          nameOf={(lineage) => string(`evidence.lineages.${lineage}`)}
          onChange={(lineage) => save({ lineage })}
        />
      )}
      <Override view={view} onSave={save} />
    </div>
  )
}

/** The letter is kept back until its reason is written; taking the letter away clears both. */
function Override({
  view,
  onSave,
}: {
  readonly view: EvidenceView
  readonly onSave: (changes: EvidenceChanges) => void
}) {
  const id = useId()
  const stored = view.reliabilityOverride
  const [grade, setGrade] = useState<Reliability | ''>(stored?.grade ?? '')
  const choose = (next: Reliability | '') => {
    setGrade(next)
    if (next === '' && stored) onSave({ reliabilityOverride: null })
    if (next !== '' && stored) onSave({ reliabilityOverride: { ...stored, grade: next } })
  }
  const sign = (reason: string) => {
    if (grade !== '' && reason !== '' && reason !== stored?.reason) onSave({ reliabilityOverride: { grade, reason } })
  }
  return (
    <>
      <Select
        label={string('evidence.override')}
        value={grade}
        options={['' as const, ...RELIABILITIES]}
        nameOf={(letter) => (letter === '' ? string('evidence.noOverride') : `${letter} ${RELIABILITY_LABEL[letter]}`)}
        onChange={choose}
      />
      {grade !== '' && (
        <label className={form.field} htmlFor={`${id}-o`}>
          {string('evidence.overrideReason')}
          <input
            id={`${id}-o`}
            key={stored?.reason}
            required
            defaultValue={stored?.reason}
            onBlur={(event) => sign(event.target.value.trim())}
          />
        </label>
      )}
    </>
  )
}
