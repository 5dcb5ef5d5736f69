// The verdict over a contradiction and its reasons: what holds, how credible the side that stands is, why. Sends nothing.
import type { Verdict as Choice, RelationView } from '@shared/contract/judging/relations'
import type { Credibility } from '@shared/model/grade'
import { useId } from 'react'
import { string } from '../../../../state/window/strings'
import form from '../../../../ui/controls/Form.module.css'
import styles from '../Evidence.module.css'
import { CREDIBILITIES, credibilityName } from '../EvidenceEditor'
import { Select } from '../Select'
import { originWords } from '../words'

/** What is filled in. */
export interface Decision {
  readonly verdict?: Choice
  readonly credibility: Credibility
  readonly rationale: string
  /** Why credibility 1 is given on too few origins (D37). */
  readonly override: string
}
interface Props {
  readonly relation: RelationView
  readonly decision: Decision
  /** Origins of the side that stands, where credibility 1 on them is to be signed. */
  readonly signs?: readonly [number, number]
  readonly onChange: (change: Partial<Decision>) => void
}
const VERDICTS: readonly Choice[] = ['from', 'to', 'both', 'neither']

export function Verdict({ relation: { fromClaim, toClaim }, decision, onChange }: Props) {
  const id = useId()
  const numbers = { from: fromClaim.number, to: toClaim.number }
  return (
    <fieldset className={`${form.group} ${styles.verdicts}`}>
      <legend>{string('relations.verdict')}</legend>
      {VERDICTS.map((one) => (
        <label key={one} className={`${form.choice} ${styles.choice}`}>
          <input
            type="radio"
            name={id}
            checked={decision.verdict === one}
            onChange={() => onChange({ verdict: one })}
          />
          <span>
            {string(`relations.verdicts.${one}`, numbers)}
            <small>{string(`relations.consequence.${one}`, numbers)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

export function Reasons({ relation, decision, signs, onChange }: Props) {
  const id = useId()
  const { verdict, credibility, rationale, override } = decision
  const standing = verdict === 'to' ? relation.toClaim : relation.fromClaim
  return (
    <div className={styles.reasons}>
      {(verdict === 'from' || verdict === 'to') && (
        <Select
          label={string('relations.standsWith', { number: standing.number })}
          value={credibility}
          options={CREDIBILITIES.slice(0, 3)}
          nameOf={credibilityName}
          onChange={(next) => onChange({ credibility: next })}
        />
      )}
      {signs && (
        <label className={form.field} htmlFor={`${id}-o`}>
          {string('relations.override', { origins: originWords(signs) })}
          <textarea
            id={`${id}-o`}
            rows={2}
            value={override}
            onChange={(event) => onChange({ override: event.target.value })}
          />
        </label>
      )}
      <label className={form.field} htmlFor={`${id}-r`}>
        {string('relations.rationale')}
        <textarea
          id={`${id}-r`}
          rows={4}
          required
          value={rationale}
          onChange={(event) => onChange({ rationale: event.target.value })}
        />
      </label>
    </div>
  )
}
