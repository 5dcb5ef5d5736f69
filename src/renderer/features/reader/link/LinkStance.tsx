// What the second passage says of the claim, and how credible it is.

import { EvidenceStance } from '@shared/model/base/vocabulary'
import { CREDIBILITY_LABEL, type Credibility } from '@shared/model/grade'
import { useId } from 'react'
import { string } from '../../../state/window/strings'
import form from '../../../ui/controls/Form.module.css'
import styles from './Link.module.css'
import type { LinkFieldProps } from './link-draft'

const GRADES: readonly Credibility[] = [1, 2, 3, 4, 5, 6]

export function LinkStance({ draft, onChange }: LinkFieldProps) {
  const id = useId()
  return (
    <div className={styles.fields}>
      <label className={form.field} htmlFor={`${id}-s`}>
        {string('evidence.stance')}
        <select
          id={`${id}-s`}
          value={draft.stance}
          onChange={(event) =>
            onChange({ stance: EvidenceStance.options.find((one) => one === event.target.value) ?? 'supports' })
          }
        >
          {EvidenceStance.options.map((one) => (
            <option key={one} value={one}>
              {string(`evidence.stances.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={form.field} htmlFor={`${id}-c`}>
        {string('inspector.credibility')}
        <select
          id={`${id}-c`}
          value={draft.credibility}
          onChange={(event) => onChange({ credibility: GRADES.find((one) => String(one) === event.target.value) ?? 6 })}
        >
          {GRADES.map((one) => (
            <option key={one} value={one}>{`${one} ${CREDIBILITY_LABEL[one]}`}</option>
          ))}
        </select>
      </label>
    </div>
  )
}
